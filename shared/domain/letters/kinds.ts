/** The letters to clients whose texts a firm may write itself. */
export const letterKinds = ['request', 'reminder'] as const
export type LetterKind = (typeof letterKinds)[number]
