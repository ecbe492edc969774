import type { ClientCard } from '../../../shared/api/clients.ts'
import type { AssignmentRole } from '../../../shared/domain/clients/client.ts'
import { cardWarnings, isLookedAfter } from '../../../shared/domain/clients/warnings.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import { lastContacts } from '../encounters/index.ts'
import type { Reading } from '../handlers.ts'
import { warningsOf } from '../warnings.ts'
import { assignmentShown, clientShown, contactShown, eventShown, payGroupShown, type Shown } from './rows.ts'

/** Everything on a client's card, with what is missing from it today. */
export async function clientCard(row: Schema['client'], { db, env }: Reading): Promise<ClientCard> {
  const of = { client_id: row.id }
  const contacts = await db
    .selectFrom('contact')
    .selectAll()
    .where('client_id', '=', of.client_id)
    .orderBy('deputy')
    .orderBy('name')
    .execute()
  const groups = await db
    .selectFrom('pay_group')
    .selectAll()
    .where('client_id', '=', of.client_id)
    .orderBy('position')
    .orderBy('name')
    .execute()
  const cutoffs = await db
    .selectFrom('cutoff')
    .selectAll()
    .where('client_id', '=', of.client_id)
    .orderBy('position')
    .execute()
  const events = await db.selectFrom('event').selectAll().where('client_id', '=', of.client_id).orderBy('day').execute()
  const people = await assignmentsOf(db, row.id)
  const parts = {
    client: [clientShown(row)],
    contacts: contacts.map(contactShown),
    assignments: people.map(assignmentShown),
    payGroups: groups.map((group) => payGroupShown(group, cutoffs)),
    events: events.map(eventShown),
  }
  const client = parts.client[0]?.row ?? clientShown(row).row
  const [shownContacts, assignments, payGroups] = [
    rowsOf(parts.contacts),
    rowsOf(parts.assignments),
    rowsOf(parts.payGroups),
  ]
  const damaged = Object.values(parts).reduce((sum, shown) => sum + damagedIn(shown), 0)
  const country = (await env.catalogue.all(db)).country(client.country)
  const today = env.clock.today()
  const warnings = cardWarnings(
    {
      ...client,
      asksBusinessId: country.businessId !== undefined,
      contacts: shownContacts,
      assignments,
      payGroups: payGroups.length,
      damaged,
    },
    today,
  )
  const looked = isLookedAfter(client.state) && !client.office ? [row.id] : []
  const more = await warningsOf(env.warnings, db, looked, today)
  return {
    client,
    contacts: shownContacts,
    assignments,
    payGroups,
    events: rowsOf(parts.events),
    warnings: [...warnings, ...more(row.id)],
    last_contact: (await lastContacts(db, [row.id], today)).get(row.id) ?? null,
  }
}

const rowsOf = <T>(shown: readonly Shown<T>[]): T[] => shown.map(({ row }) => row)
const damagedIn = (shown: readonly Shown<unknown>[]): number =>
  shown.reduce((sum, { damaged }) => sum + damaged.length, 0)

const roleOrder: Record<AssignmentRole, number> = { responsible: 0, deputy: 1, 'account-manager': 2 }

/** Who of us does what; whom the giver of a package had is no one of ours. */
async function assignmentsOf(db: Db, client: string): Promise<ClientCard['assignments']> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .selectAll('assignment')
    .select(['person.name as person', 'person.initials', 'person.active'])
    .where('assignment.client_id', '=', client)
    .where('person.origin', '=', '')
    .execute()
  return rows
    .map((row) => ({ ...row, role: row.role as AssignmentRole, active: row.active === 1 }))
    .sort((a, b) => roleOrder[a.role] - roleOrder[b.role] || a.person.localeCompare(b.person, 'fi'))
}
