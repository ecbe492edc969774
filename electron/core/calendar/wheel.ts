import { createMemory } from '../memory.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { theFirm } from '../firm/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import {
  type ClientYear,
  type Years,
  narrowedTo,
  type Wanted,
  yearColumns,
  type YearColumns,
  type YearOfAll,
} from '../year/index.ts'
import { daysOffOf } from './days-off.ts'
import { wheelOfOne } from './wheel-of-one.ts'
import { WheelTally } from './wheel-tally.ts'

export type WheelInput = Parsed<'calendar.wheel'> & {
  /** Of one client: what hangs on the client's own wall, without the one-off work that is ours alone. */
  readonly forClient?: boolean
}

/** A year's work counted by day and kind, of one client or of all whose clock runs. Makes no items and changes nothing. */
export async function yearWheel(input: WheelInput, context: Reading): Promise<WheelAnswer> {
  const { db, who, env } = context
  const { year } = input
  const today = env.clock.today()
  if (input.client !== undefined)
    return { today, year, ofOne: true, ...(await wheelOfOne(input, input.client, context)) }
  const years = await env.years.all(db, who)
  env.years.ahead(year)
  const all = await yearColumns(db, years, year)
  const counted = await remembered.of(years, JSON.stringify([input, today]), async () =>
    recount(db, input, today, years.dayOffs, all),
  )
  return { today, year, ofOne: false, name: (await theFirm(db)).name, ...counted }
}

type Counted = Omit<WheelAnswer, 'today' | 'year' | 'ofOne' | 'name'>
/** Whatever changes is a new object of years. */
const remembered = createMemory<Years, Promise<Counted>>()

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
