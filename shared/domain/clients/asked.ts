import { fold } from '../search.ts'
import { tidyLine, tidyPhone } from '../text.ts'
import { businessId } from './business-id.ts'

/**
 * The words of a search, folded, each with the ways in which it may stand in a client's card: a business ID is asked for in
 * any form (`97102141`, `FI97102141`, `fi 9710214-1`) and kept in its usual one. A client is found when each word is.
 */
export function askedWords(search: string): readonly (readonly string[])[] {
  // The letters before a VAT number belong to it, also where a space parts them.
  const joined = tidyLine(search).replaceAll(/(^|\s)fi\s+(?=\d{6,7}\s?[-\u2010-\u2015\u2212]?\s?\d(?:\s|$))/gi, '$1')
  return fold(joined)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      const id = businessId(word) ?? businessId(word.replace(/^fi/, ''))
      return id === undefined || id === word ? [word] : [word, id]
    })
}

/** What is written between the digits of a telephone number as it is kept. */
export const phoneMarks = [' ', '-', '(', ')', '/', '+'] as const

/**
 * The digits by which a telephone number that is asked for is found among those that are kept, whichever way either is
 * written: without the country's code and the zero in its place. Undefined for what is no number, or too short for one.
 */
export function phoneDigits(search: string): string | undefined {
  const phone = tidyPhone(search)
  if (!/^\+?[\d\s()/-]+$/.test(phone)) return undefined
  const digits = phone
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(?:\+|00)358/, '')
    .replace(/^\+/, '')
    .replace(/^0+/, '')
  return digits.length >= 5 ? digits : undefined
}
