import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { applies } from '../../../shared/domain/calendar/applies.ts'
import { describe } from '../../../shared/domain/calendar/describe.ts'
import { withDefaults } from '../../../shared/domain/calendar/facts.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient } from '../clients/find.ts'
import { refuseImpossible } from '../clients/pay-groups.ts'
import type { Environment } from '../environment.ts'
import type { Db, Writing } from '../handlers.ts'
import { loadYears } from './load.ts'

type Save = z.output<NonNullable<(typeof calendar.saveRule)['~orpc']['inputSchema']>>

/** Every rule of a client, or the firm's, in words. */
export async function ruleLines(db: Db, env: Environment, client: string | undefined, language: Language) {
  const statutory = await env.catalogue.rules(db)
  const years = await loadYears(db, statutory, client === undefined ? [] : [client])
  const year = client === undefined ? undefined : years.clients.get(client)
  const rules = year?.rules ?? years.common
  const facts = withDefaults(year?.clock.facts ?? {})
  const rows = await db
    .selectFrom('rule')
    .select(['id', 'key', 'version', 'client_id', 'valid_from'])
    .where((e) => e.or([e('client_id', 'is', null), ...(client === undefined ? [] : [e('client_id', '=', client)])]))
    .execute()
  const catalogue = new Set(statutory.map((rule) => rule.key))
  return rules
    .filter((rule) => rule.subject !== 'firm')
    .map((rule) => {
      const row = rows.find(
        (one) =>
          one.key === rule.key && (one.client_id === null) === (rule.scope === 'firm') && rule.scope !== 'catalogue',
      )
      return {
        key: rule.key,
        scope: rule.scope,
        name: rule.name[language],
        category: rule.category,
        responsible: rule.responsible,
        words: describe(rule.rule, language),
        rule: writable(rule.rule),
        lead: [...rule.lead],
        sources: [...rule.sources],
        confidence: rule.confidence,
        notes: rule.notes ?? '',
        applies: applies(rule.appliesWhen, facts),
        overrides: rule.scope !== 'catalogue' && catalogue.has(rule.key),
        id: row?.id ?? null,
        version: row?.version ?? null,
      }
    })
}

/** The wire's schemas do not know `readonly`; a copy is theirs. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T
const writable = <T>(value: T): Writable<T> => structuredClone(value) as Writable<T>

/** A rule of the firm or of a client; with the key of a wider rule it overrides only the fields given. */
export async function saveRule(
  { id, version, client_id, key, valid_from, valid_until, ...fields }: Save,
  { db, env, write }: Writing,
) {
  if (fields.rule) refuseImpossible('rule', fields.rule)
  if (valid_from !== null && valid_until !== null && valid_until < valid_from)
    throw new AppError('invalid', 'fields', { fields: { valid_until: 'ends-before-start' } })
  if (client_id !== null) await findClient(db, client_id)
  if (id !== undefined) {
    const row = await db.selectFrom('rule').select(['client_id', 'key']).where('id', '=', id).executeTakeFirst()
    // An edit never makes one client's rule another's, or everybody's: marks hang on the key.
    if (row && (row.client_id !== client_id || row.key !== key)) throw new AppError('conflict', 'changed-elsewhere')
  }
  const known = (await env.catalogue.rules(db)).some((rule) => rule.key === key) || (await ofFirm(db, key))
  if (!known && (!fields.rule || !fields.name))
    throw new AppError('invalid', 'fields', { fields: { [fields.rule ? 'name' : 'rule']: 'required' } })
  return write.save(
    'rule',
    { id, version },
    { client_id, key, fields_json: JSON.stringify(fields), valid_from, valid_until },
  )
}

const ofFirm = async (db: Db, key: string): Promise<boolean> =>
  (await db
    .selectFrom('rule')
    .select('id')
    .where('key', '=', key)
    .where('client_id', 'is', null)
    .executeTakeFirst()) !== undefined

/** Back to the wider rule. */
export async function removeRule({ id, version }: { id: string; version: number }, { db, write }: Writing) {
  const row = await db.selectFrom('rule').select('key').where('id', '=', id).executeTakeFirst()
  await write.remove('rule', id, version)
  await write.toBin('rule', id, row?.key ?? '', 1)
  return { id, version }
}
