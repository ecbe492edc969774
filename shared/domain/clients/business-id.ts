import { tidyLine } from '../text.ts'

/**
 * What a country's business ID looks like. In a form `9` is a digit, `A` a letter, `X` either; every other letter stands for
 * itself and need not be typed.
 */
export type BusinessIdRule = {
  readonly forms: readonly string[]
  /** The last digit is what the weighted sum of those before it lacks of a multiple of `modulus`; ten is never given out. */
  readonly check?: { readonly weights: readonly number[]; readonly modulus: number } | undefined
  /** What stands before it in a VAT number, where its separators are left out. */
  readonly prefix?: string | undefined
  /** One as people know them. */
  readonly example: string
}

type Check = NonNullable<BusinessIdRule['check']>
const finnishCheck: Check = { weights: [7, 9, 10, 5, 8, 4, 2], modulus: 11 }

/**
 * The Finnish business ID (Y-tunnus): seven digits and a check digit, 11 minus the weighted sum's remainder; a remainder of 1 is
 * never given out. Source: Business Information System (ytj.fi).
 */
export const finnishBusinessId: BusinessIdRule = {
  forms: ['9999999-9'],
  check: finnishCheck,
  prefix: 'FI',
  example: '1234567-1',
}

/**
 * A business ID in its usual form, `1234567-1`, or undefined when it is none. Older ones lack a leading zero and get it. What
 * people paste around it falls away: spaces, another dash, the `FI` of the VAT number, which has no hyphen.
 */
export function businessId(text: string, rule: BusinessIdRule = finnishBusinessId): string | undefined {
  const typed = plain(text)
  const { prefix, check } = rule
  const inner = prefix !== undefined && typed.startsWith(prefix) ? typed.slice(prefix.length) : undefined
  const tries = [
    typed,
    ...(typed.length > 6 ? [`0${typed}`] : []),
    ...(inner && /^[0-9A-Z]+$/.test(inner) ? [inner] : []),
  ]
  for (const form of rule.forms)
    for (const one of tries) {
      const id = written(form, one)
      if (id !== undefined && (check === undefined || isChecked(id, check))) return id
    }
  return undefined
}

/** Whether as much is typed as the shortest form has: then what is wrong is not that it is unfinished. */
export const isWholeId = (text: string, rule: BusinessIdRule = finnishBusinessId): boolean =>
  significant(plain(text)).length >= Math.min(...rule.forms.map((form) => significant(form).length))

const significant = (text: string): string => text.replaceAll(/[^0-9A-Z]/g, '')

const plain = (text: string): string =>
  tidyLine(text)
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, '')
    .toUpperCase()

const kinds: Readonly<Record<string, RegExp>> = { '9': /^[0-9]$/, A: /^[A-Z]$/, X: /^[0-9A-Z]$/ }

/** A text as a form writes it; undefined where it does not fit. */
function written(form: string, text: string): string | undefined {
  let at = 0
  let out = ''
  for (const sign of form) {
    const kind = kinds[sign]
    const typed = text[at] ?? ''
    if (kind === undefined) {
      if (typed === sign) at++
      out += sign
    } else if (kind.test(typed)) {
      out += typed
      at++
    } else return undefined
  }
  return at === text.length ? out : undefined
}

const isChecked = (id: string, check: Check): boolean => {
  const digits = id.replaceAll(/\D/g, '')
  return checkDigit(digits.slice(0, -1), check) === Number(digits.at(-1))
}

/** The check digit of the digits before it, or undefined where none exists. */
export function checkDigit(digits: string, { weights, modulus }: Check = finnishCheck): number | undefined {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  const digit = (modulus - (sum % modulus)) % modulus
  return digit > 9 ? undefined : digit
}
