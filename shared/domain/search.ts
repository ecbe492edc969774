/**
 * Folds a text for finding and ordering: lower case, Finnish alphabetical order kept (å, ä, ö after z) in plain byte order,
 * other accents dropped. Both the stored text and what is asked for are folded, so `ÄÄ` finds `ää` and not `aa`.
 */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase('fi')
    .normalize('NFC')
    .replace(/[åäöæø]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

const letters: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' }

/** A folded text as whoever has no keys for Finnish letters writes it: `päiväkoti` as `paivakoti`. */
export const bare = (folded: string): string => folded.replace(/[{|}]/g, (letter) => (letter === '}' ? 'o' : 'a'))

/** Whether a word stands in a text, both folded; one that is written without dots finds what has them, not the other way. */
export const holds = (text: string, word: string): boolean => text.includes(word) || bare(text).includes(word)
