import { type Language, languages } from '../words.ts'
import { type TextPart, textParts } from './templates.ts'

/** What of an item is written in a language; its days, its pay group and who does it are the same in all. */
export const itemTexts = ['section', 'what', 'how', 'due_words'] as const
export type ItemText = (typeof itemTexts)[number]

/** Own texts in the languages beside the client's; a language says all of them, an empty one where it has none of its own. */
export type Others<K extends string> = Partial<Readonly<Record<Language, Readonly<Record<K, string>>>>>
export type OtherItem = Others<ItemText>
export type OtherTexts = Others<TextPart>

/** Texts of the other languages that say what the first said before it was changed, by language. */
export type Behind<K extends string> = Partial<Readonly<Record<Language, K[]>>>

type Written<K extends string> = Readonly<Record<K, string>> & { readonly others?: Others<K> | undefined }
/** What is written of an instruction: its items, and its texts where it has any. */
export type Book = {
  readonly items: readonly Written<ItemText>[]
  readonly sheet: Written<TextPart> | null | undefined
}

const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** Without the languages that say nothing, in the order of the languages: what says the same is kept the same. */
export const spoken = <K extends string>(others: Others<K>, keys: readonly K[]): Others<K> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const texts = others[language]
      if (!texts || !keys.some((key) => isSaid(texts[key]))) return []
      return [[language, Object.fromEntries(keys.map((key) => [key, texts[key] ?? '']))]]
    }),
  ) as Others<K>

/** With every language and text, empty where nothing is said: a form has a field for each. */
export const filled = <K extends string>(others: Others<K>, keys: readonly K[]) =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(keys.map((key) => [key, others[language]?.[key] ?? ''])),
    ]),
  ) as Record<Language, Record<K, string>>

/**
 * A text in a language: its own there, or what stands in the client's (`first`), which is `foreign` there unless it says
 * nothing.
 */
export function textIn<K extends string>(
  row: Written<K>,
  key: K,
  language: Language,
  first: string,
): { readonly text: string; readonly foreign: boolean } {
  const own = language === first ? undefined : row.others?.[language]?.[key]
  if (own !== undefined && isSaid(own)) return { text: own, foreign: false }
  return { text: row[key], foreign: language !== first && isSaid(row[key]) }
}

/** Whether something of a row has no text of its own in a language. */
const isForeign = <K extends string>(row: Written<K>, keys: readonly K[], language: Language, first: string): boolean =>
  keys.some((key) => textIn(row, key, language, first).foreign)

/** The languages beside the client's in which something is written. */
export function languagesBeside({ items, sheet }: Book, first: string): Language[] {
  const said = ({ others }: Written<ItemText> | Written<TextPart>, language: Language) =>
    Object.values<string>(others?.[language] ?? {}).some(isSaid)
  return languages.filter(
    (language) => language !== first && [...items, ...(sheet ? [sheet] : [])].some((row) => said(row, language)),
  )
}

/** How many items and texts are not whole in a language. A heading is said once: of the items under it one has to have it. */
export function lackingIn({ items, sheet }: Book, language: Language, first: string): number {
  const headed = new Set(items.filter((item) => isSaid(item.others?.[language]?.section)).map(({ section }) => section))
  const lacks = (item: Written<ItemText>) =>
    isForeign(item, ['what', 'how', 'due_words'], language, first) ||
    (!headed.has(item.section) && textIn(item, 'section', language, first).foreign)
  return (
    items.filter(lacks).length +
    (sheet ? textParts.filter((part) => textIn(sheet, part, language, first).foreign).length : 0)
  )
}
