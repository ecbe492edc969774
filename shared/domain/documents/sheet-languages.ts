import type { Language } from '../words.ts'
import type { SheetInput } from './sheet-input.ts'

/** What of a sheet stands in another language than the sheet's, by what it is called there. */
export const untranslated = ({ instructions, texts, exceptions }: SheetInput): readonly string[] => [
  ...instructions.flatMap(({ heading, foreign, items }) => [
    ...(foreign ? [heading] : []),
    ...items.filter((item) => item.foreign).map(({ what }) => what),
  ]),
  ...texts.filter((text) => text.foreign).map(({ heading }) => heading),
  ...exceptions.filter((one) => one.foreign).map(({ situation }) => situation),
]

/**
 * A sheet that was kept, in another language: as it was kept in it, or else what people wrote stays in the language that it was
 * kept in and is told as such.
 */
export function inLanguage(kept: SheetInput, language: Language): SheetInput {
  if (kept.language === language) return kept
  const own = kept.others?.[language]
  if (own) return { ...own, firm: kept.firm, version: kept.version, gone_through: kept.gone_through }
  const foreign = true
  return {
    ...kept,
    language,
    instructions: kept.instructions.map((section) => ({
      ...section,
      foreign,
      items: section.items.map((item) => ({ ...item, foreign })),
    })),
    texts: kept.texts.map((text) => ({ ...text, foreign })),
    exceptions: kept.exceptions.map((one) => ({ ...one, foreign })),
  }
}

/** The same sheet without what is always the firm's of today: logo, and the texts of head and foot. */
export function withoutLook({ firm, others, ...sheet }: SheetInput): SheetInput {
  const { logo: _, head: __, foot: ___, ...named } = firm
  const bare = Object.entries(others ?? {}).map(([language, one]) => [language, withoutLook(one)])
  return { ...sheet, firm: named, ...(bare.length > 0 && { others: Object.fromEntries(bare) }) }
}
