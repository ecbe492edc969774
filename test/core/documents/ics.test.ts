import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { eventId, ics, type CalendarData, type CalendarEvent } from '../../../electron/core/documents/ics.ts'
import { count } from '../../builders/endure.ts'
import { asFile, documents, text } from './tools.ts'

const event = (with_: Partial<CalendarEvent> = {}): CalendarEvent => ({
  client: '0190a7c0-0000-7000-8000-000000000014',
  key: 'employer-separate-report@2027-01-05',
  day: '2027-01-05',
  summary: 'Asiakas 014: työnantajan erillisilmoitus',
  description: 'Tammikuun 5. päivä.\nLähde: vero.fi',
  categories: ['Lakisääteinen', 'Palvelu, oma'],
  sequence: 0,
  updated: '2027-01-01T08:00:00.000Z',
  ...with_,
})

const calendar = (events: readonly CalendarEvent[], name = 'Kahvila Aamu Oy'): CalendarData => ({
  name,
  language: 'fi',
  installation: '0190a7c0-0000-7000-8000-000000000001',
  events,
})

/** The file through a strict parser: any line that is not iCalendar throws. */
function parsed(data: CalendarData) {
  const root = ICAL.Component.fromString(text(ics(data)))
  return { root, events: root.getAllSubcomponents('vevent') }
}

const first = (component: ICAL.Component | undefined, name: string) => component?.getFirstPropertyValue(name)

/** What a text becomes: RFC 5545 knows one line break and no other control characters. */
const arrives = (written: string) =>
  written
    .toWellFormed()
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- they are what is meant
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')

const unescaped = (raw: string) =>
  raw.replaceAll(/\\([\\,;n])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))

describe('a calendar file', () => {
  test('holds one all-day event per date, with everything a calendar needs', () => {
    const { root, events } = parsed(calendar([event()]))
    const [only] = events
    expect(first(root, 'version')).toBe('2.0')
    expect(first(root, 'prodid')).toBe('-//Vuosikello//Vuosikello//FI')
    expect(first(root, 'name')).toBe('Kahvila Aamu Oy')
    expect(first(root, 'x-wr-calname')).toBe('Kahvila Aamu Oy')
    expect(String(first(root, 'refresh-interval'))).toBe('P1D')
    expect(String(first(only, 'dtstart'))).toBe('2027-01-05')
    expect(String(first(only, 'dtend'))).toBe('2027-01-06')
    expect(String(first(only, 'dtstamp'))).toBe('2027-01-01T08:00:00Z')
    expect(String(first(only, 'last-modified'))).toBe('2027-01-01T08:00:00Z')
    expect(first(only, 'summary')).toBe('Asiakas 014: työnantajan erillisilmoitus')
    expect(first(only, 'description')).toBe('Tammikuun 5. päivä.\nLähde: vero.fi')
    expect(first(only, 'transp')).toBe('TRANSPARENT')
    expect(first(only, 'class')).toBe('PRIVATE')
    expect(first(only, 'sequence')).toBe(0)
    expect(only?.getFirstProperty('categories')?.getValues()).toEqual(['Lakisääteinen', 'Palvelu, oma'])
    for (const absent of ['url', 'rrule', 'status', 'location']) expect(first(only, absent)).toBeNull()
    expect(only?.getAllSubcomponents()).toEqual([])
  })

  test('knows an occurrence by installation, client and key, whatever its day', () => {
    const id = (data: CalendarData) => first(parsed(data).events[0], 'uid')
    const before = id(calendar([event()]))
    expect(before).toBe(eventId(calendar([]).installation, event()))
    expect(before).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(id(calendar([event({ day: '2027-01-07', sequence: 1, summary: 'x' })]))).toBe(before)
    expect(id(calendar([event({ key: 'employer-separate-report@2027-02-05' })]))).not.toBe(before)
    expect(id(calendar([event({ client: '0190a7c0-0000-7000-8000-000000000015' })]))).not.toBe(before)
    expect(id({ ...calendar([event()]), installation: 'x' })).not.toBe(before)
  })

  test('keeps UIDs as they were in every earlier version of the program', () => {
    expect(eventId('0190a7c0-0000-7000-8000-000000000001', event())).toBe('d8cf8f65-433a-5ca9-a50a-c9fd00e821d6')
  })

  test('ends the last day of a year and of February on the right day', () => {
    const ends = (day: string) => String(first(parsed(calendar([event({ day })])).events[0], 'dtend'))
    expect(ends('2027-12-31')).toBe('2028-01-01')
    expect(ends('2028-02-28')).toBe('2028-02-29')
    expect(ends('2027-02-28')).toBe('2027-03-01')
    // The night of summer time has 23 hours.
    expect(ends('2027-03-28')).toBe('2027-03-29')
  })

  test('tells other calendars that a cancelled item is gone', () => {
    expect(first(parsed(calendar([event({ cancelled: true, sequence: 3 })])).events[0], 'status')).toBe('CANCELLED')
  })

  test('refuses what would become a wrong calendar', () => {
    expect(() => ics(calendar([event({ day: '2027-02-30' })]))).toThrow(RangeError)
    expect(() => ics(calendar([event({ updated: 'eilen' })]))).toThrow('not an instant: eilen')
    expect(() => ics(calendar([event(), event({ day: '2027-01-07' })]))).toThrow('two events')
  })

  test('has the same bytes in any order of events and any time zone', () => {
    const events = Array.from({ length: 50 }, (_, at) =>
      event({ key: `k${at}`, day: `2027-0${(at % 9) + 1}-1${at % 10}` }),
    )
    const zone = process.env['TZ']
    try {
      const files = ['Europe/Helsinki', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((each, at) => {
        process.env['TZ'] = each
        return text(ics(calendar(at === 0 ? events : events.toReversed())))
      })
      expect(new Set(files).size).toBe(1)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  test('carries any text unharmed, in lines of at most 75 octets', () => {
    const nasty = fc.stringMatching(/^[aä,;\\\n"':= 🎄é€]{0,120}$/u)
    const texts = fc.oneof(
      nasty,
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 90 }),
    )
    fc.assert(
      fc.property(texts, texts, texts, (summary, description, name) => {
        const bytes = ics(calendar([event({ summary, description })], name))
        const file = text(bytes)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(file.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
        const { root, events } = parsed(calendar([event({ summary, description })], name))
        expect(events).toHaveLength(1)
        expect(first(events[0], 'summary')).toBe(arrives(summary))
        expect(first(events[0], 'description') ?? '').toBe(arrives(description))
        // The parser is older than RFC 7986 and does not know that NAME is a text.
        expect(unescaped(String(first(root, 'name') ?? ''))).toBe(arrives(name))
      }),
      { numRuns: count(15, 600) },
    )
  })

  test('is what render gives for a calendar', async () => {
    expect(await documents.render('calendar', calendar([event()]), 'ics')).toEqual(ics(calendar([event()])))
  })
})

/** A second and a third parser, where Debian's Python packages are installed. */
function python(module: string): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((each) => {
    try {
      execFileSync(each, ['-c', `import ${module}`], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

const readers = [
  [
    'icalendar',
    'import sys,icalendar; c=icalendar.Calendar.from_ical(open(sys.argv[1],"rb").read()); print(*[e["SUMMARY"] for e in c.walk("VEVENT")],sep="\\n")',
  ],
  [
    'vobject',
    'import sys,vobject; c=vobject.readOne(open(sys.argv[1],encoding="utf-8",newline="").read()); c.validate(); print(*[e.summary.value for e in c.vevent_list],sep="\\n")',
  ],
] as const

describe.each(readers)('read by python3-%s', (module, program) => {
  const found = python(module)
  const note = found === undefined ? ` (not installed: apt-get install python3-${module})` : ''
  test.skipIf(found === undefined)(`every summary arrives${note}`, () => {
    const summaries = ['Lomat, ja; muut', 'Ää\\öö', '🎄 joulu', `${'ä'.repeat(120)} loppu`]
    const events = summaries.map((summary, at) => event({ summary, key: `k${at}`, day: `2027-01-0${at + 1}` }))
    const read = asFile('a.ics', ics(calendar(events)), (path) =>
      execFileSync(found ?? '', ['-c', program, path], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONIOENCODING: 'utf8' },
      }),
    )
    expect(read.trim().split('\n')).toEqual(summaries)
  })
})
