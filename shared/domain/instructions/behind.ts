import { type Language, languages } from '../words.ts'
import type { Behind, ItemText, Others } from './others.ts'
import { type TextPart, textParts } from './templates.ts'

type Row<K extends string> = Readonly<Record<K, string>> & {
  readonly others: Others<K>
  readonly behind: Behind<K>
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
const same = (a: string | undefined, b: string | undefined): boolean => (a ?? '').trim() === (b ?? '').trim()

const byLanguage = <K extends string>(keysOf: (language: Language) => K[]): Behind<K> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const keys = keysOf(language)
      return keys.length > 0 ? [[language, keys]] : []
    }),
  ) as Behind<K>

/**
 * Which texts have fallen behind once a row says what `after` says: the first text was changed and theirs was not. What was
 * behind before stays so until its own text is changed, too, or is emptied.
 */
export const behindAfter = <K extends string>(
  before: Row<K>,
  after: Readonly<Record<K, string>> & { readonly others: Others<K> },
  keys: readonly K[],
): Behind<K> =>
  byLanguage((language) =>
    keys.filter((key) => {
      const own = after.others[language]?.[key]
      if (!isSaid(own) || !same(own, before.others[language]?.[key])) return false
      return !same(before[key], after[key]) || (before.behind[language]?.includes(key) ?? false)
    }),
  )

/**
 * The texts of a row whose client reads another language from now on: where one is written in it, it comes first, and what was
 * first stands beside it. A text that is not written in it stays in its place. Undefined where nothing moves.
 */
export function swapped<K extends string>(
  row: Row<K>,
  { from, to, keys }: { readonly from: Language; readonly to: Language; readonly keys: readonly K[] },
): (Readonly<Record<K, string>> & { readonly others: Others<K>; readonly behind: Behind<K> }) | undefined {
  const own = row.others[to]
  if (from === to || !own || !keys.some((key) => isSaid(own[key]))) return undefined
  const texts = (of: (key: K) => string) => Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, string>
  const { [to]: _, ...rest } = row.others
  const { [to]: moved, ...still } = row.behind
  return {
    ...texts((key) => (isSaid(own[key]) ? own[key] : row[key])),
    others: { ...rest, [from]: texts((key) => row[key]) } as Others<K>,
    // What was not in step with the first is not in step with it now that they have changed places.
    behind: { ...still, ...(moved && { [from]: moved }) } as Behind<K>,
  }
}

type Book = {
  readonly items: readonly (Row<ItemText> & { readonly audience: string })[]
  readonly sheet: Row<TextPart> | null | undefined
}

/** What of an instruction has fallen behind in a language, by what it is called there; of these items alone. */
export function behindIn(
  { items, sheet }: Book,
  language: Language,
  headings: Readonly<Record<TextPart, string>>,
): readonly string[] {
  return [
    ...items.filter(({ behind }) => behind[language]?.length).map((item) => item.others[language]?.what || item.what),
    ...textParts.filter((part) => sheet?.behind[language]?.includes(part)).map((part) => headings[part]),
  ]
}

/** Whether anything of an instruction has fallen behind; our own process has no reader in another language. */
export const isBehind = ({ items, sheet }: Book): boolean =>
  [...items.filter(({ audience }) => audience !== 'process'), ...(sheet ? [sheet] : [])].some(
    ({ behind }) => Object.keys(behind).length > 0,
  )
