import { AppError } from '../../../shared/api/errors.ts'
import { type AssignmentRole, assignmentRoles, wholeService } from '../../../shared/domain/clients/client.ts'
import { roleChange, type Team } from '../../../shared/domain/clients/team.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Writing } from '../handlers.ts'
import { findPerson } from '../people/index.ts'

type Context = Pick<Writing, 'db' | 'write'>

/** Throws `invalid: fields` for one person in both roles, and for a person who is not there. */
export async function checkTeam({ responsible, deputy }: Team, db: Context['db'], at = ''): Promise<void> {
  if (responsible !== null && responsible === deputy)
    throw new AppError('invalid', 'fields', { fields: { [`${at}deputy`]: 'same-person' } })
  for (const person of [responsible, deputy]) if (person !== null) await findPerson(db, person)
}

/** Who gets which role; null, as no word of it, says nothing of the role. */
type Given = Readonly<Partial<Record<AssignmentRole, string | null>>>

/** Gives a client these people for the whole service, each alone in the role from a day on (null: always). */
export async function giveTeam(client_id: string, team: Given, from: IsoDay | null, { db, write }: Context) {
  // What another firm's people did for the client, its package has told: that is nothing of ours to change.
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .selectAll('assignment')
    .where('client_id', '=', client_id)
    .where('person.origin', '=', '')
    .execute()
  for (const role of assignmentRoles) {
    const person_id = team[role] ?? null
    if (person_id === null) continue
    const held = rows.filter((row) => row.role === role && row.service === wholeService)
    const { until, removed, added } = roleChange(held, person_id, from)
    for (const [row, valid_until] of until) await write.update('assignment', row.id, row.version, { valid_until })
    for (const row of removed) await write.remove('assignment', row.id, row.version)
    if (added)
      await write.insert('assignment', {
        client_id,
        person_id,
        role,
        service: wholeService,
        valid_from: from,
        valid_until: null,
      })
  }
}
