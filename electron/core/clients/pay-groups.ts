import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { cutoffKeys, paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { checkAnchor } from '../../../shared/domain/calendar/rules/rule-anchors.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import type { ExceptionalPayday, Rule } from '../../../shared/domain/calendar/types.ts'
import { dayBefore, exceptionsBefore, exceptionsFrom } from '../../../shared/domain/calendar/runs/from-on.ts'
import type { Schema } from '../db/schema.ts'
import { fromRow, toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { rehomeNotes } from '../runs/index.ts'
import { findPart } from './find.ts'
import { followNames, namedGroups } from './follow-names.ts'

type Input = Parsed<'clients.savePayGroup'>

/** Saves a pay group with its cut-offs as one thing: cut-offs no longer listed are removed. With `from`, from that day on. */
export async function savePayGroup({ from, ...input }: Input, context: Writing) {
  refuseImpossible('payday', input.payday, paydayKey)
  input.cutoffs.forEach((cutoff, at) => refuseImpossible(`cutoffs.${at}.rule`, cutoff.rule, cutoffKeys[cutoff.kind]))
  const groups = await namedGroups(input.client_id, context)
  const before = groups.find(({ id }) => id === input.id)
  refuseWrongOwner(input, groups)
  if (input.cutoffs_of !== '') input = { ...input, cutoffs: [] }
  const saved = await (from && input.id !== undefined
    ? changeFrom({ ...input, id: input.id }, from, context)
    : save(input, [], context))
  await rehomeNotes(input.client_id, input.id === undefined ? [] : [input.id], saved.id, context)
  await followNames({ ...input, id: saved.id, before }, context)
  return saved
}

type Fields = Omit<Input, 'from'>

/** The group as it was ends the day before, and goes on as it is given: marks of what was stay where they are. */
async function changeFrom(
  { id, version, ...fields }: Fields & { readonly id: string },
  from: string,
  context: Writing,
) {
  const { db, who, write } = context
  const now = fromRow('pay_group', await findPart(db, who, 'pay_group', id))
  const ends = fields.valid_until ?? now.valid_until
  if (from <= (now.valid_from ?? '') || (ends !== null && from > ends))
    throw new AppError('invalid', 'fields', { fields: { from: 'change-before-start' } })
  await write.update('pay_group', id, version ?? 0, {
    valid_until: dayBefore(from),
    exceptions_json: JSON.stringify(exceptionsBefore(now.exceptions, from)),
  })
  const cutoffs = fields.cutoffs.map(({ id: _, ...cutoff }) => cutoff)
  return save({ ...fields, cutoffs, valid_from: from }, exceptionsFrom(now.exceptions, from), context)
}

/** @param exceptions of a group that is new */
async function save(
  { id, version, payday, cutoffs, ...values }: Fields,
  exceptions: readonly ExceptionalPayday[],
  { db, write }: Writing,
) {
  const group = await write.save(
    'pay_group',
    { id, version },
    toRow('pay_group', { ...values, payday, ...(id === undefined && { exceptions: [...exceptions] }) }),
  )
  const known = await db.selectFrom('cutoff').selectAll().where('pay_group_id', '=', group.id).execute()
  const kept = new Set(cutoffs.map((cutoff) => cutoff.id))
  for (const row of known) if (!kept.has(row.id)) await write.remove('cutoff', row.id, row.version)
  for (const [position, { id: given, ...cutoff }] of cutoffs.entries()) {
    const before = known.find((row) => row.id === given)
    const columns = toRow('cutoff', { ...cutoff, client_id: values.client_id, pay_group_id: group.id, position })
    await write.save('cutoff', { id: before?.id, version: before?.version }, columns)
  }
  return group
}

export async function removePayGroup({ id, version }: { id: string; version: number }, { db, who, write }: Writing) {
  const group = await findPart(db, who, 'pay_group', id)
  const cutoffs = await db.selectFrom('cutoff').selectAll().where('pay_group_id', '=', id).execute()
  const notes = await db.selectFrom('run_note').select(['id', 'version']).where('pay_group_id', '=', id).execute()
  for (const row of notes) await write.remove('run_note', row.id, row.version)
  for (const row of cutoffs) await write.remove('cutoff', row.id, row.version)
  await write.remove('pay_group', id, version)
  await handCutoffsOn(group, { db, write }, cutoffs)
  await write.toBin('pay_group', id, group.name, notes.length + cutoffs.length + 1)
  return { id, version }
}

type Groups = Awaited<ReturnType<typeof namedGroups>>

/** The group whose cut-offs are this one's too must be there and have its own, and nobody can have this one's then. */
function refuseWrongOwner({ id, name, cutoffs_of }: Input, groups: Groups): void {
  if (cutoffs_of === '') return
  const wrong = (code: string) => new AppError('invalid', 'fields', { fields: { cutoffs_of: code } })
  const others = groups.filter((group) => group.id !== id && group.name !== name)
  if (!others.some((group) => group.name === cutoffs_of && group.cutoffs_of === '')) throw wrong('no-such-cutoffs')
  const before = groups.find((group) => group.id === id)?.name ?? name
  if (others.some((group) => group.cutoffs_of === before)) throw wrong('cutoffs-had')
}

/** Who had the cut-offs of a group that is gone has them as its own, unless it goes on under its name. */
async function handCutoffsOn(
  { client_id, name, id }: Schema['pay_group'],
  { db, write }: Pick<Writing, 'db' | 'write'>,
  cutoffs: readonly Schema['cutoff'][],
): Promise<void> {
  const groups = await db.selectFrom('pay_group').selectAll().where('client_id', '=', client_id).execute()
  if (groups.some((group) => group.id !== id && group.name === name)) return
  for (const group of groups.filter(({ cutoffs_of }) => cutoffs_of === name)) {
    await write.update('pay_group', group.id, group.version, { cutoffs_of: '' })
    for (const { kind, name: called, responsible, rule_json, position } of cutoffs)
      await write.insert('cutoff', {
        client_id,
        pay_group_id: group.id,
        kind,
        name: called,
        responsible,
        rule_json,
        position,
      })
  }
}

/** Throws `invalid` at `field` for a rule that can never give a date: no such date, or a payday counted from paydays. */
function refuseImpossible(field: string, rule: Rule, key: string): void {
  const problem = checkRule(rule)[0] ?? checkAnchor(rule, key, { events: [] })
  // An event may be noted after the pay group is made.
  if (!problem || problem.code === 'unknown-event') return
  throw new AppError('invalid', 'fields', { fields: { [field]: problem.code }, facts: { path: problem.path } })
}
