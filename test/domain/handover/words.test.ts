import { describe, expect, it } from 'vitest'
import {
  partLines,
  heldGroups,
  keptParts,
  missingParts,
  type Profile,
} from '../../../shared/domain/handover/profiles.ts'
import { majorOf } from '../../../shared/domain/handover/record.ts'
import { columnNames } from '../../../shared/domain/handover/columns.ts'
import { tables, writtenColumns, writtenRows } from '../../../shared/domain/handover/tables.ts'
import { languages } from '../../../shared/domain/words.ts'
import { packageWords } from '../../../shared/i18n/package.ts'

describe.each(languages)('the words of a package in %s', (language) => {
  const words = packageWords[language]

  it('name every part, table and column', () => {
    for (const part of [...keptParts, ...heldGroups, ...Object.keys(missingParts)])
      expect(words.parts[part as keyof typeof words.parts], part).toMatch(/\S/)
    for (const table of tables) expect(words.tables[table.name]).toMatch(/\S/)
    for (const name of columnNames) expect(words.columns[name].join(''), name).toMatch(/\S{4}/)
    expect(words.months).toHaveLength(12)
  })

  it('ask the recipient to ask, and the sender to hand over', () => {
    expect(words.senderReasons['not-in-package']).not.toBe(words.reasons['not-in-package'])
    expect(words.senderReasons['not-in-package']).not.toMatch(/pyydä|be om|ask /i)
    expect(Object.keys(words.senderReasons).toSorted()).toEqual(Object.keys(words.reasons).toSorted())
  })

  it('have texts only, none empty', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : []
    for (const text of texts(words)) expect(text.trim()).not.toBe('')
  })
})

describe('the tables', () => {
  it('use every column, name each once, and begin with id and end with source and time', () => {
    expect(new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)))).toEqual(new Set(columnNames))
    for (const table of tables) {
      const names = writtenColumns(table).map(({ key }) => key)
      expect(new Set(names).size).toBe(names.length)
      expect(names[0]).toBe('id')
      expect(names.slice(-2)).toEqual(['source', 'updated_at'])
    }
  })

  it('say codes in words, and an unknown code as itself', () => {
    const table = tables.find(({ name }) => name === 'events')
    if (!table) throw new Error('no events')
    const rows = writtenRows(table, [{ kind: 'employment-end' }, { kind: 'oma' }], packageWords.fi.codes)
    expect(rows.map((row) => row['kind_text'])).toEqual(['työsuhteen päättyminen', 'oma'])
  })
})

it('lists what is kept, held back and not kept, each with its reason', () => {
  const none = Object.fromEntries(keptParts.map((part) => [part, { rows: 0, files: [] }])) as unknown as Parameters<
    typeof partLines
  >[1]
  const held = {
    'client-notes': 2,
    'contact-notes': 0,
    'deadline-notes': 0,
    'internal-feedback': 0,
    'internal-encounters': 1,
    'process-cards': 0,
    'internal-meetings': 0,
    'internal-attachments': 0,
    'contract-attachments': 0,
    lifecycle: 1,
    prices: 0,
  }
  const lines = partLines('successor', { ...none, contacts: { rows: 3, files: ['csv/contacts.csv'] } }, held)
  const line = (part: string) => lines.find((one) => one.part === part)
  expect(line('contacts')).toMatchObject({ state: 'included', rows: 3, reason: '' })
  expect(line('events')).toMatchObject({ state: 'empty', rows: 0, reason: 'none-recorded' })
  expect(line('client-notes')).toMatchObject({ state: 'held-back', rows: 2, reason: 'internal-note' })
  expect(line('balances')).toMatchObject({ state: 'not-kept', reason: 'in-payroll-system' })
  // Process cards go to a successor, and what is the firm's own stands in its archive alone.
  expect(lines).toHaveLength(keptParts.length - 1 + heldGroups.length - 1 + Object.keys(missingParts).length)

  const of = (profile: Profile) => partLines(profile, { ...none, internal: { rows: 4, files: [] } }, held)
  const heldFor = (profile: Profile) =>
    of(profile).flatMap(({ part, state, reason }) => (state === 'held-back' ? [`${part} ${reason}`] : []))
  expect(heldFor('client')).toEqual(
    expect.arrayContaining(['process-cards internal-note', 'prices in-contract', 'lifecycle internal-note']),
  )
  // What never came to the firm is told in its archive too, as somebody else's doing.
  expect(heldFor('archive')).toEqual(
    ['client-notes', 'internal-encounters', 'lifecycle'].map((part) => `${part} held-earlier`),
  )
  expect(of('archive').find(({ part }) => part === 'internal')).toMatchObject({ state: 'included', rows: 4 })
})

it('reads the major number of a version', () => {
  expect(['1.0', '2.13', '10.0'].map(majorOf)).toEqual([1, 2, 10])
  for (const bad of ['1', '1.0.0', 'v1.0', '', 1, null, undefined, '1.x']) expect(majorOf(bad)).toBeUndefined()
})
