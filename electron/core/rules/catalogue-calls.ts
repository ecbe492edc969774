import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Catalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { compareCatalogues, sameJson } from '../../../shared/domain/calendar/rules/catalogue-diff.ts'
import { fieldsOf, type RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { visible } from '../clients/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { catalogueRow, type InUse } from '../year/index.ts'
import { compareDates } from './catalogue-dates.ts'
import { headOf, readSource, seenOf } from './catalogue-source.ts'
import { fieldWords } from './catalogue-words.ts'

type Preview = Parsed<'rules.previewCatalogue'>
type Take = Parsed<'rules.takeCatalogue'>

/** The catalogue that the open file goes by, and the shipped one where it is another. */
export async function catalogueInUse({ db, env }: Reading) {
  const used = await env.catalogue.inUse(db)
  const { catalogue: shipped } = env.catalogue.shipped()
  const { country, version: number, title } = shipped
  return {
    ...headOf(used.catalogue),
    taken: used.row?.taken ?? null,
    seen: seenOf(used),
    // What a firm took from elsewhere is not called old because the program ships another country's.
    offered: used.damaged || orderOf(shipped, used.catalogue) === 'newer' ? { number, title, country } : null,
    damaged: used.damaged,
  }
}

function orderOf(next: Catalogue, used: Catalogue): 'newer' | 'same-number' | 'older' | 'another-country' {
  if (next.country !== used.country) return 'another-country'
  if (next.version === used.version) return 'same-number'
  return next.version > used.version ? 'newer' : 'older'
}

/** What taking a catalogue would change: items in words, dates per client, and how own corrections stand to it. */
export async function previewCatalogue({ language, ...source }: Preview, context: Reading) {
  const { db, env } = context
  const { catalogue } = readSource(source, env)
  const used = await env.catalogue.inUse(db)
  const diff = compareCatalogues(used.catalogue, catalogue)
  const named = ({ key, name }: Catalogue['rules'][number]) => ({ key, name: name[language] })
  return {
    catalogue: headOf(catalogue),
    seen: seenOf(used),
    order: orderOf(catalogue, used.catalogue),
    // What cannot be read is the same as nothing.
    same: !used.damaged && diff.added.length + diff.removed.length + diff.changed.length === 0,
    added: diff.added.map((rule) => ({
      ...named(rule),
      dates: fieldWords(rule, 'dates', language),
      applies: fieldWords(rule, 'applies', language),
      recurrence: fieldWords(rule, 'recurrence', language),
      notes: fieldWords(rule, 'notes', language),
    })),
    removed: diff.removed.map(named),
    changed: diff.changed.map(({ before, after, fields }) => ({
      ...named(after),
      fields: fields.map((field) => ({
        field,
        before: fieldWords(before, field, language),
        after: fieldWords(after, field, language),
      })),
    })),
    ...(await compareDates(context, { used: used.catalogue, next: catalogue, keys: diff.dated, language })),
    own: await ownCorrections(context, used, catalogue, language),
  }
}

/** The firm's and clients' corrections of items of either catalogue. */
async function ownCorrections({ db, who }: Reading, used: InUse, next: Catalogue, language: Language) {
  const rules = await db.selectFrom('rule').select(['id', 'key', 'client_id', 'fields_json']).execute()
  const clients = await visible(who).rows(db).select(['id', 'name']).execute()
  const names = new Map(clients.map(({ id, name }) => [id, name]))
  const rows = rules
    .filter(({ client_id }) => client_id === null || names.has(client_id))
    .map((row) => ({ ...row, client: names.get(row.client_id ?? '') ?? '' }))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.client, b.client) || compare(a.id, b.id))
  const before = new Map(used.catalogue.rules.map((rule) => [rule.key, rule]))
  const after = new Map(next.rules.map((rule) => [rule.key, rule]))
  return rows.flatMap((row) => {
    const old = before.get(row.key)
    const rule = after.get(row.key)
    const base = rule ?? old
    if (!base) return []
    const fields = fieldsOf(readJson<unknown>(row.fields_json, {}))
    const own = { id: row.id, key: row.key, client_id: row.client_id, client: row.client }
    const state = rule ? (saysTheSame(fields, rule) ? ('equal' as const) : ('kept' as const)) : ('alone' as const)
    return [{ ...own, name: fields.name ?? base.name[language], state }]
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether a correction says nothing that the item itself does not say. */
function saysTheSame(fields: RuleFields, rule: Catalogue['rules'][number]): boolean {
  const { off, ...said } = fields
  if (off === true) return false
  return Object.entries(said).every(([field, value]) => {
    if (value === undefined) return true
    if (field === 'name') return Object.values(rule.name).some((name) => name === value)
    if (field === 'rule') return sameJson(value, rule.rule)
    const base: Readonly<Record<string, unknown>> = rule
    return sameJson(value, base[field])
  })
}

/** Takes a catalogue into use in one undoable change; corrections and marks stay as they are. */
export async function takeCatalogue({ seen, also_older, ...source }: Take, { db, env, write }: Writing) {
  const used = await env.catalogue.inUse(db)
  if (seen !== seenOf(used)) throw new AppError('conflict', 'changed-elsewhere')
  const file = readSource(source, env)
  const { catalogue } = file
  const order = orderOf(catalogue, used.catalogue)
  if ((order === 'older' || order === 'another-country') && !also_older)
    throw new AppError('conflict', 'older-catalogue', {
      facts: { number: catalogue.version, in_use: used.catalogue.version },
    })
  const row = await write.save('catalogue', { id: used.row?.id, version: used.row?.version }, catalogueRow(file))
  return { number: catalogue.version, title: catalogue.title, seen: `${row.id} ${row.version}` }
}
