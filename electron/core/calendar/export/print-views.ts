import type { Parsed } from '../../../../shared/api/names.ts'
import { monthDocument } from '../../../../shared/domain/documents/month.ts'
import { yearListDocument } from '../../../../shared/domain/documents/year-list.ts'
import type { OccurrenceStatus } from '../../../../shared/domain/calendar/marks/status.ts'
import type { Side } from '../../../../shared/domain/calendar/types.ts'
import { whoseFile } from './whose-file.ts'
import { type Language, languages, wordOf } from '../../../../shared/domain/words.ts'
import { calendarWords } from '../../../../shared/i18n/calendar.ts'
import { documents } from '../../../../shared/i18n/documents.ts'
import { filters } from '../../../../shared/i18n/filters.ts'
import { grid } from '../../../../shared/i18n/grid.ts'
import { prints } from '../../../../shared/i18n/prints.ts'
import { ui } from '../../../../shared/i18n/ui.ts'
import { findClient } from '../../clients/index.ts'
import { houseOf, theFirm } from '../../firm/index.ts'
import type { Db } from '../../db/read-only.ts'
import type { Working } from '../../handlers.ts'
import { oneOf } from '../../sound.ts'
import { monthOf } from '../month.ts'
import { daysOffOf } from '../days-off.ts'
import { yearLines } from './year-lines.ts'

type Month = Parsed<'calendar.printMonth'>
type Year = Parsed<'calendar.printYear'>

/** A month on one page (PDF) in the outbox, with the filters that the month on screen has. */
export async function printMonth(input: Month, context: Working) {
  const { language, year, month } = input
  const { today, tally, days } = await monthOf(input, context)
  const words = prints[language]
  const paper = {
    data: { today, year, month, tally, days },
    filters: await inWords(input, language, context.db),
    ...(await houseOf(context.db, language)),
    language,
  }
  const names = {
    ...words,
    ...grid[language].month,
    ...dated(language),
    week: words.week,
    more: words.more,
  }
  const bytes = await context.env.documents.render('month', monthDocument(paper, names), 'pdf')
  return context.env.files.put(`${words.monthFile}-${year}-${String(month).padStart(2, '0')}.pdf`, bytes)
}

/** A year as a list (PDF) in the outbox with every day on it: of one client, in its language, or of all. */
export async function printYear(input: Year, context: Working) {
  const { db, who, env } = context
  const firm = await theFirm(db)
  const client = input.client === undefined ? undefined : await findClient(db, who, input.client)
  const language = input.language ?? oneOf(languages, client?.language ?? firm.language, 'fi')
  const asked = { ...input, language }
  const words = prints[language]
  const years = await env.years.all(db, who)
  // The feasts beside a client's dates are those that its dates went by.
  const { dayOffs } = (client && years.clients.get(client.id)) ?? years
  const data = {
    today: env.clock.today(),
    year: input.year,
    name: client?.name ?? firm.name,
    ofOne: client !== undefined,
    ...(await yearLines(asked, context)),
    daysOff: daysOffOf(dayOffs, input.year, language),
  }
  const paper = {
    data,
    filters: await inWords(asked, language, db),
    ...(await houseOf(db, language)),
    language,
  }
  const document = yearListDocument(paper, {
    ...words,
    ...dated(language),
    title: words.year,
    shortWeekdays: documents[language].short_weekdays,
    clock: documents[language].clock,
  })
  const bytes = await env.documents.render('year', document, 'pdf')
  return env.files.put(`${words.yearFile}-${input.year}${await whoseFile(input.client, context)}.pdf`, bytes)
}

const dated = (language: Language) => ({
  months: ui[language].months.split(' '),
  weekdays: ui[language].weekdays.long.split(' '),
  states: lowered(calendarWords[language].statuses),
  page: documents[language].page,
})
/** In the middle of a sentence. */
const lowered = (states: Readonly<Record<OccurrenceStatus, string>>): Record<OccurrenceStatus, string> => ({
  overdue: states.overdue.toLowerCase(),
  due: states.due.toLowerCase(),
  planned: states.planned.toLowerCase(),
  waiting: states.waiting.toLowerCase(),
  done: states.done.toLowerCase(),
  skipped: states.skipped.toLowerCase(),
})

type Narrowed = {
  readonly personId?: string | undefined
  readonly side?: Exclude<Side, 'both'> | undefined
  readonly category?: string | undefined
  readonly state?: OccurrenceStatus | undefined
}

/** What a print is narrowed to, so that nobody takes a part for the whole. */
async function inWords({ personId, side, category, state }: Narrowed, language: Language, db: Db): Promise<string> {
  const words = filters[language]
  const vocabulary = calendarWords[language]
  const categories: Readonly<Record<string, string>> = vocabulary.categories
  const person =
    personId === undefined
      ? undefined
      : await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
  return [
    person && `${words.who}: ${person.name}`,
    side && `${words.side}: ${words[side]}`,
    category !== undefined && `${words.category}: ${wordOf(categories, category)}`,
    state && `${words.state}: ${vocabulary.statuses[state]}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
