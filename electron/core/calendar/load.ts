import { setImmediate } from 'node:timers/promises'
import { createDayOffs, type DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import type { ClockClient, ClockRule, Cutoff, Facts, IsoDay } from '../../../shared/domain/calendar/types.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { absencesFor, type Assigned, type Staffing } from '../../../shared/domain/people/cover.ts'
import { ruleOf } from '../clients/rows.ts'
import type { Schema } from '../db/schema.ts'
import { dayOffOptions, findFirm } from '../firm/handlers.ts'
import type { Db } from '../handlers.ts'
import { readJson } from '../json.ts'
import { absencesFrom } from '../people/absences.ts'
import { ruleBook } from './own-rules.ts'
import { readHeld } from './read-held.ts'
import { readMarks, type Marks, type MarkScope } from './read-marks.ts'

/** Everything that decides one client's year, and what people have done to it. */
export type ClientYear = {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly state: string
  readonly language: string
  readonly clock: ClockClient
  readonly rules: readonly ClockRule[]
  /** Only those of the scope it was loaded with. */
  readonly marks: Marks
  /** Occurrences with an earlier nominal date are settled history; empty while nothing is settled. */
  readonly settled: string
  /** Who holds which role, and who of those people is away; absences only as far as it was loaded with a day to start from. */
  readonly staffing: Staffing
}
export type Years = {
  readonly dayOffs: DayOffs
  readonly common: readonly ClockRule[]
  readonly clients: ReadonlyMap<string, ClientYear>
}

type Absences = Awaited<ReturnType<typeof absencesFrom>>
const noAbsences: Absences = new Map()

const staffingOf = (id: string, assigned: readonly Assigned[], absences: Absences): Staffing => ({
  id,
  assigned,
  absences: absences.size > 0 ? absencesFor(id, assigned, absences) : [],
})

/** The same years with other absences: only the clients whom the difference concerns are new. */
export async function withAbsences(db: Db, years: Years, day: IsoDay): Promise<Years> {
  const absences = await absencesFrom(db, day)
  const clients = new Map(years.clients)
  for (const [id, client] of years.clients) {
    const staffing = staffingOf(id, client.staffing.assigned, absences)
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

/** The calendar of days off takes a millisecond to build and changes with the firm's own week and days only: it is kept. */
let built: { readonly of: string; readonly dayOffs: DayOffs } | undefined

function dayOffsOf(firm: Schema['firm'] | undefined): DayOffs {
  const of = firm ? `${firm.working_week} ${firm.days_off_json}` : ''
  if (built?.of !== of) built = { of, dayOffs: createDayOffs(dayOffOptions(firm)) }
  return built.dayOffs
}

/** What is read of a client: what decides its clock, and not the pages of text on its card. */
const clientColumns = [
  'id',
  'name',
  'number',
  'state',
  'language',
  'facts_json',
  'headcount',
  'industry',
  'form',
  'fiscal_year_end',
  'clock_start',
  'clock_end',
] as const

/** Clients put together in one go; calls that wait, such as the window's own files, get their turn in between. */
const SLICE = 250

/**
 * Loads the clients named, or all of them, with one query a table; marks as far as `scope` says, absences that are not over
 * on `day` (none when it is not given: for callers to whom it does not matter who does the work). Of a large firm it takes
 * half a second, so it goes table by table and leaves the others their turn.
 */
export async function loadYears(
  db: Db,
  catalogue: readonly ClockRule[],
  ids?: readonly string[],
  scope: MarkScope = 'all',
  day?: IsoDay,
): Promise<Years> {
  const turn = async () => void (ids ?? (await setImmediate()))
  const dayOffs = dayOffsOf(await findFirm(db))
  let own = db.selectFrom('rule').selectAll().orderBy('id')
  if (ids) own = own.where((e) => e.or([e('client_id', 'is', null), e('client_id', 'in', [...ids, ''])]))
  const book = ruleBook(catalogue, await own.execute())
  let clients = db.selectFrom('client').select(clientColumns)
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
  let lines = db.selectFrom('settled').selectAll()
  if (ids) {
    people = people.where('client_id', 'in', [...ids, ''])
    lines = lines.where('client_id', 'in', [...ids, ''])
  }
  await turn()
  const all = rows.map(({ id }) => id)
  const marks = await readMarks(db, scope, ids ?? (scope === 'open' ? all : undefined))
  await turn()
  const settled = new Map((await lines.execute()).map((line) => [line.client_id, line.before]))
  const assigned = grouped(await people.execute())
  await turn()
  const rulesOf = new Map(rows.map((row) => [row.id, book.of(row.id)]))
  const held = await readHeld(db, rulesOf.values(), all)
  const absences = day === undefined ? noAbsences : await absencesFrom(db, day)

  const years = new Map<string, ClientYear>()
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === 0) await turn()
    years.set(row.id, {
      id: row.id,
      name: row.name,
      number: row.number,
      state: row.state,
      language: row.language,
      clock: {
        ...clockOf(row, groups.get(row.id) ?? [], cutoffs.get(row.id) ?? [], events.get(row.id) ?? []),
        held: held(row.id),
      },
      rules: rulesOf.get(row.id) ?? book.common,
      marks: marks(row.id),
      settled: settled.get(row.id) ?? '',
      staffing: staffingOf(row.id, assigned.get(row.id) ?? [], absences),
    })
  }
  return { dayOffs, common: book.common, clients: years }
}

export function clockOf(
  row: Pick<Schema['client'], (typeof clientColumns)[number]>,
  groups: readonly Schema['pay_group'][],
  cutoffs: readonly Schema['cutoff'][],
  events: readonly Schema['event'][],
): ClockClient {
  const facts = readJson<Facts>(row.facts_json, {})
  return {
    id: row.id,
    // The card knows these already; the catalogue asks for them under their own names.
    facts: { ...facts, headcount: row.headcount, industry: row.industry, client_state: row.state, form: row.form },
    fiscalYearEnd: row.fiscal_year_end,
    clockStart: row.clock_start,
    clockEnd: row.clock_end ?? undefined,
    events: events.map(({ id, kind, day, name }) => ({ id, kind, day, name })),
    payGroups: groups
      .toSorted((a, b) => a.position - b.position)
      .map((group) => ({
        id: group.id,
        name: group.name,
        payday: ruleOf(group.payday_json),
        validFrom: group.valid_from ?? undefined,
        validUntil: group.valid_until ?? undefined,
        cutoffs: cutoffs
          .filter((cutoff) => cutoff.pay_group_id === group.id)
          .toSorted((a, b) => a.position - b.position)
          .map((cutoff) => ({
            id: cutoff.id,
            kind: cutoff.kind as Cutoff['kind'],
            name: cutoff.name,
            responsible: cutoff.responsible as Cutoff['responsible'],
            rule: ruleOf(cutoff.rule_json),
          })),
      })),
  }
}

/** Who holds a role for a client on a day; the first by name where there are several. */
export const holderOf = (year: ClientYear, role: string, day: IsoDay): Assigned | undefined =>
  year.staffing.assigned
    .filter((one) => one.role === role && holdsOn(one, day))
    .toSorted((a, b) => a.person.localeCompare(b.person, 'fi'))[0]
