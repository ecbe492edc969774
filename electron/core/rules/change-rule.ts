import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { onceOn, type RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { plain } from '../../../shared/domain/calendar/typed/words.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { findClient } from '../clients/index.ts'
import type { Services } from '../environment.ts'
import type { Writing } from '../handlers.ts'
import { loadYears } from '../year/index.ts'
import { type Changed, withStart } from './follows.ts'
import { eventsFor, refuseProblem, refuseUnseen, rowsOf, versionsAfter } from './rule-rows.ts'

type Change = Parsed<'rules.change'>
type Back = Parsed<'rules.backToWider'>

/** Changes what the firm or a client says of a rule, from a day on or in every version; or makes a rule of its own. */
export async function changeRule({ client_id, seen, ...change }: Change, { db, who, env, write }: Writing) {
  if (client_id !== null) await findClient(db, who, client_id)
  const key = change.key ?? newKey(change.fields, env)
  const rows = await rowsOf(db, client_id, key)
  refuseUnseen(rows, seen)
  const { rules, hasWider, changed, catalogues } = await around({ db, who, env }, client_id, key)
  const after = versionsAfter(rows, withStart(change, changed), env.clock.today())
  if (!hasWider) for (const { fields } of after) refuseIncomplete(fields)
  if (after.length === 0 && (!hasWider || rows.length === 0))
    throw new AppError('invalid', 'fields', { fields: { name: 'required' } })
  const { rule } = change.fields
  if (rule) refuseProblem(rule, key, { rules, events: await eventsFor(db, who, client_id, rule, catalogues) })

  let saved
  for (const { id, fields, from, until } of after) {
    const version = rows.find((row) => row.id === id)?.version
    const values = { client_id, key, fields_json: JSON.stringify(fields), valid_from: from, valid_until: until }
    saved = await write.save('rule', version === undefined ? {} : { id, version }, values)
  }
  for (const row of rows) {
    if (after.some(({ id }) => id === row.id)) continue
    await write.remove('rule', row.id, row.version)
    saved ??= row
  }
  if (!saved) throw new AppError('conflict', 'changed-elsewhere')
  return { id: saved.id, version: saved.version, key }
}

/** The rules that hold for the scope, and whether a wider one has the key. */
async function around({ db, who, env }: Pick<Writing, 'db' | 'who' | 'env'>, client_id: string | null, key: string) {
  const catalogues = await env.catalogue.all(db)
  const years = await loadYears(db, who, catalogues, client_id === null ? [] : [client_id], 'none')
  const year = client_id === null ? undefined : years.clients.get(client_id)
  const wider = year?.common ?? catalogues.rules
  const rules = year ? year.rules : years.book.all
  const of = (all: readonly ClockRule[]) => all.filter((rule) => rule.key === key)
  const { dayOffs } = year ?? years
  const changed: Changed = { key, scope: client_id, now: of(rules), wider: of(wider), clock: year?.clock, dayOffs }
  return { rules, hasWider: changed.wider.length > 0, changed, catalogues }
}

/** A rule that nobody wider has must say itself what it is called and when it is. */
function refuseIncomplete(fields: Change['fields'] | { readonly name?: string | undefined; readonly rule?: unknown }) {
  const missing = fields.rule === undefined ? 'rule' : fields.name === undefined ? 'name' : undefined
  if (missing) throw new AppError('invalid', 'fields', { fields: { [missing]: 'required' } })
}

/**
 * `task-<id>` for one-off work, else `oma-raportti-9f3a1c`: to be read by people, and never used again, as what was done by
 * the rule is known by its key in every file that ever held it.
 */
export function newKey({ name = '', rule }: RuleFields, { newId }: Pick<Services, 'newId'>): string {
  if (onceOn(rule) !== undefined) return `task-${newId()}`
  const slug = plain(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${slug === '' ? 'rule' : slug}-${newId().replaceAll('-', '').slice(-6)}`
}

/** Takes away all that the firm or a client says of a rule: the wider one holds again, or there is none any more. */
export async function backToWider({ client_id, key, seen }: Back, { db, who, write }: Writing) {
  if (client_id !== null) await findClient(db, who, client_id)
  const rows = await rowsOf(db, client_id, key)
  refuseUnseen(rows, seen)
  const [first] = rows
  if (!first) throw new AppError('not-found', 'gone')
  for (const row of rows) await write.remove('rule', row.id, row.version)
  await write.toBin('rule', first.id, key, rows.length)
  return { key }
}
