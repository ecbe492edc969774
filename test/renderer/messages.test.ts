import { expect, test } from 'vitest'
import { type Language, languages } from '../../shared/domain/words.ts'
import { deeds } from '../../shared/i18n/deeds.ts'
import { messageModules, textsIn } from '../builders/texts.ts'

type Area = Readonly<Record<Language, object>>
const isArea = (value: unknown): value is Area =>
  typeof value === 'object' && value !== null && languages.every((language) => language in value)

/** Every set of messages that there is, by its name. */
const areas = messageModules.filter((entry): entry is [string, Area] => isArea(entry[1]))

/** Every text by its path; functions as what they say of 1 and of 2. */
const texts = (area: Area, language: Language): readonly (readonly [string, string])[] =>
  [...textsIn(area[language], '', language)].map(({ at, text }) => [at, text] as const)

test('are found', () => expect(areas.length).toBeGreaterThan(40))

test.each(areas)('%s says something in each language, calmly', (_, area) => {
  for (const language of languages) {
    const all = texts(area, language)
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
  const finnish = new Map(texts(area, 'fi'))
  const same = [...texts(area, 'sv'), ...texts(area, 'en')].filter(
    ([path, text]) => text === finnish.get(path) && text.split(' ').length > 3,
  )
  expect(same).toEqual([])
})

/** What follows a 1 where a language has said the plural: `1 asiakasta`, `1 dagar`, `1 clients`; but for words of one, and verbs. */
const plurals: Readonly<Record<Language, RegExp>> = {
  fi: /(?<![\p{L}\d./–-])1 (?!(?:asia|kohta|odottaa|jää|maksettavia|harmaa)(?!\p{L}))\p{L}*(?:t[aä]|aa|ää|i[aä]|o[aö]|ö[aä]|u[aä]|y[aä]|e[aä])(?!\p{L})/u,
  sv: /(?<![\p{L}\d./–-])1 (?!(?:väntar|kvar|över|tillkommer|faller|ger|har|var|markerade|hoppade|flyttade|sköter)(?!\p{L}))\p{L}*(?:[aeo]r|ade|na|nya|mma)(?!\p{L})/u,
  en: /(?<![\p{L}\d./–-])1 (?:more )?(?:(?!(?:goes|ends|is|moves|stays|was|has|does|holds|this)(?!\p{L}))\p{L}*[^s\P{L}]s|are|were|have|go|move|stay|come|appear)(?!\p{L})/u,
}

test('a plural is found after a 1', () => {
  for (const text of ['1 asiakasta', 'ja 1 muuta', '1 päivää']) expect(text).toMatch(plurals.fi)
  for (const text of ['1 tehtävä', '1 asia', '31 päivää', '1/1 ajallaan']) expect(text).not.toMatch(plurals.fi)
  for (const text of ['1 dagar före', '1 försenade', '1 uppgifter']) expect(text).toMatch(plurals.sv)
  for (const text of ['1 days before', '1 more clients', '1 move']) expect(text).toMatch(plurals.en)
  expect('1 date moves').not.toMatch(plurals.en)
})

test.each(areas)('%s counts one as one', (_, area) => {
  const wrong = languages.flatMap((language) =>
    texts(area, language).filter(([path, text]) => path.endsWith('(1)') && plurals[language].test(text)),
  )
  expect(wrong, wrong.join('\n')).toEqual([])
})

test('every command of the contract has a name to be undone by', async () => {
  const { contract } = await import('../../shared/api/contract.ts')
  const kinds = Object.entries(contract).flatMap(([area, calls]) =>
    Object.entries(calls).map(([name, call]) => [`${area}.${name}`, call['~orpc'].meta] as const),
  )
  const commands = kinds.filter(([, meta]) => 'kind' in meta && meta.kind === 'command').map(([name]) => name)
  expect(commands).toContain('marks.mark')
  const unnamed = commands.filter((name) => !(name in deeds.fi))
  // They are not undone: one is of the workstation, one cannot be, and what is half typed is no deed yet.
  expect(unnamed.toSorted()).toEqual(['drafts.drop', 'drafts.keep', 'history.emptyBin', 'storage.remember'])
})
