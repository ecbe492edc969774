import { readdirSync } from 'node:fs'
import { type Language, languages } from '../../shared/domain/words.ts'

/** A text that people read: where it stands, in which language, and what it says. */
export type Text = { readonly at: string; readonly language: Language; readonly text: string }

type ByLanguage = Readonly<Record<Language, unknown>>
const isByLanguage = (value: object): value is ByLanguage => languages.every((language) => language in value)

/** Most facts are counts and names, of which a number does for either; some are texts or lists of them. */
export function saidOf(message: (...facts: unknown[]) => string, count: number): string {
  for (const fact of [count, String(count), [String(count)], {}])
    try {
      return String(message(fact, fact, fact, fact, fact))
    } catch {
      continue
    }
  return ''
}

/** Every text in what a module exports, by its path; functions as what they say of 1 and of 2. */
export function* textsIn(value: unknown, at: string, language?: Language): Generator<Text> {
  if (typeof value === 'string') {
    if (language !== undefined) yield { at, language, text: value }
  } else if (typeof value === 'function') {
    if (language === undefined) return
    for (const count of [1, 2])
      yield { at: `${at}(${count})`, language, text: saidOf(value as (...facts: unknown[]) => string, count) }
  } else if (typeof value === 'object' && value !== null) {
    const known = language === undefined && isByLanguage(value)
    for (const [key, part] of Object.entries(value))
      if (known) yield* textsIn(part, at, key as Language)
      else yield* textsIn(part, `${at}.${key}`, language)
  }
}

const folder = new URL('../../shared/i18n/', import.meta.url)
/** What every module of messages exports, by its name. */
export const messageModules: readonly (readonly [name: string, value: unknown])[] = (
  await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  )
).flatMap((module) => Object.entries(module))
