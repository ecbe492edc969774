// @module-tag slow
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { byUrgency } from '../../../shared/domain/calendar/marks/tally.ts'
import { type MonthData, monthDocument } from '../../../shared/domain/documents/month.ts'
import { type YearEntry, yearListDocument } from '../../../shared/domain/documents/year-list.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { documents as documentWords } from '../../../shared/i18n/documents.ts'
import { grid } from '../../../shared/i18n/grid.ts'
import { prints } from '../../../shared/i18n/prints.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { count, some } from '../../builders/endure.ts'
import { faults } from './pdf-rules.ts'
import { asFile, documents, run } from './tools.ts'

const dated = (language: Language) => ({
  months: ui[language].months.split(' '),
  weekdays: ui[language].weekdays.long.split(' '),
  states: calendarWords[language].statuses,
  page: documentWords[language].page,
})
const tally = (counts: Partial<Record<(typeof byUrgency)[number], number>>) =>
  byUrgency.map((state) => counts[state] ?? 0)
const pagesOf = (bytes: Uint8Array) =>
  asFile('print.pdf', bytes, (path) => run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1))
const flat = (text = '') => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')
const frame = { filters: 'Tila: Myöhässä', sender: 'Palkkatalo Oy', accent: '#1f5f8b' }

const anEntry = (day: string, values: Partial<YearEntry> = {}): YearEntry => ({
  day,
  name: 'Työnantajasuoritusten maksu',
  side: 'provider',
  clients: 1,
  client: 'Kahvila Aamu Oy',
  group: '',
  weight: 'rest',
  tally: tally({ planned: 1 }),
  ...values,
})
const aYear = (entries: readonly YearEntry[], language: Language = 'fi', ofOne = true) =>
  yearListDocument(
    {
      ...frame,
      language,
      data: {
        today: '2027-01-12',
        year: 2027,
        name: 'Kahvila Aamu Oy',
        ofOne,
        entries,
        work: 7,
        daysOff: [{ day: '2027-01-06', name: 'loppiainen' }],
      },
    },
    {
      ...prints[language],
      ...dated(language),
      title: prints[language].year,
      shortWeekdays: documentWords[language].short_weekdays,
      clock: documentWords[language].clock,
    },
  )
/** So many kinds of work on so many days of every month. */
const crowd = (kinds: number, days: number, clients = 1) =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: kinds * days }, (__, at) =>
      anEntry(`2027-${String(month + 1).padStart(2, '0')}-${String((at % days) + 1).padStart(2, '0')}`, {
        name: `Työnantajan ilmoitus numero ${Math.floor(at / days)}`,
        clients,
        tally: tally({ planned: clients }),
      }),
    ),
  ).flat()
const drawYear = (data: ReturnType<typeof aYear>) => documents.render('year', data, 'pdf')

describe('a year as a list', () => {
  const linesIn = (data: ReturnType<typeof aYear>, month: number) =>
    data.months[month]?.blocks.flatMap(({ name, lines }) =>
      lines.map(({ days, text, note }) => {
        const on = days.map((day) => `${day.sign}${flat(day.text)}${day.count > 1 ? ` (${day.count})` : ''}`)
        return flat([name && `${name}:`, on.join(', '), text, note && `(${note})`].filter(Boolean).join(' '))
      }),
    )

  test('says of each piece what, on which day, whose and how it stands', () => {
    const data = aYear([
      anEntry('2027-03-08', { name: 'Lomatiedot', side: 'client', tally: tally({ overdue: 1 }) }),
      anEntry('2027-03-02', { tally: tally({ done: 1 }) }),
      anEntry('2027-03-19', { tally: tally({ planned: 1 }) }),
      anEntry('2027-04-01', { tally: tally({ skipped: 1 }) }),
      anEntry('2027-04-02', { tally: tally({ overdue: 1, done: 2 }) }),
    ])
    expect(data.heading).toBe('Vuosi 2027: Kahvila Aamu Oy')
    expect(data.count).toBe('7 tehtävää')
    expect(data.months).toHaveLength(12)
    expect(flat(data.months[0]?.off)).toBe('ke 6. loppiainen')
    expect(linesIn(data, 0)).toEqual([])
    expect(linesIn(data, 2)).toEqual([
      'doneti 2., pe 19. Työnantajasuoritusten maksu',
      'overduema 8. Lomatiedot (asiakas)',
    ])
    expect(linesIn(data, 3)).toEqual(['skippedto 1., overduepe 2. (3) Työnantajasuoritusten maksu'])
    expect(data.legend).toEqual([
      { sign: 'overdue', word: 'Myöhässä' },
      { sign: 'done', word: 'Tehty' },
      { sign: 'skipped', word: 'Ohitettu' },
    ])
  })

  test('of one client has each pay group apart: its paydays, what is agreed with its time, the rest', () => {
    const payday = (day: string, group: string) => anEntry(day, { name: 'Palkanmaksupäivä', group, weight: 'payday' })
    const data = aYear([
      ...['2027-03-05', '2027-03-12', '2027-03-19', '2027-03-26'].map((day) => payday(day, 'Kuljettajat')),
      payday('2027-03-12', 'Toimisto'),
      anEntry('2027-03-03', { name: 'Tunnit', group: 'Kuljettajat', weight: 'agreed', side: 'client', time: '12:00' }),
      anEntry('2027-03-10', { name: 'Tunnit', group: 'Kuljettajat', weight: 'agreed', side: 'client', time: '09:30' }),
      anEntry('2027-03-01', { name: 'Laskenta', group: 'Kuljettajat' }),
      anEntry('2027-03-10', { name: 'Laskenta', group: 'Toimisto' }),
      anEntry('2027-03-02', { name: 'Työtodistus', group: 'Työsuhde päättyy' }),
    ])
    expect(linesIn(data, 2)).toEqual([
      'Kuljettajat: pe 5., pe 12., pe 19., pe 26. Palkanmaksupäivä',
      'Kuljettajat: ke 3. Tunnit, klo 12.00',
      'Kuljettajat: ke 10. Tunnit, klo 9.30',
      'Kuljettajat: ma 1. Laskenta',
      'Toimisto: pe 12. Palkanmaksupäivä',
      'Toimisto: ke 10. Laskenta',
      'ti 2. Työtodistus · Työsuhde päättyy',
    ])
  })

  test('of many clients names the one that there is, counts several on each day, and puts paydays first', () => {
    const entries = [
      anEntry('2027-05-03'),
      anEntry('2027-05-04', { clients: 1200, tally: tally({ planned: 1200 }) }),
      anEntry('2027-05-07', { clients: 3, tally: tally({ planned: 4 }) }),
      anEntry('2027-05-31', { name: 'Palkanmaksupäivä', weight: 'payday', clients: 2 }),
    ]
    const data = aYear(entries, 'fi', false)
    expect(linesIn(data, 4)).toEqual([
      'ma 31. (2) Palkanmaksupäivä',
      'ma 3. Kahvila Aamu Oy: Työnantajasuoritusten maksu',
      'ti 4. (1200), pe 7. (3) Työnantajasuoritusten maksu',
    ])
    expect(data.note).toBe(prints.fi.counted)
  })

  test('has every day there is and no other, whatever the year holds', () => {
    const entry = fc.record({
      day: fc.integer({ min: 0, max: 364 }).map((at) => isoOf(dayFrom(2027, 1, 1) + at)),
      name: fc.constantFrom('Aineisto', 'Palkanmaksupäivä', 'Laskenta'),
      group: fc.constantFrom('', 'Kuljettajat', 'Toimisto'),
      weight: fc.constantFrom('payday', 'agreed', 'rest'),
      side: fc.constantFrom('client', 'provider'),
      time: fc.constantFrom(undefined, '12:00'),
      clients: fc.integer({ min: 1, max: 3 }),
      client: fc.constantFrom('Kahvila Aamu Oy', 'Hotelli Ilta Oy'),
      tally: fc.constantFrom(...byUrgency).map((state) => tally({ [state]: 1 })),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), fc.boolean(), (entries, ofOne) => {
        const said = (month: number, day: string, name: string) => `${month} ${flat(day).split(' ').at(-1)} ${name}`
        const there = aYear(entries, 'fi', ofOne).months.flatMap(({ blocks }, at) =>
          blocks.flatMap(({ lines }) =>
            lines.flatMap(({ days, text }) =>
              days.map(({ text: day }) =>
                said(at + 1, day, /Aineisto|Palkanmaksupäivä|Laskenta/.exec(text)?.[0] ?? ''),
              ),
            ),
          ),
        )
        const asked = entries.map(({ day, name }) => said(Number(day.slice(5, 7)), `${Number(day.slice(8))}.`, name))
        expect(new Set(there)).toEqual(new Set(asked))
      }),
      { numRuns: count(15, 1000) },
    )
  })

  test('takes as many pages as it needs, each under its heading, and months stay whole while they can', async () => {
    const counts = []
    for (const [entries, ofOne] of [
      [[], true],
      [crowd(2, 2), true],
      [crowd(30, 4), true],
      [crowd(160, 1, 2000), false],
    ] as const) {
      const pages = pagesOf(await drawYear(aYear(entries, 'fi', ofOne)))
      counts.push(pages.length)
      for (const page of pages) expect(page).toContain('Vuosi 2027: Kahvila Aamu Oy')
      const text = flat(pages.join(' '))
      for (const month of ui.fi.months.split(' ')) expect(text).toContain(month)
      if (entries.length === 0) expect(text).toContain(prints.fi.nothing)
      else expect(text).toContain('numero 1')
      expect(text).toContain('Tila: Myöhässä')
      expect(text).not.toContain('kpl')
    }
    expect(counts.slice(0, 2)).toEqual([1, 1])
    expect(counts[2]).toBeGreaterThan(1)
    expect(counts[3]).toBeGreaterThanOrEqual(12)
  })

  test('keeps every rule of accessible PDF, in every language, and the same bytes twice', async () => {
    for (const language of some(languages)) {
      const data = aYear(crowd(5, 3), language)
      const bytes = await drawYear(data)
      expect(faults(bytes, data.title, language)).toEqual([])
      expect(await drawYear(data)).toEqual(bytes)
    }
  })
})

const day = (
  iso: string,
  groups: MonthData['days'][number]['groups'],
  names: string[] = [],
): MonthData['days'][number] => ({
  day: iso,
  off: names.length > 0,
  names,
  tally: groups.reduce<number[]>((sum, group) => sum.map((n, at) => n + (group.tally[at] ?? 0)), tally({}) as number[]),
  kinds: groups.length > 11 ? groups.length + 8 : groups.length,
  groups,
})
/** November 2027: five weeks, from Monday the first to Sunday the fifth of December. */
const november = (groups: MonthData['days'][number]['groups']): MonthData => ({
  today: '2027-11-10',
  year: 2027,
  month: 11,
  tally: [0, 0, 0, 210],
  days: Array.from({ length: 35 }, (_, at) =>
    day(
      new Date(Date.UTC(2027, 10, 1 + at)).toISOString().slice(0, 10),
      at < 30 ? groups : [],
      at === 5 ? ['pyhäinpäivä'] : [],
    ),
  ),
})
const aMonth = (data: MonthData, language: Language = 'fi') =>
  monthDocument(
    { ...frame, language, data },
    { ...prints[language], ...grid[language].month, ...dated(language), more: (count) => `+${count}` },
  )
const drawMonth = (data: ReturnType<typeof aMonth>) => documents.render('month', data, 'pdf')
const many = Array.from({ length: 12 }, (_, at) => ({
  name: `Palkkatietoilmoitus tulorekisteriin ${at}`,
  clients: at + 1,
  client: 'Kahvila Aamu Oy',
  tally: tally({ overdue: at === 0 ? 1 : 0, planned: 3 }),
}))

describe('a month', () => {
  test('stands in whole weeks with their numbers, days off by their names, today marked', () => {
    const { weeks, heading, count, columns } = aMonth(november(many.slice(0, 2)))
    expect([heading, columns[0], columns[7]]).toEqual(['Marraskuu 2027', 'vk', 'sunnuntai'])
    expect(weeks.map(({ week }) => week)).toEqual(['44', '45', '46', '47', '48'])
    expect(weeks.flatMap(({ days }) => days).filter(({ today }) => today)).toMatchObject([{ number: '10' }])
    expect(weeks[0]?.days[5]).toMatchObject({ number: '6', names: 'pyhäinpäivä', off: true, inside: true })
    expect(weeks[4]?.days[2]).toMatchObject({ number: '1.12.', inside: false, lines: [] })
    expect(weeks[0]?.days[0]?.lines).toMatchObject([
      { sign: 'overdue', tone: 'late', text: 'Palkkatietoilmoitus tulorekisteriin 0 · Kahvila Aamu Oy' },
      { sign: 'planned', tone: 'open', text: 'Palkkatietoilmoitus tulorekisteriin 1 · 2 asiakasta' },
    ])
    expect(count).toBe('210 tehtävää')
  })

  test('counts what a day has no room for, from the first line on', () => {
    const cell = aMonth(november(many)).weeks[0]?.days[0]
    expect(cell?.more).toHaveLength(13)
    expect([cell?.more[0], cell?.more[3], cell?.more[12]]).toEqual(['+20', '+17', '+8'])
    expect(aMonth(november(many.slice(0, 2))).weeks[0]?.days[0]?.more).toEqual(['+2', '+1', ''])
  })

  test('is one page, empty, quiet or crowded, and no day is silent about the rest', async () => {
    for (const groups of [[], many.slice(0, 1), many]) {
      const pages = pagesOf(await drawMonth(aMonth(november(groups))))
      expect(pages).toHaveLength(1)
      expect(pages[0]).toContain('pyhäinpäivä')
      const rest = [...(pages[0] ?? '').matchAll(/\+(\d+)/g)].length
      expect(rest).toBe(groups.length === 12 ? 30 : 0)
    }
  })

  test('keeps every rule of accessible PDF, in every language, and the same bytes twice', async () => {
    for (const language of some(languages)) {
      const data = aMonth(november(many), language)
      const bytes = await drawMonth(data)
      expect(faults(bytes, data.title, language)).toEqual([])
      expect(await drawMonth(data)).toEqual(bytes)
    }
    const heard = asFile('m.pdf', await drawMonth(aMonth(november(many))), (path) => run('pdfinfo', ['-struct', path]))
    // A sign is a picture that says what it means.
    expect(heard).toContain('Figure')
  })
})
