/** The three languages of the product; Finnish is the first. */
export const languages = ['fi', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in all three languages. */
export type Words = Readonly<Record<Language, string>>
