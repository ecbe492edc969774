import { expect, test } from 'vitest'
import { exceptionSheet } from '../../../shared/domain/documents/exception-sheet.ts'
import { processCard } from '../../../shared/domain/documents/process-card.ts'
import { languages } from '../../../shared/domain/words.ts'
import { documents as words } from '../../../shared/i18n/documents.ts'
import { cardWords } from '../../../shared/i18n/paper-kinds.ts'
import { aSheet, aShortSheet } from './a-sheet.ts'

const card = (values: Partial<Parameters<typeof processCard>[0]> = {}, language: 'fi' | 'sv' | 'en' = 'fi') =>
  processCard(
    { sheet: aSheet(language), day: '2027-01-12', known: [], runs: [], note: '', ...values },
    words[language],
    cardWords[language],
  )

test.each(languages)('a process card says on every page that it stays in the firm (%s)', (language) => {
  const { kind, running } = card({}, language)
  for (const text of [kind, running.left, running.foot]) expect(text).toContain(cardWords[language].internal)
})

test('a process card has the work first, the next runs, four paydays, and no empty heads', () => {
  const runs = [{ group: '', payday: '2027-01-15', steps: [{ day: '2027-01-08', time: '12:00', what: 'Aineisto' }] }]
  const { sections } = card({ runs, known: [{ label: 'Palkkaohjelma', value: 'Oma' }], note: '' })
  const heads = sections.map(({ heading }) => heading)
  expect(heads[0]).toBe('Näin palkat tehdään')
  expect(heads).toContain('Seuraava palkka-ajo pe\u00a015.1.2027')
  expect(heads).toContain('Järjestelmät ja käytännöt')
  expect(heads).not.toContain('Huomautukset')
  const tables = sections
    .find(({ heading }) => heading === 'Palkka-aikataulu')
    ?.blocks.filter((one) => one.type === 'table')
  for (const one of tables ?? []) expect(one.rows.length).toBeLessThanOrEqual(4)
  // What was never written says so.
  const empty = card({ sheet: { ...aShortSheet(), instructions: [] } }).sections[0]
  expect(empty).toMatchObject({ heading: 'Näin palkat tehdään', blocks: [{ type: 'paragraph' }] })
})

test('the exceptional situations stand alone, what to do before whom to reach, without the timetable', () => {
  const { sections, kind } = exceptionSheet(aSheet(), words.fi)
  expect(kind).toBe('Poikkeustilanteet')
  expect(sections.map(({ heading }) => heading)).toEqual(['Poikkeustilanteet', 'Yhteyshenkilöt'])
})
