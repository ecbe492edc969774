import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Language, languages } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'

type Area = Readonly<Record<Language, object>>
const isArea = (value: unknown): value is Area =>
  typeof value === 'object' && value !== null && languages.every((language) => language in value)

const folder = new URL('../../shared/i18n/', import.meta.url)
const modules = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
)
/** Every set of messages that there is, by its name. */
const areas = modules
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Area] => isArea(entry[1]))

/** Most facts are counts and names, of which a number does for either; some are texts or lists of them. */
function saidOf(message: (...facts: unknown[]) => string, count: number): string {
  for (const fact of [count, String(count)])
    try {
      return String(message(fact, fact, fact, fact, fact))
    } catch {
      continue
    }
  return message([String(count)], [String(count)])
}

/** Every text by its path; functions as what they say of 1 and of 2. */
function texts(messages: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const at = `${path}.${key}`
    if (typeof message === 'string') return [[at, message] as const]
    if (typeof message === 'function')
      return [1, 2].map(
        (count) => [`${at}(${count})`, saidOf(message as (...facts: unknown[]) => string, count)] as const,
      )
    return texts(message, at)
  })
}

test('are found', () => expect(areas.length).toBeGreaterThan(40))

test.each(areas)('%s says something in each language, calmly', (_, area) => {
  for (const language of languages) {
    const all = texts(area[language])
    expect(all.length).toBeGreaterThan(0)
    for (const [path, text] of all) {
      // A function may have nothing to say of its facts; and after a page's number nothing need stand.
      if (!/\)$|^.page.after$/.test(path)) expect(text.trim(), `${language}${path}`).not.toBe('')
      // Shortcuts and typed rules aside, the program does not raise its voice.
      expect(text, `${language}${path}`).not.toMatch(/!|undefined|NaN|\[object/)
    }
  }
})

test.each(areas)('%s is translated: sentences differ between the languages', (_, area) => {
  const finnish = new Map(texts(area.fi))
  const same = [...texts(area.sv), ...texts(area.en)].filter(
    ([path, text]) => text === finnish.get(path) && text.split(' ').length > 3,
  )
  expect(same).toEqual([])
})

test('every command of the contract has a name to be undone by', async () => {
  const { contract } = await import('../../shared/api/contract.ts')
  const kinds = Object.entries(contract).flatMap(([area, calls]) =>
    Object.entries(calls).map(([name, call]) => [`${area}.${name}`, call['~orpc'].meta] as const),
  )
  const commands = kinds.filter(([, meta]) => 'kind' in meta && meta.kind === 'command').map(([name]) => name)
  expect(commands).toContain('marks.mark')
  const unnamed = commands.filter((name) => !(name in app.fi.deeds))
  // They are not undone: one is of the workstation, one cannot be.
  expect(unnamed.toSorted()).toEqual(['history.emptyBin', 'storage.remember'])
})
