import { v5 as uuid } from 'uuid'
import type { z } from 'zod'
import { AppError } from '../../../shared/api/errors.ts'
import { applies } from '../../../shared/domain/calendar/rules/applies.ts'
import { conditionOf, fieldsOf, onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { factDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import type { Catalogues } from '../../../shared/domain/calendar/rules/catalogues.ts'
import type { ClockRule, Condition, Facts } from '../../../shared/domain/calendar/types.ts'
import { endIn } from '../../../shared/domain/authorisations/authorisation.ts'
import { matterIn } from '../../../shared/domain/feedback/keys.ts'
import { meetingIn } from '../../../shared/domain/meetings/meeting.ts'
import { reminderIn } from '../../../shared/domain/engagements/reminders.ts'
import { taskIn } from '../../../shared/domain/plans/plan.ts'
import { roundIn } from '../../../shared/domain/information/staleness.ts'
import { withFirmRules } from '../../../shared/domain/handover/flatten.ts'
import {
  type Choice,
  heldBack,
  type HeldCounts,
  type HeldGroup,
  heldGroups,
  type Profile,
} from '../../../shared/domain/handover/profiles.ts'
import {
  type ClientRecord as Plain,
  packedLists,
  packedTables,
  type RecordRule,
  recordSchema,
  recordVersion,
} from '../../../shared/domain/handover/record.ts'
import { languages } from '../../../shared/domain/words.ts'
import type { Row, Schema } from '../db/schema.ts'
import { fromRow } from '../db/rows.ts'
import type { Db } from '../db/read-only.ts'
import { readJson } from '../json.ts'
import { oneOf } from '../sound.ts'
import { factsOf } from '../year/index.ts'
import { carried } from './former.ts'
import { packedMark } from './marks.ts'
import { endingOf } from './ending.ts'
import { internalRows } from './internal.ts'
import { keptOf } from './kept.ts'
import { asHeld, insideMeetings, ourParticipants, spoken } from './meetings.ts'
import { leftOut, withoutChosen } from './left-out.ts'
import { openFiles } from './own-files.ts'
import { Came as CameIn, ClientRecord } from './record.ts'

/** The namespace of rules that were the firm's and became a client's. It must never change. */
const namespace = '0d3a4b62-4d0f-4f0e-9a55-5a7c5f1d2b90'

type Sources = {
  readonly db: Db
  readonly catalogues: Catalogues
  readonly profile: Profile
  /** What the sender leaves out. */
  readonly without: readonly Choice[]
  /** The days off of the firm and of the client's country. */
  readonly dayOffs: DayOffs
}

/**
 * Everything a package of this profile says about a client, checked like a received one, so that what goes out can be taken
 * in again. Rows come in a fixed order. Throws `invalid: fields` naming what does not fit: it is mended on the client's page.
 */
export async function gatherRecord(
  firm: Schema['firm'],
  client: Schema['client'],
  { db, catalogues, profile, without, dayOffs }: Sources,
): Promise<Plain> {
  const head = headed(firm.name)
  const found = await readParts(db, client.id)
  const whole = leaving(found, profile)
  const rows = withoutChosen(whole, without)
  const named = new Set([
    ...[...rows.assignment, ...rows.mark, ...rows.encounter, ...rows.information, ...rows.authorisation].map(
      (row) => row.person_id ?? '',
    ),
    ...[...rows.matter, ...rows.matter_event].map((row) => row.person_id ?? ''),
    ...rows.responsibility.map((row) => row.provider_person ?? ''),
    ...ourParticipants(rows.meeting),
  ])
  const people = await db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', [...named, ''])
    .execute()
  // Where the relationship stands stays here, also where it stands among the facts.
  const { client_state: _, ...facts } = readJson<Plain['client']['facts']>(client.facts_json, {})
  const came = await cameWith(db, client.id)
  const ours = await keptOf(db, client.id, head)
  // What we keep ourselves, or what the last giver said that it keeps.
  const retention = ours.length > 0 ? ours : (came.at(-1)?.retention ?? [])
  // Where we see nobody off, what the last giver said of it.
  const ending = (await endingOf(db, client.id, dayOffs, head)) ?? came.at(-1)?.ending ?? null
  const left = leftOut({ ...whole, retention, ending }, without, came)
  const said = {
    catalogue: catalogues.of(client.country),
    // A package shows the year as whoever takes the client over will see it.
    facts: factsOf({ row: { ...client, state: 'takeover' }, country: catalogues.country(client.country) }),
    own: new Set(rows.rule.map(({ key }) => key)),
  }
  const called = await firmRules(db, said, head)
  // The firm's one-off work does not reach beyond the client's time; as the client's own it would.
  const all = called.filter(({ key, rule }) => {
    const day = onceOn(rule)
    if (day === undefined || said.own.has(key)) return true
    return day >= client.clock_start && (client.clock_end === null || day <= client.clock_end)
  })
  const rules = withFirmRules(
    rows.rule.map((row) => ruleOf(row, head)),
    all,
    (rule, first) => uuid([rule.id, client.id, first].join('|'), namespace),
  )
  const language = oneOf(languages, client.language, 'fi')
  const catalogued = new Map(said.catalogue.map(({ key, name }) => [key, name[language]]))
  const own = new Map(found.rule.map((row) => [row.key, fieldsIn(row).name]))
  const internally = { head, language, nameOf: (key: string) => own.get(key) || catalogued.get(key) }
  const record = {
    $schema: recordSchema,
    version: recordVersion,
    profile,
    client: { ...head(client), facts },
    ...listsOf(asHeld(linked(rows, rules), found.mark, people), head),
    people: people.map(head),
    rules,
    marks: rows.mark.map(({ waited_from, waited_until, ...row }) => ({
      ...head(row),
      ...packedMark({ ...row, waited_from, waited_until }),
    })),
    sheet: rows.sheet[0] ? head(fromRow('sheet', rows.sheet[0])) : null,
    internal: profile === 'archive' ? internalRows(client, found, internally) : [],
    retention: without.includes('retention') ? [] : retention,
    ending: without.includes('ending') ? null : ending,
    ...(left.length > 0 && { left_out: left }),
    passed: [...new Set(came.flatMap(({ passed }) => passed))],
    held_back: heldBackOf(
      came,
      client,
      {
        ...rows,
        encounter: found.encounter,
        matter: found.matter,
        instruction: found.instruction,
        attachment: found.attachment,
        meeting_line: found.meeting_line,
        meeting_note: found.meeting_note,
      },
      profile,
    ),
  }
  const checked = ClientRecord.safeParse(carried(record))
  if (!checked.success) throw unfit(checked.error)
  return sorted(checked.data)
}

type Faults = { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }

function unfit({ issues }: Faults): AppError {
  const fields = issues.slice(0, 20).map(({ path, message }) => {
    return [path.map(String).join('.'), /^[a-z-]+$/.test(message) ? message : 'malformed']
  })
  return new AppError('invalid', 'fields', { fields: Object.fromEntries(fields) as Record<string, string> })
}

/** `invalid: bad-contents`, with where the first fault lies. */
export function badContents(error: Faults): AppError {
  const [first] = error.issues
  const facts = {
    path: (first?.path ?? []).map(String).join('.').slice(0, 200),
    fault: first?.message.slice(0, 200) ?? '',
  }
  return new AppError('invalid', 'bad-contents', { facts })
}

/** A row with what every row of a package says about itself; columns the record has no name for fall away in the check. */
const headed =
  (firm: string) =>
  <T extends Row>({ id, origin, updated, ...row }: T) => ({
    ...row,
    ...('source' in row && { line: row.source }),
    id,
    source: origin || firm,
    updated_at: updated,
  })

const tables = [...packedTables, 'rule', 'mark', 'run_note', 'sheet'] as const
export type Parts = { [T in (typeof tables)[number]]: Schema[T][] }

async function readParts(db: Db, client: string): Promise<Parts> {
  const found: [string, Row[]][] = []
  for (const table of tables) {
    // The tables have `client_id` in common; which one it is does not matter to the query.
    const rows = db.selectFrom(table as 'contact').selectAll()
    found.push([table, await rows.where('client_id', '=', client).execute()])
  }
  return Object.fromEntries(found) as Parts
}

/** What goes as its record says, still to be checked. */
const listsOf = (rows: Parts, head: ReturnType<typeof headed>) =>
  Object.fromEntries(
    packedTables.map((table) => [
      packedLists[table],
      rows[table].map((row) => head(fromRow(table as 'contact', row as Schema['contact']))),
    ]),
  )

const ruleOf = (row: Schema['rule'], head: ReturnType<typeof headed>): RecordRule => {
  const { fields_json, client_id: _, version: __, ...rest } = head(row)
  return { ...readJson<Partial<RecordRule>>(fields_json, {}), ...rest }
}

type Called = {
  readonly catalogue: readonly ClockRule[]
  readonly facts: Facts
  /** Keys of which the client says something itself: it takes the rest from the firm's rule. */
  readonly own: ReadonlySet<string>
}

/**
 * The firm's own rules as they hold for one client, ordered by id as the clock reads them. Whom they are for is answered
 * here, since the client's own rules ask nobody; one that is not for this client goes along where the catalogue would have
 * it in the year, or the client says something of it.
 */
async function firmRules(
  db: Db,
  { catalogue, facts, own }: Called,
  head: ReturnType<typeof headed>,
): Promise<RecordRule[]> {
  const statutory = new Map(catalogue.map((rule) => [rule.key, rule]))
  const holds = (condition: Condition | undefined) => applies(condition, facts, factDefaults)
  const rows = await db.selectFrom('rule').selectAll().where('client_id', 'is', null).orderBy('id').execute()
  return rows.flatMap((row) => {
    const said = fieldsOf(readJson<unknown>(row.fields_json, {}))
    const wider = statutory.get(row.key)
    if (wider?.subject === 'firm') return []
    const isFor = holds(conditionOf({ scope: 'firm', fields: said }, wider))
    if (!isFor && !own.has(row.key) && !(wider && holds(wider.appliesWhen))) return []
    const { condition: _, off, ...rule } = ruleOf(row, head)
    const switched = isFor && said.condition === undefined ? off : !isFor
    return [switched === undefined ? rule : { ...rule, off: switched }]
  })
}

type Came = z.output<typeof CameIn>

/** What the packages that the client came in said beside its rows. */
async function cameWith(db: Db, client: string): Promise<Came[]> {
  const rows = await db
    .selectFrom('handover')
    .select('report_json')
    .where('client_id', '=', client)
    .where('direction', '=', 'in')
    .orderBy('id')
    .execute()
  return rows.map((row) => CameIn.parse(readJson<unknown>(row.report_json, {})))
}

/** What is held back now, and what was held back when the client came to us: what never came cannot be passed on either. */
function heldBackOf(came: readonly Came[], client: Schema['client'], rows: Parts, profile: Profile): HeldCounts {
  const filled = (texts: readonly { note: string }[]) => texts.filter(({ note }) => note.trim() !== '').length
  const earlier = (group: keyof HeldCounts) => came.reduce((sum, { held_back }) => sum + (held_back[group] ?? 0), 0)
  const holds = (group: HeldGroup) => heldBack[profile].includes(group)
  const outside = openFiles(rows)
  const contracts = outside.filter(isOfContract)
  const files = holds('contract-attachments') ? outside.filter((row) => !isOfContract(row)) : outside
  const priced = rows.engagement.filter((one) => one.price !== '' || one.revenue > 0 || one.price_review !== null)
  const now: Partial<HeldCounts> = {
    prices: priced.length,
    'client-notes': filled([client, ...rows.engagement, ...rows.information, ...rows.authorisation, ...files]),
    'contact-notes': filled(rows.contact),
    // What is written down about a run is about people's pay: whoever calculates it next asks the client.
    'deadline-notes': filled(rows.mark) + rows.run_note.length,
    'internal-encounters': rows.encounter.filter(({ internal }) => internal === 1).length,
    'internal-feedback': rows.matter.filter(({ internal }) => internal === 1).length,
    'internal-attachments': rows.attachment.length - outside.length,
    'contract-attachments': contracts.length,
    'process-cards': rows.instruction.filter(({ audience }) => audience === 'process').length,
    'internal-meetings': insideMeetings(rows),
  }
  const held = (group: HeldGroup) => (holds(group) ? (now[group] ?? 0) : 0)
  const counts = heldGroups.map((group) => [group, held(group) + earlier(group)] as const)
  // Where the relationship stands is held back once, by whichever firm has the client.
  return {
    ...(Object.fromEntries(counts) as Record<keyof HeldCounts, number>),
    lifecycle: holds('lifecycle') ? 1 : 0,
  }
}

/** In a contract stand its prices. */
const isOfContract = ({ engagement_id }: Schema['attachment']): boolean => engagement_id !== null

/** What leaves: no encounter and nothing of a meeting for us alone, and nothing that hangs on it or on what is our own matter. */
function leaving(found: Parts, profile: Profile): Parts {
  const kept = new Set(spoken(found).meeting_note)
  const alone = [
    ...found.encounter.filter(({ internal }) => internal === 1),
    ...found.meeting_note.filter((note) => !kept.has(note)),
  ]
  const steps = new Set(alone.map(({ next_key }) => next_key))
  // What was made to recur is a next step no more (decision 068).
  const held = found.rule.filter((row) => steps.has(row.key) && onceOn(fieldsIn(row).rule) !== undefined)
  const keys = new Set(held.map(({ key }) => key))
  const inside = new Set(found.matter.flatMap(({ id, internal }) => (internal === 1 ? [id] : [])))
  const goes = (key: string) => !isOurs(key) && !keys.has(key)
  return {
    ...found,
    encounter: found.encounter.filter(({ internal }) => internal !== 1),
    instruction: heldBack[profile].includes('process-cards')
      ? found.instruction.filter(({ audience }) => audience !== 'process')
      : found.instruction,
    attachment: openFiles(found).filter(
      (row) => !isOfContract(row) || !heldBack[profile].includes('contract-attachments'),
    ),
    matter: found.matter.filter(({ id }) => !inside.has(id)),
    matter_event: found.matter_event.filter(({ matter_id }) => !inside.has(matter_id)),
    ...spoken(found),
    rule: found.rule.filter(({ key }) => goes(key)),
    mark: found.mark.filter(({ occurrence }) => goes(occurrence.slice(0, Math.max(0, occurrence.indexOf('@'))))),
  }
}

const fieldsIn = (row: Schema['rule']) => fieldsOf(readJson<unknown>(row.fields_json, {}))

/** A reminder of our own contract or authorisation, our own round of verification or meeting, or what was due of feedback: no work of whoever comes after us. */
const isOurs = (key: string): boolean =>
  [reminderIn, endIn, roundIn, taskIn, matterIn, meetingIn].some((found) => found(key) !== undefined)

/** A next step whose work was taken away is none, and neither is what a file was about and is no more. */
function linked(rows: Parts, rules: readonly RecordRule[]): Parts {
  const there = new Set([...rows.engagement, ...rows.encounter].map(({ id }) => id))
  const known = (id: string | null) => (id !== null && there.has(id) ? id : null)
  const keys = new Set(rules.map(({ key }) => key))
  return {
    ...rows,
    attachment: rows.attachment.map((one) => ({
      ...one,
      engagement_id: known(one.engagement_id),
      encounter_id: known(one.encounter_id),
    })),
    encounter: rows.encounter.map((one) => (keys.has(one.next_key) ? one : { ...one, next_key: '' })),
    meeting_note: rows.meeting_note.map((one) => (keys.has(one.next_key) ? one : { ...one, next_key: '' })),
  }
}

type Placed = { readonly id: string; readonly position?: number }
const byId = (a: Placed, b: Placed) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
/** In the order that people gave them, where they gave one. */
const byPlace = (a: Placed, b: Placed) => (a.position ?? 0) - (b.position ?? 0) || byId(a, b)

const sorted = (record: Plain): Plain => ({
  ...record,
  ...Object.fromEntries(Object.values(packedLists).map((list) => [list, record[list].toSorted(byPlace)])),
  people: record.people.toSorted(byId),
  rules: record.rules.toSorted(byId),
  marks: record.marks.toSorted(byId),
})
