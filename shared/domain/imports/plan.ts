import { type AssignmentRole, type ClientState, earliestStart, mayMove } from '../clients/client.ts'
import { blankOf } from '../../records/read.ts'
import { client as clientRecord } from '../../records/clients.ts'
import { type Fault, type Notice, quoted } from './faults.ts'
import type { Choices, Known, KnownClient } from './known.ts'
import { type Group, matched } from './match.ts'
import { numberer } from './numbers.ts'
import { type PlannedPart, planContacts, planGroups } from './plan-parts.ts'
import { peopleOf, type TeamPerson } from './plan-team.ts'
import { type Remarks, type Said, type SaidFields, type SaidRow, valuesOf } from './read-rows.ts'
import { differing, textOf, type Values } from './values.ts'

/** What is to be written of one client. */
export type PlannedClient = {
  /** The first row that speaks of it. */
  readonly row: number
  readonly name: string
  /** The client as it is now; undefined for a new one. */
  readonly known: KnownClient | undefined
  /** Every field of a new client; of one that is there what becomes different. */
  readonly values: Values
  readonly contacts: readonly PlannedPart[]
  readonly groups: readonly PlannedPart[]
  /** The roles that get another person. */
  readonly team: Readonly<Partial<Record<AssignmentRole, TeamPerson>>>
}

export type Plan = {
  readonly clients: readonly PlannedClient[]
  /** Names of people to be added. */
  readonly people: readonly string[]
  readonly faults: readonly Fault[]
  readonly notices: readonly Notice[]
  readonly counts: Counts
}
export type Counts = Readonly<
  Record<
    'rows' | 'added' | 'changed' | 'same' | 'contactsAdded' | 'contactsChanged' | 'groupsAdded' | 'peopleAdded',
    number
  >
>

/** What taking these rows in would do, without doing it. An empty cell changes nothing. */
export function planOf(rows: readonly SaidRow[], known: Known, choices: Choices, remarks: Remarks): Plan {
  const { faults, notices } = remarks
  const nextNumber = numberer(rows, known)
  const people = peopleOf(known, choices.addPeople, remarks)
  const taken = new Map<string, KnownClient | number>(known.clients.map((one) => [String(one.values['number']), one]))
  const clients = matched(rows, known, faults).map((group): PlannedClient => {
    const context = { known, choices, remarks }
    const values = clientValues(group, context, nextNumber)
    refuseTaken(group, taken, known, faults)
    const name = textOf(values['name'] ?? group.known?.values['name'])
    return {
      row: group.rows[0]?.row ?? 0,
      name,
      known: group.known,
      values,
      contacts: planContacts(group, known, remarks),
      groups: planGroups(group, known, remarks),
      team: people.teamOf(group),
    }
  })
  const added = clients.filter((one) => !one.known)
  const changed = clients.filter((one) => one.known && isChange(one))
  const parts = (of: 'contacts' | 'groups', isNew: boolean) =>
    clients.reduce((sum, one) => sum + one[of].filter((part) => (part.known === undefined) === isNew).length, 0)
  const counts: Counts = {
    rows: rows.length,
    added: added.length,
    changed: changed.length,
    same: clients.length - added.length - changed.length,
    contactsAdded: parts('contacts', true),
    contactsChanged: parts('contacts', false),
    groupsAdded: parts('groups', true),
    peopleAdded: people.added().length,
  }
  const inOrder = (a: Fault | Notice, b: Fault | Notice) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1)
  return {
    clients,
    people: people.added(),
    faults: faults.toSorted(inOrder),
    notices: notices.toSorted(inOrder),
    counts,
  }
}

const isChange = ({ values, contacts, groups, team }: PlannedClient): boolean =>
  Object.keys(values).length + contacts.length + groups.length + Object.keys(team).length > 0

type Context = { readonly known: Known; readonly choices: Choices; readonly remarks: Remarks }

/** The fields of a client that its rows say, which must agree with each other. */
function saidOnce(rows: readonly SaidRow[], of: (row: SaidRow) => SaidFields, faults: Fault[]): SaidFields {
  const said: Record<string, Said> = {}
  const first: Record<string, number> = {}
  for (const row of rows)
    for (const [name, cell] of Object.entries(of(row))) {
      const before = said[name]
      if (before === undefined) {
        said[name] = cell
        first[name] = row.row
      } else if (before.value !== cell.value)
        faults.push({
          row: row.row,
          column: cell.column,
          code: 'differs',
          text: quoted(cell.text),
          facts: { row: String(first[name]), text: quoted(before.text) },
        })
    }
  return said
}

function clientValues({ rows, known: ours }: Group, { known, choices, remarks }: Context, next: () => string): Values {
  const { faults } = remarks
  const row = rows[0]?.row ?? 0
  const said = saidOnce(rows, ({ client }) => client, faults)
  const facts = valuesOf(saidOnce(rows, (one) => one.facts, faults))
  const given = valuesOf(said)
  const fault = (code: Fault['code'], name: string) => {
    const cell = said[name]
    faults.push({ row, column: cell?.column ?? null, code, text: quoted(cell?.text ?? '') })
  }
  const before: Values = ours?.values ?? {
    ...blankOf(clientRecord),
    number: given['number'] === undefined ? next() : '',
    country: known.home,
    language: known.language,
    state_since: known.today,
    clock_start: choices.clockStart,
  }
  const stateChanges = given['state'] !== undefined && given['state'] !== before['state']
  const after: Record<string, unknown> = {
    ...before,
    ...(stateChanges && { state_since: known.today }),
    ...given,
    facts: { ...(before['facts'] as object), ...facts },
  }
  if (ours && asNumber(after['number']) === asNumber(before['number']) && /^\d+$/.test(String(after['number'])))
    after['number'] = before['number']
  if (after['name'] === '' && !rows.some(({ refused }) => refused.includes('name'))) fault('required', 'name')
  if (String(after['clock_start']) < earliestStart) fault('starts-too-early', 'clock_start')
  const end = after['clock_end']
  if (typeof end === 'string' && end < String(after['clock_start'])) fault('ends-before-start', 'clock_end')
  if (ours && !mayMove(before['state'] as ClientState, after['state'] as ClientState)) fault('state-order', 'state')
  if (!ours) return after
  return differing(after, before)
}

const asNumber = (text: unknown): number => Number(text)

/** A number that the file gives belongs to nobody else. */
function refuseTaken(
  { rows, known: ours }: Group,
  taken: Map<string, KnownClient | number>,
  { hiddenNumbers }: Known,
  faults: Fault[],
): void {
  const row = rows.find(({ client }) => client['number'] !== undefined)
  const cell = row?.client['number']
  if (!row || !cell) return
  const number = String(cell.value)
  const holder = taken.get(number)
  const at = { row: row.row, column: cell.column, code: 'number-taken' as const, text: quoted(number) }
  if (hiddenNumbers.has(number)) faults.push({ ...at, facts: { client: '', row: '' } })
  else if (typeof holder === 'number') faults.push({ ...at, facts: { client: '', row: String(holder) } })
  else if (holder === undefined) taken.set(number, row.row)
  // Of a client of ours that is another one, the match has told.
  else if (ours && holder !== ours && !faults.some((one) => one.row === row.row && one.code === 'two-clients'))
    faults.push({ ...at, facts: { client: String(holder.values['name']), row: '' } })
}
