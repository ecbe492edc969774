/** The three languages of the product; Finnish is the first. */
export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in all three languages. */
export type Words = Readonly<Record<Language, string>>

/** A text in the languages that it was written in. */
export type Remark = Readonly<Partial<Words>>
/** What a remark says in a language; empty where it says nothing in it. */
export const remarkIn = (remark: Remark | undefined, language: Language): string => remark?.[language] ?? ''

/**
 * What a dictionary says of a key that people may have written, or `undefined`. A key may be any word, also one that every
 * object answers to (`constructor`, `__proto__`): only what was put into the dictionary counts.
 */
export const entryOf = <T>(dictionary: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(dictionary, key) ? dictionary[key] : undefined

/** The word of a code, or the code itself where it has none: people may have kinds and categories of their own. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => entryOf(words, code) ?? code
