/** `docs/terms.md` holds one word for one thing; no text that people read has another. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programFolder } from '../../electron/paths.ts'
import { eventKinds } from '../../shared/domain/calendar/rules/event-kinds.ts'
import { clientFacts } from '../../shared/domain/calendar/rules/facts.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { messageModules, type Text, textsIn } from '../builders/texts.ts'

const read = (path: string) => readFileSync(join(programFolder(), path), 'utf8')

type Form = { readonly language: string; readonly word: string; readonly form: RegExp }
/** A word as it is spelt, with any ending for `*`; no letter stands before or after it. */
const formOf = (word: string) =>
  new RegExp(String.raw`(?<!\p{L})${word.replace('*', String.raw`\p{L}*`)}(?!\p{L})`, 'giu')
/** "fi: `a`, `b`; sv: `c`" as forms of each language. */
const formsOf = (cell: string): readonly Form[] =>
  cell.split(';').flatMap((part) =>
    [...part.matchAll(/`([^`]+)`/g)].map(([, word = '']) => ({
      language: part.trim().slice(0, 2),
      word,
      form: formOf(word),
    })),
  )

type Term = {
  readonly concept: string
  readonly said: Readonly<Record<Language, readonly string[]>>
  readonly never: readonly Form[]
  readonly but: readonly Form[]
}
const saidIn = (cell: string) => cell.split(',').map((word) => word.trim())
const terms: readonly Term[] = read('docs/terms.md')
  .split('\n')
  .filter((line) => /^\| (?!concept|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, concept = '', fi = '', sv = '', en = '', never = '', but = '']) => ({
    concept,
    said: { fi: saidIn(fi), sv: saidIn(sv), en: saidIn(en) },
    never: formsOf(never),
    but: formsOf(but),
  }))

/** What is written in the file of one language: the literals of its code. */
const literals = (path: string): string =>
  [
    ...read(path)
      .replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')
      .matchAll(/'([^'\n]*)'|`([^`]*)`/g),
  ]
    .map(([, one, other]) => one ?? other)
    .join('\n')

const lines = (at: string, language: Language, text: string): readonly Text[] =>
  text.split('\n').map((line, index) => ({ at: `${at}:${index + 1}`, language, text: line }))

const catalogue = JSON.parse(read('resources/catalogue/fi.json')) as { readonly obligations: readonly object[] }
const texts: readonly Text[] = [
  ...messageModules.flatMap(([name, value]) => [...textsIn(value, name)]),
  ...textsIn(clientFacts, 'facts'),
  ...textsIn(eventKinds, 'events'),
  ...textsIn(Object.fromEntries(catalogue.obligations.map((item) => [(item as { id: string }).id, item])), 'catalogue'),
  ...languages.flatMap((language) => [
    ...lines(`words/${language}.ts`, language, literals(`shared/domain/calendar/words/${language}.ts`)),
    ...guide(language),
  ]),
]

function guide(language: Language): readonly Text[] {
  const folder = `docs/guide/${language}`
  if (!existsSync(join(programFolder(), folder))) return []
  return readdirSync(join(programFolder(), folder)).flatMap((file) =>
    lines(`${folder}/${file}`, language, read(`${folder}/${file}`)),
  )
}

/** The first word of a text that its language has another one for. */
function twinIn({ language, text }: Text, { never, but }: Term): string | undefined {
  const of = (forms: readonly Form[]) => forms.filter((one) => one.language === language)
  const rest = of(but).reduce((left, { form }) => left.replaceAll(form, ' '), text)
  return of(never).flatMap(({ form }) => rest.match(form) ?? [])[0]
}

it('reads the table and the texts', () => {
  expect(terms.length).toBeGreaterThan(30)
  expect(texts.length).toBeGreaterThan(5000)
  expect(twinIn({ at: '', language: 'fi', text: 'Eräpäivä, eräpäivä on laskussa' }, terms[0] as Term)).toBe('Eräpäivä')
})

it('says of a task what its sign says', () => {
  for (const language of languages) expect(ui[language].signs).toMatchObject(calendarWords[language].statuses)
})

/** What stands in one place in each language, by the place: a label and its translations. */
const labels = new Map<string, Partial<Record<Language, string>>>()
for (const { at, language, text } of texts)
  labels.set(at, { ...labels.get(at), [language]: text.replace(/:$/, '').toLowerCase() })

/** Terms that are labels, with the languages whose word for it means nothing else and so gives it away. */
const labelled: readonly (readonly [concept: string, tellsBy: readonly Language[]])[] = [
  ['who stands in for a contact or a responsible person, always', ['fi', 'sv']],
  ['who stands in during an absence', ['fi', 'sv']],
  ['what a person is', ['fi', 'sv', 'en']],
  ['days before, on which a task begins to show', ['fi', 'sv', 'en']],
  ['first and last day of a time', ['fi']],
]

it.each(labelled)('%s is one label in three languages', (concept, tellsBy) => {
  const term = terms.find((one) => one.concept === concept)
  if (!term) throw new Error(`no term ${concept}`)
  const said = [...labels].flatMap(([at, label]) => {
    // What stands in a file of one language has no other beside it.
    if (Object.keys(label).length < languages.length) return []
    const places = tellsBy.map((language) => term.said[language].indexOf(label[language] ?? '')).filter((at) => at >= 0)
    return places.length === 0 ? [] : [{ at, place: Math.max(...places), label }]
  })
  expect(said.length, 'is said somewhere').toBeGreaterThan(1)
  for (const { at, place, label } of said)
    expect(label, at).toEqual({ fi: term.said.fi[place], sv: term.said.sv[place], en: term.said.en[place] })
})

it('excuses nothing that nobody says', () => {
  const unsaid = terms.flatMap(({ but }) =>
    but.filter(({ language, form }) => !texts.some((one) => one.language === language && one.text.search(form) >= 0)),
  )
  expect(unsaid.map(({ word }) => word)).toEqual([])
})

it.each(terms.filter(({ never }) => never.length > 0))('$concept goes by its own name', (term) => {
  const found = texts.flatMap((one) => {
    const twin = twinIn(one, term)
    return twin === undefined ? [] : [`${one.at} ${one.language}: ${twin}: ${one.text}`]
  })
  expect(found, found.join('\n')).toEqual([])
})
