/** Every print of the calendar, with as much in it as is asked for: none, or `size` of everything. */
import { byUrgency, countOf, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import { checkDocument } from '../../../shared/domain/documents/check.ts'
import { monthDocument } from '../../../shared/domain/documents/month.ts'
import { wheelDocument } from '../../../shared/domain/documents/wheel.ts'
import { yearListDocument } from '../../../shared/domain/documents/year-list.ts'
import { type Language } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { check } from '../../../shared/i18n/check.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { grid } from '../../../shared/i18n/grid.ts'
import { prints } from '../../../shared/i18n/prints.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { pictureWords, ringNamesIn, wordsOf } from '../../../shared/i18n/wheel-words.ts'
import { crowd } from '../../domain/wheel/a-wheel.ts'
import { logo, longName, say } from './paper-texts.ts'
import type { How } from './papers.ts'

const made = <T>(size: number, one: (at: number) => T): T[] => Array.from({ length: size }, (_, at) => one(at))
const dayAt = (at: number) => `2027-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
const tallyAt = (at: number) => byUrgency.map((_, nth) => (nth === at % byUrgency.length ? (at % 3) + 1 : 0))

const dated = (language: Language) => ({
  months: ui[language].months.split(' '),
  weekdays: ui[language].weekdays.long.split(' '),
  states: calendarWords[language].statuses,
  page: documents[language].page,
})
const house = ({ hasLogo }: How) => (hasLogo ? { logo, head: say(0), foot: say(6) } : {})
const frame = (how: How) => ({
  language: how.language,
  filters: say(2),
  sender: longName[how.language],
  house: house(how),
  accent: '#1f5f8b',
})

export const year = (how: How) =>
  yearListDocument(
    {
      ...frame(how),
      data: {
        today: '2027-01-12',
        year: 2027,
        name: longName[how.language],
        ofOne: true,
        entries: made(how.size, (at) => ({
          day: dayAt(at),
          name: say(at),
          side: at % 2 === 0 ? ('client' as const) : ('provider' as const),
          clients: 1,
          client: say(at + 1),
          group: at % 3 === 0 ? '' : say(at % 3),
          weight: (['payday', 'agreed', 'rest'] as const)[at % 3] ?? 'rest',
          tally: tallyAt(at),
          ...(at % 3 === 1 && { time: '09:30' }),
        })),
        work: how.size,
        daysOff: [{ day: '2027-01-06', name: say(0) }],
      },
    },
    {
      ...prints[how.language],
      ...dated(how.language),
      title: prints[how.language].year,
      shortWeekdays: documents[how.language].short_weekdays,
      clock: documents[how.language].clock,
    },
  )

export const month = (how: How) =>
  monthDocument(
    {
      ...frame(how),
      data: {
        today: '2027-11-10',
        year: 2027,
        month: 11,
        tally: tallyAt(how.size),
        days: made(35, (at) => {
          const groups = made(at < 30 ? how.size : 0, (nth) => ({
            name: say(nth),
            clients: nth % 2,
            client: say(nth + 1),
            tally: tallyAt(nth),
          }))
          return {
            day: new Date(Date.UTC(2027, 10, 1 + at)).toISOString().slice(0, 10),
            off: at === 5,
            names: at === 5 ? [say(1)] : [],
            tally: byUrgency.map((state) => groups.reduce((sum, one) => sum + countOf(one.tally, state), 0)),
            kinds: groups.reduce((sum, one) => sum + totalOf(one.tally), 0),
            groups,
          }
        }),
      },
    },
    {
      ...prints[how.language],
      ...grid[how.language].month,
      ...dated(how.language),
      week: prints[how.language].week,
      more: prints[how.language].more,
    },
  )

export const yearCheck = (how: How) =>
  checkDocument(
    {
      language: how.language,
      day: '2026-11-23',
      sender: longName[how.language],
      house: house(how),
      accent: '#1d5c6b',
      heading: check[how.language].titleOf(2027),
      person: how.size === 0 ? '' : say(0),
      clients: 25,
      sections: made(8, (nth) => ({
        heading: say(nth),
        count: nth % 2 === 0 ? how.size : 0,
        lines: made(nth % 2 === 0 ? how.size : 0, (at) => ({
          what: say(at),
          before: dayAt(at),
          after: at % 2 === 0 ? null : dayAt(at + 1),
          why: say(at + 1),
          count: at,
          clients: made(at % 4, (one) => ({ client: say(one), number: String(one), of: '' })),
        })),
      })),
    },
    check[how.language],
    documents[how.language],
  )

export const wheel = (on: 'wall' | 'work') => (how: How) => {
  const words = wordsOf(how.language)
  const data = crowd(how.size * 12)
  const name = longName[how.language]
  return wheelDocument(
    {
      data: { ...data, kinds: data.kinds.map((one, at) => ({ ...one, name: say(at) })) },
      name,
      sender: name,
      house: house(how),
      accent: '#1f5f8b',
      language: how.language,
      paper: on,
      size: 'a4',
    },
    {
      ...words,
      ringsOf: (one) => ringNamesIn(one, words),
      pictureOf: (one) => pictureWords(one, name, words),
    },
  )
}
