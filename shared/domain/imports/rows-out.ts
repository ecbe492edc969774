import { assignmentRoles } from '../clients/client.ts'
import type { KnownClient } from './known.ts'
import { mostOf, type Target, targets } from './targets.ts'

/** What one row of an exported table says, by target; what is missing is an empty cell. */
export type RowOut = Readonly<Record<Target, unknown>>

/** By these a further row of a client is known as the same client's. */
const keys = ['client.number', 'client.name', 'client.business_id'] as const

/**
 * Clients as rows that can be taken in again and change nothing. More contact persons and pay groups than fit into a row come
 * in further rows of the same client.
 * @param nameOf the name of a person by id
 */
export function rowsOut(
  clients: readonly KnownClient[],
  nameOf: (id: string) => string | undefined,
): readonly RowOut[] {
  return clients.flatMap((client) => {
    const count = Math.max(
      1,
      Math.ceil(client.contacts.length / mostOf.contact),
      Math.ceil(client.groups.length / mostOf.pay_group),
    )
    const whole = clientPart(client, nameOf)
    return Array.from({ length: count }, (_, row) => ({
      ...(row === 0 ? whole : Object.fromEntries(keys.map((key) => [key, whole[key]]))),
      ...partsIn(client, row),
    }))
  })
}

function clientPart({ values, team }: KnownClient, nameOf: (id: string) => string | undefined): RowOut {
  const facts = (values['facts'] ?? {}) as Readonly<Record<string, unknown>>
  const row: Record<Target, unknown> = {}
  for (const [target, of] of targets) {
    if (of.part === 'client') row[target] = values[of.name]
    else if (of.part === 'fact') row[target] = facts[of.name]
  }
  for (const role of assignmentRoles) row[`team.${role}`] = nameOf(team[role] ?? '')
  return row
}

function partsIn({ contacts, groups }: KnownClient, row: number): RowOut {
  const said: Record<Target, unknown> = {}
  for (const [target, of] of targets) {
    if (of.part !== 'contact' && of.part !== 'pay_group') continue
    const list = of.part === 'contact' ? contacts : groups
    said[target] = list[row * mostOf[of.part] + of.at - 1]?.values[of.name]
  }
  return said
}

/** The targets that some row says something of, in the order in which they are offered. */
export const saidTargets = (rows: readonly RowOut[]): readonly Target[] =>
  [...targets.keys()].filter((target) =>
    rows.some((row) => row[target] !== undefined && row[target] !== null && row[target] !== ''),
  )
