import { setImmediate } from 'node:timers/promises'
import { assignmentRoles } from '../../../shared/domain/clients/client.ts'
import type { PlannedClient, Plan } from '../../../shared/domain/imports/plan.ts'
import type { PlannedPart } from '../../../shared/domain/imports/plan-parts.ts'
import { initialsOf } from '../../../shared/domain/people.ts'
import { languages } from '../../../shared/domain/words.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { blankOf, calledIn } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { followLanguage, giveTeam, visible } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { program } from '../who.ts'

/** So many clients are written at a stretch: between them a cancellation is heard. */
const STRETCH = 20

/**
 * Writes a plan that has no faults, in the transaction it is given. Rows that are there keep the version they were planned
 * against: who was faster stops it all with `conflict`.
 * @param told is called with how many clients are written
 */
export async function takePlan(plan: Plan, context: Writing, told: (done: number) => void): Promise<void> {
  const { write, signal } = context
  await refuseNewlyTaken(plan, context)
  const people = new Map<string, string>()
  for (const name of plan.people) {
    const person = { ...blankOf(records.person), name, initials: initialsOf(name) }
    people.set(name, (await write.insert('person', toRow('person', person))).id)
  }
  for (const [at, client] of plan.clients.entries()) {
    if (at % STRETCH === 0) {
      told(at)
      await setImmediate()
      signal.throwIfAborted()
    }
    const id = await writeClient(client, context)
    for (const part of client.contacts) await writePart('contact', id, part, context)
    for (const part of client.groups) await writePart('pay_group', id, part, context)
    await writeTeam(id, client, people, context)
  }
  told(plan.clients.length)
}

/** A number that was free when the plan was made, and has been given out since. */
async function refuseNewlyTaken({ clients }: Plan, { db }: Writing): Promise<void> {
  const given = new Set(clients.filter(({ known }) => !known).map(({ values }) => String(values['number'])))
  const rows = await visible(program).rows(db).select('number').execute()
  if (rows.some(({ number }) => given.has(number))) throw new AppError('conflict', 'changed-elsewhere')
}

async function writeClient({ known, values }: PlannedClient, context: Writing): Promise<string> {
  const { write } = context
  const search = calledIn(records.client, { ...known?.values, ...values })
  if (!known) {
    const whole = { ...blankOf(records.client), ...values }
    return (await write.insert('client', { ...toRow('client', whole), search })).id
  }
  if (Object.keys(values).length > 0)
    await write.update('client', known.id, known.version, { ...toRow('client', values), search })
  const now = oneOf(languages, String(values['language']), undefined)
  if (now) await followLanguage({ id: known.id, before: String(known.values['language']), now }, context)
  return known.id
}

async function writePart(
  table: 'contact' | 'pay_group',
  client_id: string,
  { known, values }: PlannedPart,
  { write }: Writing,
): Promise<void> {
  if (known) await write.update(table, known.id, known.version, toRow(table, values))
  else if (table === 'contact')
    await write.insert('contact', toRow('contact', { ...blankOf(records.contact), ...values, client_id }))
  else await write.insert('pay_group', toRow('pay_group', { ...blankOf(records.pay_group), ...values, client_id }))
}

/** A new client has always had its people; one that is there gets them from today on. */
async function writeTeam(
  client_id: string,
  { known, team }: PlannedClient,
  people: ReadonlyMap<string, string>,
  context: Writing,
): Promise<void> {
  const { env } = context
  const given = assignmentRoles.flatMap((role) => {
    const person = team[role]
    const id = person && ('id' in person ? person.id : people.get(person.added))
    return id === undefined ? [] : [[role, id] as const]
  })
  if (given.length > 0) await giveTeam(client_id, Object.fromEntries(given), known ? env.clock.today() : null, context)
}
