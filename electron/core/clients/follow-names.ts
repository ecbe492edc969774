import { isJson } from '../../../shared/domain/calendar/rules/rule-check.ts'
import type { Schema } from '../db/schema.ts'
import type { Writing } from '../handlers.ts'
import { readJson } from '../json.ts'

type Group = Pick<Schema['pay_group'], 'id' | 'version' | 'name' | 'cutoffs_of' | 'valid_from' | 'valid_until'> & {
  readonly cutoffs: readonly Pick<Schema['cutoff'], 'id' | 'version' | 'name'>[]
}
/** A pay group that is saved, with its cut-offs by their identities of until now. */
type SavedGroup = {
  readonly client_id: string
  readonly id: string
  readonly name: string
  readonly cutoffs: readonly { readonly id?: string | undefined; readonly name: string }[]
  /** The group as it was called until now. */
  readonly before: Group | undefined
}

/** A client's pay groups with their cut-offs, as far as names go. */
export async function namedGroups(client_id: string, { db }: Pick<Writing, 'db'>): Promise<readonly Group[]> {
  const groups = await db.selectFrom('pay_group').selectAll().where('client_id', '=', client_id).execute()
  const cutoffs = await db.selectFrom('cutoff').selectAll().where('client_id', '=', client_id).execute()
  return groups.map((group) => ({ ...group, cutoffs: cutoffs.filter(({ pay_group_id }) => pay_group_id === group.id) }))
}

/**
 * Rules and items of the instruction mean a pay group and its last days by name: they go along with a new one. What the same
 * group was before its terms changed is called the same from then on, or a rule would mean half of it. A name that another
 * group of the same time goes by as well stays with that one.
 */
export async function followNames({ client_id, before, ...now }: SavedGroup, context: Writing): Promise<void> {
  if (!before) return
  const cutoffs = newNames(before.cutoffs, now.cutoffs)
  if (before.name === now.name && cutoffs.size === 0) return
  const { env, write } = context
  const groups = await namedGroups(client_id, context)
  const saved = groups.find(({ id }) => id === now.id)
  const namesakes = groups.filter(({ id, name }) => id !== now.id && name === before.name)
  const earlier = saved ? namesakes.filter((one) => !isAtOnce(one, saved)) : []
  for (const group of earlier) {
    await write.update('pay_group', group.id, group.version, { name: now.name })
    for (const { id, version, name } of group.cutoffs)
      await write.update('cutoff', id, version, { name: cutoffs.get(name) ?? name })
  }
  const today = env.clock.today()
  const others = groups.filter(
    (one) => one.id !== now.id && !earlier.includes(one) && (one.valid_until ?? today) >= today,
  )
  const groupOf = (name: string) =>
    name === before.name && !others.some((other) => other.name === name) ? now.name : name
  const cutoffOf = (group: string, name: string) => {
    const next = group === '' || group === before.name ? cutoffs.get(name) : undefined
    const meant = others.filter((other) => group === '' || other.name === group)
    return next === undefined || meant.some((other) => other.cutoffs.some((one) => one.name === name)) ? name : next
  }
  await renameInInstruction(client_id, { groupOf, cutoffOf }, context)
  await renameInRules(client_id, groupOf, context)
  for (const group of await namedGroups(client_id, context))
    await write.update('pay_group', group.id, group.version, { cutoffs_of: groupOf(group.cutoffs_of) })
}

/** The new name of every cut-off that has got one, by its old name; not of a name that another one keeps. */
function newNames(before: Group['cutoffs'], now: SavedGroup['cutoffs']): ReadonlyMap<string, string> {
  const pairs = now.flatMap(({ id, name }) => {
    const was = before.find((one) => one.id === id)?.name ?? ''
    return was === '' || name === '' ? [] : [[was, name] as const]
  })
  const kept = new Set(pairs.filter(([was, name]) => was === name).map(([was]) => was))
  return new Map(pairs.filter(([was]) => !kept.has(was)))
}

/** Whether two groups, or two parts of one, have a day in common. */
const isAtOnce = (a: Group, b: Group): boolean =>
  (a.valid_from ?? '') <= (b.valid_until ?? '9') && (b.valid_from ?? '') <= (a.valid_until ?? '9')

type Names = {
  readonly groupOf: (name: string) => string
  readonly cutoffOf: (group: string, name: string) => string
}

async function renameInInstruction(client_id: string, { groupOf, cutoffOf }: Names, { db, write }: Writing) {
  const items = await db.selectFrom('instruction').selectAll().where('client_id', '=', client_id).execute()
  for (const { id, version, pay_group, cutoff } of items)
    await write.update('instruction', id, version, {
      pay_group: groupOf(pay_group),
      cutoff: cutoffOf(pay_group, cutoff),
    })
}

async function renameInRules(client_id: string, groupOf: Names['groupOf'], { db, write }: Writing) {
  const rules = await db.selectFrom('rule').selectAll().where('client_id', '=', client_id).execute()
  for (const { id, version, fields_json } of rules) {
    const fields = readJson<unknown>(fields_json, null)
    if (!isJson(fields) || typeof fields['group'] !== 'string') continue
    const group = groupOf(fields['group'])
    if (group !== fields['group'])
      await write.update('rule', id, version, { fields_json: JSON.stringify({ ...fields, group }) })
  }
}
