import { createMemory } from '../memory.ts'
import { setImmediate } from 'node:timers/promises'
import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { createDayOffs, type DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { ClockClient, ClockRule, Fault, IsoDay } from '../../../shared/domain/calendar/types.ts'
import { clientStates } from '../../../shared/domain/clients/client.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { absencesFor, type Assigned, type Staffing } from '../../../shared/domain/people/cover.ts'
import { languages } from '../../../shared/domain/words.ts'
import { visible } from '../clients/index.ts'
import { endRules } from '../authorisations/index.ts'
import { agreedRules } from '../engagements/index.ts'
import { matterRules } from '../feedback/index.ts'
import type { Schema } from '../db/schema.ts'
import { dayOffOptions, findFirm } from '../firm/index.ts'
import type { Db } from '../db/read-only.ts'
import { roundRules } from '../information/index.ts'
import { meetingRules } from '../meetings/index.ts'
import { absencesFrom } from '../people/index.ts'
import { planRules } from '../plans/index.ts'
import { surveyDueRules } from '../surveys/index.ts'
import { dayIn, oneOf } from '../sound.ts'
import type { Sight } from '../who.ts'
import { clientColumns, clockOf } from './client-clock.ts'
import { type RuleBook, ruleBook } from './own-rules.ts'
import { readGiven } from './read-given.ts'
import { readHeld } from './read-held.ts'
import { readMarks, readOpenMarks, type Marks, type MarkScope } from './read-marks.ts'
import { soundMarks } from './sound-mark.ts'

/** Everything that decides one client's year, and what people have done to it. */
export type ClientYear = {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly business_id: string
  readonly state: string
  readonly language: string
  readonly clock: ClockClient
  readonly rules: readonly ClockRule[]
  /** What they would be if it said no rule of its own: the same list for all of one country, contracts and groups aside. */
  readonly common: readonly ClockRule[]
  /** The firm itself, with the firm's own duties alone. */
  readonly office: boolean
  /** Where its year is lived: whose law, and whose words for it. */
  readonly country: Country
  /** The days off there, with the firm's own. */
  readonly dayOffs: DayOffs
  /** Only those of the scope it was loaded with. */
  readonly marks: Marks
  /** Rows of marks that cannot be read: passed over, and written over by the next one of the same occurrence. */
  readonly damaged?: Marks | undefined
  /** Occurrences with an earlier nominal date are settled history; empty while nothing is settled. */
  readonly settled: string
  /** Who holds which role, and who of those people is away; absences only as far as it was loaded with a day to start from. */
  readonly staffing: Staffing
}
export type Years = {
  /** The firm's own. */
  readonly dayOffs: DayOffs
  readonly catalogues: Catalogues
  /** The rules of clients with none of their own, by country, and the firm's list of all. */
  readonly book: RuleBook
  readonly clients: ReadonlyMap<string, ClientYear>
}

type Absences = Awaited<ReturnType<typeof absencesFrom>>
const noAbsences: Absences = new Map()

type People = Pick<Staffing, 'assigned' | 'given'>
const staffingOf = (id: string, { assigned, given }: People, absences: Absences): Staffing => ({
  id,
  assigned,
  given,
  absences: absences.size > 0 ? absencesFor(id, [...assigned, ...given], absences) : [],
})

/** The same years with other absences: only the clients whom the difference concerns are new. */
export async function withAbsences(db: Db, years: Years, day: IsoDay): Promise<Years> {
  const absences = await absencesFrom(db, day)
  const clients = new Map(years.clients)
  for (const [id, client] of years.clients) {
    const staffing = staffingOf(id, client.staffing, absences)
    if (JSON.stringify(staffing.absences) !== JSON.stringify(client.staffing.absences))
      clients.set(id, { ...client, staffing })
  }
  return { ...years, clients }
}

function grouped<T extends { client_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.client_id)
    if (group) group.push(row)
    else groups.set(row.client_id, [row])
  }
  return groups
}

/** A calendar of days off takes a millisecond to build and changes with the firm's own week and days only: it is kept. */
const built = createMemory<Country, DayOffs>(8)
/** The days off of a country's clients. */
export const dayOffsIn = (country: Country, firm: Schema['firm'] | undefined): DayOffs =>
  built.of(country, firm ? `${firm.working_week} ${firm.eve_until} ${firm.language} ${firm.days_off_json}` : '', () =>
    createDayOffs({ ...dayOffOptions(firm), country }),
  )

/** Clients put together in one go; calls that wait, such as the window's own files, get their turn in between. */
const SLICE = 250

/**
 * Loads the clients named, or all of them, as far as `who` sees them, with one query a table; marks as far as `scope` says,
 * absences that are not over on `day` (none when it is not given: for callers to whom it does not matter who does the work).
 * Of a large firm it takes half a second, so it goes table by table and leaves the others their turn.
 */
export async function loadYears(
  db: Db,
  who: Sight,
  catalogues: Catalogues,
  ids?: readonly string[],
  scope: MarkScope = 'all',
  day?: IsoDay,
): Promise<Years> {
  const turn = async () => void (ids ?? (await setImmediate()))
  const firm = await findFirm(db)
  let own = db.selectFrom('rule').selectAll().orderBy('id')
  if (ids) own = own.where((e) => e.or([e('client_id', 'is', null), e('client_id', 'in', [...ids, ''])]))
  const book = ruleBook(catalogues, await own.execute())
  let clients = visible(who).rows(db).select(clientColumns)
  if (ids) clients = clients.where('id', 'in', [...ids, ''])
  const rows = await clients.execute()
  await turn()
  const of = <T extends 'pay_group' | 'cutoff' | 'event'>(table: T) => {
    const all = db.selectFrom(table as 'cutoff').selectAll()
    return (ids ? all.where('client_id', 'in', [...ids, '']) : all).execute() as unknown as Promise<Schema[T][]>
  }
  const groups = grouped(await of('pay_group'))
  const cutoffs = grouped(await of('cutoff'))
  const events = grouped(await of('event'))
  await turn()
  let people = db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['client_id', 'person_id', 'person.name as person', 'person.active', 'assignment.role'])
    .select(['valid_from', 'valid_until'])
    // Whom another firm had for a client is told by the record that came, and is nobody of ours.
    .where('person.origin', '=', '')
  let lines = db.selectFrom('settled').selectAll()
  if (ids) {
    people = people.where('client_id', 'in', [...ids, ''])
    lines = lines.where('client_id', 'in', [...ids, ''])
  }
  await turn()
  const all = rows.map(({ id }) => id)
  const marks = scope === 'open' ? await readOpenMarks(db, ids ?? all) : await readMarks(db, scope, ids)
  await turn()
  const settled = new Map((await lines.execute()).map((line) => [line.client_id, line.before]))
  const assigned = grouped(await people.execute())
  const given = await readGiven(db, ids)
  await turn()
  const agreed = await agreedRules(db, ids)
  const dated = [
    await endRules(db, ids),
    await roundRules(db, ids),
    await meetingRules(db, ids),
    await surveyDueRules(db, ids),
    await matterRules(db, ids, catalogues.home),
  ]
  const planned = await planRules(db, ids)
  const withDated = (client: string, country: string, rules: readonly ClockRule[]) => {
    const dayOffs = dayOffsIn(catalogues.country(country), firm)
    const more = [...dated.flatMap((one) => one.get(client) ?? []), ...planned(client, dayOffs)]
    return more.length > 0 ? [...rules, ...more] : rules
  }
  const widerOf = new Map(
    rows.map((row) => [
      row.id,
      row.office === 1 ? book.duties : withDated(row.id, row.country, agreed(row.id, book.common(row.country))),
    ]),
  )
  const rulesOf = new Map(rows.map((row) => [row.id, book.of(row.id, widerOf.get(row.id) ?? [])]))
  const held = await readHeld(db, rulesOf.values(), all)
  const absences = day === undefined ? noAbsences : await absencesFrom(db, day)

  const years = new Map<string, ClientYear>()
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === 0) await turn()
    const { marks: mine, damaged: lost, faults } = soundMarks(marks(row.id))
    const line = settled.get(row.id) ?? ''
    const country = catalogues.country(row.country)
    const clock = clockOf(
      { row, country },
      groups.get(row.id) ?? [],
      cutoffs.get(row.id) ?? [],
      events.get(row.id) ?? [],
    )
    const people = assigned.get(row.id) ?? []
    const damaged = damagedIn(row, line, people)
    const undescribed = catalogues.isDescribed(row.country) ? [] : [noCountry(row.country)]
    years.set(row.id, {
      id: row.id,
      name: row.name,
      number: row.number,
      business_id: row.business_id,
      // A client in a state that nobody knows is served until somebody says otherwise: it must not vanish.
      state: oneOf(clientStates, row.state, 'active'),
      language: oneOf(languages, row.language, 'fi'),
      clock: { ...clock, held: held(row.id), faults: [...(clock.faults ?? []), ...damaged, ...undescribed, ...faults] },
      rules: rulesOf.get(row.id) ?? [],
      common: widerOf.get(row.id) ?? [],
      office: row.office === 1,
      country,
      dayOffs: dayOffsIn(country, firm),
      marks: mine,
      damaged: lost,
      settled: dayIn(line) ?? '',
      staffing: staffingOf(row.id, { assigned: people.map(soundSpan), given: given(row.id) }, absences),
    })
  }
  return { dayOffs: dayOffsIn(catalogues.home, firm), catalogues, book, clients: years }
}

/** What is no day is no limit. */
const soundSpan = (one: Assigned): Assigned => ({
  ...one,
  valid_from: dayIn(one.valid_from),
  valid_until: dayIn(one.valid_until),
})

/** A client of a country whose catalogue nobody has taken: what it must do there is not known. */
const noCountry = (code: string): Fault => ({ rule: '', code: 'no-catalogue', detail: code.toUpperCase() })

/** What beside the clock's own rows cannot be used. */
function damagedIn(
  { state, language }: { readonly state: string; readonly language: string },
  settled: string,
  people: readonly Assigned[],
): Fault[] {
  const spans = people.flatMap((one) => [one.valid_from, one.valid_until])
  const damaged = {
    state: oneOf(clientStates, state, undefined) === undefined,
    language: oneOf(languages, language, undefined) === undefined,
    settled: settled !== '' && dayIn(settled) === null,
    assignment: spans.some((day) => day !== null && dayIn(day) === null),
  }
  return Object.entries(damaged).flatMap(([detail, is]) => (is ? [{ rule: '', code: 'damaged', detail }] : []))
}

/** Who holds a role for a client on a day; the first by name where there are several. */
export const holderOf = (year: ClientYear, role: string, day: IsoDay): Assigned | undefined =>
  year.staffing.assigned
    .filter((one) => one.role === role && holdsOn(one, day))
    .toSorted((a, b) => a.person.localeCompare(b.person, 'fi'))[0]
