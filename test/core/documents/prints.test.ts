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
import { some } from '../../builders/endure.ts'
import { faults } from './pdf-rules.ts'
import { asFile, documents, run } from './tools.ts'

const dated = (language: Language) => ({
  months: ui[language].months.split(' '),
  weekdays: ui[language].weekdays.long.split(' '),
  states: calendarWords[language].statuses,
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
  category: 'tax',
  side: 'provider',
  clients: 1,
  client: 'Kahvila Aamu Oy',
  group: '',
  agreed: false,
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
        daysOff: [{ day: '2027-01-06', name: 'loppiainen' }],
      },
    },
    {
      ...prints[language],
      ...dated(language),
      title: prints[language].year,
      shortWeekdays: documentWords[language].short_weekdays,
      categories: calendarWords[language].categories,
      folded: { kinds: prints[language].kinds, categories: prints[language].categories },
    },
  )
/** So many kinds of work on so many days of every month. */
const crowd = (kinds: number, days: number, clients = 1) =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: kinds * days }, (__, at) =>
      anEntry(`2027-${String(month + 1).padStart(2, '0')}-${String((at % days) + 1).padStart(2, '0')}`, {
        name: `Työnantajan ilmoitus numero ${Math.floor(at / days)}`,
        category: ['tax', 'pension', 'pay-date'][at % 3] ?? 'own',
        clients,
        tally: tally({ planned: clients }),
      }),
    ),
  ).flat()
const drawYear = (data: ReturnType<typeof aYear>) => documents.render('year', data, 'pdf')

describe('a year as a list', () => {
  test('says of each piece what, on which day, whose and how it stands', () => {
    const { depths, count, heading } = aYear([
      anEntry('2027-03-08', { name: 'Aineisto', side: 'client', tally: tally({ overdue: 1 }) }),
      anEntry('2027-03-02', { tally: tally({ done: 1 }) }),
      anEntry('2027-04-01', { tally: tally({ skipped: 1 }) }),
      anEntry('2027-04-02', { clients: 14, tally: tally({ overdue: 2, done: 3, planned: 9 }) }),
    ])
    expect(heading).toBe('Vuosi 2027: Kahvila Aamu Oy')
    expect(count).toBe('17 tehtävää')
    const months = depths[0]?.months ?? []
    expect(months).toHaveLength(12)
    expect(months[0]).toMatchObject({ name: 'tammikuu', off: '6. loppiainen', lines: [] })
    expect(months[2]?.lines.map((line) => ({ ...line, days: flat(line.days) }))).toEqual([
      { days: 'ti 2.', text: 'Työnantajasuoritusten maksu', note: 'Tehty', tone: 'done' },
      { days: 'ma 8.', text: 'Aineisto', note: 'asiakas, Myöhässä', tone: 'late' },
    ])
    expect(months[3]?.lines.map(({ note }) => flat(note))).toEqual(['Ohitettu', '14 kpl, 2 Myöhässä, 3 Tehty'])
  })

  test('of one client tells its pay groups apart and every one of their days, with its weekday', () => {
    const payday = (day: string, group: string) =>
      anEntry(day, { name: 'Palkanmaksupäivä', category: 'pay-date', group, agreed: true })
    const { depths } = aYear([
      ...['2027-03-05', '2027-03-12', '2027-03-19', '2027-03-26'].map((day) => payday(day, 'Kuljettajat')),
      payday('2027-03-12', 'Toimisto'),
      anEntry('2027-03-08', { name: 'Laskenta', group: 'Kuljettajat' }),
      anEntry('2027-03-10', { name: 'Laskenta', group: 'Toimisto' }),
      anEntry('2027-03-31', { name: 'Lasku', tally: tally({ planned: 2, overdue: 1 }) }),
    ])
    const linesAt = (depth: number) =>
      depths[depth]?.months[2]?.lines.map(({ days, text, note }) => flat(`${days} ${text} ${note}`).trim())
    expect(linesAt(0)).toEqual([
      'pe 5. Palkanmaksupäivä · Kuljettajat',
      'ma 8. Laskenta · Kuljettajat',
      'ke 10. Laskenta · Toimisto',
      'pe 12. Palkanmaksupäivä · Kuljettajat',
      'pe 12. Palkanmaksupäivä · Toimisto',
      'pe 19. Palkanmaksupäivä · Kuljettajat',
      'pe 26. Palkanmaksupäivä · Kuljettajat',
      'ke 31. Lasku 3 kpl, 1 Myöhässä',
    ])
    expect(linesAt(1)).toEqual([
      'pe 5., pe 12., pe 19., pe 26. Palkanmaksupäivä · Kuljettajat',
      'ma 8. Laskenta · Kuljettajat',
      'ke 10. Laskenta · Toimisto',
      'pe 12. Palkanmaksupäivä · Toimisto',
      'ke 31. Lasku 3 kpl, 1 Myöhässä',
    ])
    // Where there is less room only the paydays keep their groups.
    expect(linesAt(2)).toEqual([
      'pe 5., pe 12., pe 19., pe 26. Palkanmaksupäivä · Kuljettajat',
      'ma 8., ke 10. Laskenta',
      'pe 12. Palkanmaksupäivä · Toimisto',
      'ke 31. Lasku 3 kpl, 1 Myöhässä',
    ])
  })

  test('of many clients names the one that there is and counts several', () => {
    const entries = [anEntry('2027-05-03'), anEntry('2027-05-04', { clients: 1200, tally: tally({ planned: 1200 }) })]
    const lines = aYear(entries, 'fi', false).depths[0]?.months[4]?.lines ?? []
    expect(lines[0]?.text).toBe('Kahvila Aamu Oy: Työnantajasuoritusten maksu')
    expect(flat(lines[1]?.note)).toBe('1 200 asiakasta')
  })

  test('folds to kinds and then to categories, and loses no piece on the way', () => {
    const { depths } = aYear(crowd(3, 4, 5), 'fi', false)
    const [days, kinds, categories] = depths
    expect(days?.months[0]?.lines).toHaveLength(12)
    expect(kinds?.months[0]?.lines.map(({ days: on, note }) => [on, flat(note)])).toEqual(
      Array.from({ length: 3 }, () => ['1.–4.', '20 kpl']),
    )
    const sum = (categories?.months[0]?.lines ?? []).reduce((all, { note }) => all + Number.parseInt(note, 10), 0)
    expect(sum).toBe(60)
    // What no page can hold is not even tried.
    const tried = (entries: readonly YearEntry[]) => aYear(entries, 'fi', false).plans.map(({ depth }) => depth)
    expect([tried(crowd(3, 4)), tried(crowd(20, 20)), tried(crowd(60, 3))]).toEqual([[0, 1, 2], [1, 2], [2]])
  })

  test('of many clients is one page, however full the year, and says what was folded', async () => {
    const texts = []
    for (const entries of [[], crowd(2, 2), crowd(6, 3), crowd(16, 8, 2000), crowd(80, 3, 2000)]) {
      const pages = pagesOf(await drawYear(aYear(entries, 'fi', false)))
      expect(pages).toHaveLength(1)
      texts.push(flat(pages[0]))
    }
    expect(texts[0]).toContain(prints.fi.nothing)
    expect(texts[2]).not.toContain(prints.fi.kinds)
    expect(texts[3]).toContain(prints.fi.kinds)
    expect(texts[3]).toContain('16 000 kpl')
    expect(texts[4]).toContain(prints.fi.categories)
    for (const text of texts) {
      for (const month of ui.fi.months.split(' ')) expect(text).toContain(month)
      expect(text).toContain('Tila: Myöhässä')
    }
  })

  test('of one client takes a second page before its pay groups run together, and names the client on both', async () => {
    const groups = ['Kuljettajat', 'Toimisto ja korjaamo', 'Varasto']
    const fridays = Array.from({ length: 52 }, (_, week) => isoOf(dayFrom(2027, 1, 1) + 7 * week))
    const paydays = groups.flatMap((group) =>
      fridays.map((day) => anEntry(day, { name: 'Palkanmaksupäivä', category: 'pay-date', group, agreed: true })),
    )
    const data = aYear([...paydays, ...crowd(14, 3)])
    const bytes = await drawYear(data)
    expect(faults(bytes, data.title, 'fi')).toEqual([])
    const pages = pagesOf(bytes)
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(page).toContain('Kahvila Aamu Oy')
    // Lines are broken and words cut wherever the column ends.
    const bare = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '')
    const text = asFile('year.pdf', bytes, (path) => bare(run('pdftotext', [path, '-'])))
    for (const group of groups) {
      expect(text).toContain(bare(`pe 5., pe 12., pe 19., pe 26. Palkanmaksupäivä · ${group}`))
      expect(text.split(bare(`Palkanmaksupäivä · ${group}`))).toHaveLength(13)
    }
    expect(pagesOf(await drawYear(aYear(crowd(6, 1))))).toHaveLength(1)
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
      { sign: 'overdue', tone: 'late', text: 'Kahvila Aamu Oy: Palkkatietoilmoitus tulorekisteriin 0' },
      { sign: 'planned', tone: 'open', text: '2 asiakasta: Palkkatietoilmoitus tulorekisteriin 1' },
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
