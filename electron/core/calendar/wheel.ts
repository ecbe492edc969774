import { createMemory } from '../memory.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient } from '../clients/index.ts'
import { theFirm } from '../firm/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import {
  type ClientYear,
  loadYears,
  type Years,
  columnsFor,
  narrowedTo,
  type Wanted,
  yearColumns,
  type YearColumns,
  type YearOfAll,
} from '../year/index.ts'
import { WheelTally } from './wheel-tally.ts'

export type WheelInput = Parsed<'calendar.wheel'>

/** A year's work counted by day and kind, of one client or of all whose clock runs. Makes no items and changes nothing. */
export async function yearWheel(input: WheelInput, { db, who, env }: Reading): Promise<WheelAnswer> {
  const { year } = input
  const today = env.clock.today()
  const one = input.client === undefined ? undefined : await findClient(db, who, input.client)
  const years = one
    ? await loadYears(db, who, await env.catalogue.all(db), [one.id], 'none', today)
    : await env.years.all(db, who)
  if (!one) env.years.ahead(year)
  const all = one ? await columnsFor(db, year, [...years.clients.values()]) : await yearColumns(db, years, year)
  const counted = one
    ? count(input, today, (years.clients.get(one.id) ?? years).dayOffs, all)
    : await remembered.of(years, JSON.stringify([input, today]), async () =>
        recount(db, input, today, years.dayOffs, all),
      )
  return { today, year, name: one?.name ?? (await theFirm(db)).name, ...counted }
}

type Counted = Omit<WheelAnswer, 'today' | 'year' | 'name'>
/** Whatever changes is a new object of years. */
const remembered = createMemory<Years, Promise<Counted>>()

function count(input: WheelInput, today: IsoDay, dayOffs: DayOffs, all: YearOfAll): Counted {
  const { language, year, state } = input
  const tally = new WheelTally({ language, year, today, state })
  const wantedOf = wantedIn(input, today)
  for (const [client, columns] of all) {
    const wanted = wantedOf(client)
    if (wanted) tally.add(columns, wanted)
  }
  return { ...tally.result(), daysOff: daysOffOf(dayOffs, year, language) }
}

const wantedIn = (input: WheelInput, today: IsoDay) => narrowedTo(input, today, isoOf(dayFrom(input.year, 12, 31)))

/** What a client added to a tally, to be taken out of it when the client changes. */
type Added = { readonly client: ClientYear; readonly columns: YearColumns; readonly wanted: Wanted | undefined }
type Standing = { readonly tally: WheelTally; readonly added: Map<string, Added> }

/** Of a data file: this year and the ones beside it, of everybody and of a person. */
const standing = createMemory<Db, Standing>()

/** As `count`, from the tally that stands: only the clients that changed are taken out of it and put in anew. */
function recount(db: Db, input: WheelInput, today: IsoDay, dayOffs: DayOffs, all: YearOfAll): Counted {
  const { language, year, state } = input
  const question = JSON.stringify([input, today])
  const { tally, added } = standing.known(db, question) ?? {
    tally: new WheelTally({ language, year, today, state }),
    added: new Map<string, Added>(),
  }
  // Half a change must not be taken for a whole one: what fails is counted from the beginning next time.
  standing.forget(db, question)
  const wantedOf = wantedIn(input, today)
  const gone = new Set(added.keys())
  for (const [client, columns] of all) {
    gone.delete(client.id)
    const before = added.get(client.id)
    if (before?.client === client && before.columns === columns) continue
    if (before?.wanted) tally.add(before.columns, before.wanted, -1)
    const wanted = wantedOf(client)
    if (wanted) tally.add(columns, wanted)
    added.set(client.id, { client, columns, wanted })
  }
  for (const id of gone) {
    const before = added.get(id)
    if (before?.wanted) tally.add(before.columns, before.wanted, -1)
    added.delete(id)
  }
  standing.keep(db, question, { tally, added })
  return { ...tally.result(), daysOff: daysOffOf(dayOffs, year, language) }
}

/** The days of a year on which the firm is closed for another reason than the weekday: feasts and its own days off. */
export function daysOffOf(dayOffs: DayOffs, year: number, language: Language): WheelAnswer['daysOff'] {
  const days: WheelAnswer['daysOff'] = []
  for (let day = dayFrom(year, 1, 1); day <= dayFrom(year, 12, 31); day++) {
    if (!dayOffs.isOff(day, 'firm')) continue
    const reason = dayOffs.why(day, 'firm').find(({ by }) => by !== 'weekday')
    if (reason) days.push({ day: isoOf(day), name: reason.name[language] })
  }
  return days
}
