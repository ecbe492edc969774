import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { finland } from '../../../shared/domain/calendar/countries/finland.ts'
import type { Catalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { type Catalogues, cataloguesOf } from '../../../shared/domain/calendar/rules/catalogues.ts'
import { compareCatalogues, sameJson } from '../../../shared/domain/calendar/rules/catalogue-diff.ts'
import { fieldsOf, type RuleFields } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { Language, Words } from '../../../shared/domain/words.ts'
import { visible } from '../clients/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { catalogueRow, type InUse, type Kept } from '../year/index.ts'
import { compareDates } from './catalogue-dates.ts'
import { headOf, readSource, seenOf } from './catalogue-source.ts'
import { fieldWords } from './catalogue-words.ts'

type Preview = Parsed<'rules.previewCatalogue'>
type Take = Parsed<'rules.takeCatalogue'>

/** The catalogues that the open file goes by, the firm's own country's first, and the shipped one where it is newer. */
export async function catalogueInUse({ db, env }: Reading) {
  const used = await env.catalogue.inUse(db)
  const { catalogue: shipped } = env.catalogue.shipped()
  const [own = { catalogue: shipped, row: undefined, damaged: true }, ...others] = used.kept
  const same = keptOf(used, shipped)
  const { version: number, title } = shipped
  return {
    ...headOf(own.catalogue),
    taken: own.row?.taken ?? null,
    seen: seenOf(used),
    // What a firm took from elsewhere is not called old because the program ships another country's.
    offered:
      own.damaged || (same && orderOf(shipped, same.catalogue) === 'newer')
        ? { number, title, country: shipped.country.code }
        : null,
    damaged: own.damaged,
    others: others
      .filter(({ damaged }) => !damaged)
      .map(({ catalogue, row }) => ({ ...headOf(catalogue), taken: row?.taken ?? null })),
  }
}

/** What the file keeps of a catalogue's country. */
const keptOf = ({ kept }: InUse, { country }: Catalogue): Kept | undefined =>
  kept.find(({ code }) => code === country.code)

function orderOf(next: Catalogue, used: Catalogue | undefined): 'newer' | 'same-number' | 'older' | 'another-country' {
  if (!used) return 'another-country'
  if (next.version === used.version) return 'same-number'
  return next.version > used.version ? 'newer' : 'older'
}

/** The catalogues in use with one of them taken: that of its own country alone is replaced. */
function withTaken({ catalogues }: InUse, next: Catalogue): Catalogues {
  const isSame = (one: Catalogue) => one.country.code === next.country.code
  const { all } = catalogues
  return cataloguesOf(all.some(isSame) ? all.map((one) => (isSame(one) ? next : one)) : [...all, next])
}

/** What taking a catalogue would change: items in words, dates per client, and how own corrections stand to it. */
export async function previewCatalogue({ language, ...source }: Preview, context: Reading) {
  const { db, env } = context
  const { catalogue } = readSource(source, env)
  const used = await env.catalogue.inUse(db)
  const kept = keptOf(used, catalogue)
  const before = kept && !kept.damaged ? kept.catalogue : undefined
  const diff = compareCatalogues(before?.rules ?? [], catalogue.rules)
  const isOther = !sameJson(before?.country, catalogue.country)
  const { country } = catalogue
  const named = ({ key, name }: Catalogue['rules'][number]) => ({ key, name: name[language] })
  const own = (known: readonly { readonly name: Words }[]) => known.map(({ name }) => name[language])
  return {
    catalogue: headOf(catalogue),
    seen: seenOf(used),
    order: orderOf(catalogue, kept?.catalogue),
    same: !isOther && before !== undefined && diff.added.length + diff.removed.length + diff.changed.length === 0,
    describes: {
      name: country.name[language],
      holidays: own(country.holidays),
      // What the program knows by itself is nothing new.
      facts: own(country.facts.filter(({ key }) => !finland.facts.some((fact) => fact.key === key))),
      events: own(country.events.filter(({ kind }) => !finland.events.some((event) => event.kind === kind))),
    },
    added: diff.added.map((rule) => ({
      ...named(rule),
      dates: fieldWords(rule, 'dates', country, language),
      applies: fieldWords(rule, 'applies', country, language),
      recurrence: fieldWords(rule, 'recurrence', country, language),
      notes: fieldWords(rule, 'notes', country, language),
    })),
    removed: diff.removed.map(named),
    changed: diff.changed.map(({ before: old, after, fields }) => ({
      ...named(after),
      fields: fields.map((field) => ({
        field,
        before: fieldWords(old, field, before?.country ?? country, language),
        after: fieldWords(after, field, country, language),
      })),
    })),
    ...(await compareDates(context, {
      used: used.catalogues,
      next: withTaken(used, catalogue),
      // Other holidays may move any date there.
      keys: isOther ? new Set([...(before?.rules ?? []), ...catalogue.rules].map(({ key }) => key)) : diff.dated,
      language,
    })),
    own: await ownCorrections(context, before, catalogue, language),
  }
}

/** The firm's and clients' corrections of items of either catalogue. */
async function ownCorrections({ db, who }: Reading, used: Catalogue | undefined, next: Catalogue, language: Language) {
  const rules = await db.selectFrom('rule').select(['id', 'key', 'client_id', 'fields_json']).execute()
  const clients = await visible(who).rows(db).select(['id', 'name']).execute()
  const names = new Map(clients.map(({ id, name }) => [id, name]))
  const rows = rules
    .filter(({ client_id }) => client_id === null || names.has(client_id))
    .map((row) => ({ ...row, client: names.get(row.client_id ?? '') ?? '' }))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.client, b.client) || compare(a.id, b.id))
  const before = new Map(used?.rules.map((rule) => [rule.key, rule]))
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

/**
 * Takes a catalogue into use in one undoable change; corrections and marks stay as they are, and so do the catalogues of other
 * countries and what holds in every one.
 */
export async function takeCatalogue({ seen, also_older, ...source }: Take, { db, env, write }: Writing) {
  const used = await env.catalogue.inUse(db)
  if (seen !== seenOf(used)) throw new AppError('conflict', 'changed-elsewhere')
  const file = readSource(source, env)
  const { catalogue } = file
  const kept = keptOf(used, catalogue)
  if (kept && !kept.damaged && orderOf(catalogue, kept.catalogue) === 'older' && !also_older)
    throw new AppError('conflict', 'older-catalogue', {
      facts: { number: catalogue.version, in_use: kept.catalogue.version },
    })
  // A file that keeps none goes by the first one, which must not go when another country's comes.
  if (!kept && used.kept.every(({ row }) => !row))
    await write.save('catalogue', {}, catalogueRow(env.catalogue.first()))
  const row = kept?.row
  await write.save('catalogue', { id: row?.id, version: row?.version }, catalogueRow(file))
  return { number: catalogue.version, title: catalogue.title, country: catalogue.country.code }
}
