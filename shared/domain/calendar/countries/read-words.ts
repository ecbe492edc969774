import { type Language, languages, type Remark, type Words } from '../../words.ts'
import { isJson } from '../rules/rule-check.ts'

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Reports what is wrong with a field of a catalogue. */
export type Report = (
  code: 'missing' | 'unknown-value' | 'missing-language' | 'twice',
  field: string,
  detail?: string,
) => void

/** The languages of a catalogue's names; all three, where it does not say. Undefined for what is no list of languages. */
export function declaredLanguages(value: unknown): readonly Language[] | undefined {
  if (value === undefined) return languages
  const isLanguage = (one: unknown): one is Language => languages.some((language) => language === one)
  return Array.isArray(value) && value.length > 0 && value.every(isLanguage) ? [...new Set(value)] : undefined
}

/**
 * A name in every language: what a catalogue does not declare is filled with its first language. Reports, one by one, the
 * declared languages that it is missing in.
 */
export function readWords(
  value: unknown,
  field: string,
  declared: readonly Language[],
  report: Report,
): Words | undefined {
  if (!isJson(value)) {
    report(value === undefined ? 'missing' : 'unknown-value', field)
    return undefined
  }
  const missing = declared.filter((language) => !isText(value[language]))
  for (const language of missing) report('missing-language', field, language)
  return missing.length > 0 ? undefined : filled(value, declared)
}

function filled(value: Readonly<Record<string, unknown>>, declared: readonly Language[]): Words {
  const first = String(value[declared[0] ?? 'fi'])
  const of = (language: Language) => (declared.includes(language) ? String(value[language]) : first)
  return { fi: of('fi'), sv: of('sv'), en: of('en') }
}

/**
 * A remark, if there is one: words in the declared languages, or one text in the only language there is (in the first
 * catalogues, which declared none, in English).
 */
export function readRemark(
  value: unknown,
  field: string,
  declared: readonly Language[],
  report: Report,
): Remark | undefined {
  if (value === undefined) return undefined
  if (isText(value)) return declared.length === 1 ? { fi: value, sv: value, en: value } : { en: value }
  return readWords(value, field, declared, report)
}
