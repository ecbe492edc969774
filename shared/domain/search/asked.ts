import { askedWords, phoneDigits } from '../clients/asked.ts'

/** What is looked for: every word must stand in a text, in one of the ways in which it may be written there. */
export type Asked = readonly (readonly string[])[]

/** More words than anybody looks for; the rest are passed over. */
const WORDS = 12

/**
 * What a search asks for, one after the other: its words, and where it is a telephone number its digits too. Nothing in it
 * means anything but itself.
 */
export function asking(search: string): readonly Asked[] {
  const words = askedWords(search).slice(0, WORDS)
  const digits = phoneDigits(search)
  return [words, ...(digits === undefined ? [] : [[[digits]]])].filter((one) => one.length > 0)
}

/** All that may stand in a text because of it: what is to be marked there. */
export const waysOf = (asked: readonly Asked[]): readonly string[] => [...new Set(asked.flat(2))]
