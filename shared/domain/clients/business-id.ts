import { tidyLine } from '../text.ts'

const weights = [7, 9, 10, 5, 8, 4, 2]

/**
 * The Finnish business ID (Y-tunnus) in its usual form `1234567-1`, or undefined when it is none: seven digits and a check
 * digit, 11 minus the weighted sum's remainder; a remainder of 1 is never given out. Older six-digit IDs get a leading zero.
 * What people paste around it falls away: spaces, another dash, the `FI` of the VAT number, which has no hyphen.
 * Source: Business Information System (ytj.fi).
 */
export function businessId(text: string): string | undefined {
  const match = /^(?:FI(?=\d{8}$))?(\d{6,7})-?(\d)$/i.exec(plain(text))
  if (!match?.[1] || !match[2]) return undefined
  const digits = match[1].padStart(7, '0')
  const check = checkDigit(digits)
  return check !== undefined && check === Number(match[2]) ? `${digits}-${check}` : undefined
}

const plain = (text: string): string =>
  tidyLine(text)
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, '')

/** The check digit of seven digits, or undefined where none exists. */
export function checkDigit(digits: string): number | undefined {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const rest = sum % 11
  return rest === 0 ? 0 : rest === 1 ? undefined : 11 - rest
}
