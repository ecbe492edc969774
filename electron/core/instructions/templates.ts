import { z } from 'zod'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { sides } from '../../../shared/domain/calendar/types.ts'
import { audiences } from '../../../shared/domain/instructions.ts'
import { itemTexts, languagesBeside } from '../../../shared/domain/instructions/others.ts'
import {
  beside,
  type ClientKind,
  clientKinds,
  likelyKind,
  ourNumber,
  ourTemplate,
  type TemplateContent,
  type TemplateItem,
  textParts,
} from '../../../shared/domain/instructions/templates.ts'
import { fold } from '../../../shared/domain/search.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { starter } from '../../../shared/i18n/starter.ts'
import { templateItems } from '../../../shared/i18n/template-items.ts'
import { templateTexts } from '../../../shared/i18n/template-texts.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { noTexts } from '../../../shared/records/templates.ts'
import { findClient } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow, toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { agreedBy } from './agreed.ts'
import { itemsOf, sheetOf } from './find.ts'
import { givenTo, itemOf, keepGiven } from './given.ts'

export type Template = TemplateContent & {
  readonly key: string
  readonly beside: readonly Language[]
  readonly name: string
  readonly about: string
  readonly number: number
  readonly own: { readonly id: string; readonly version: number } | null
}

const text = z.string().catch('')
const inOthers = <K extends string>(keys: readonly K[]) =>
  z
    .partialRecord(
      z.enum(languages),
      z.object(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>),
    )
    .catch({})
/** What a file has as a template may have come there by another way; what is none is left out. */
const Content = z.object({
  items: z
    .array(
      z
        .object({
          key: z.string().min(1),
          audience: z.enum(audiences),
          section: text,
          what: z.string().min(1),
          how: text,
          due: text,
          due_words: text,
          responsible: z.enum(sides).catch('client'),
          others: inOthers(itemTexts),
        })
        .nullable()
        .catch(null),
    )
    .catch([]),
  texts: z.object({ introduction: text, exceptions: text, closing: text }).catch(noTexts),
  others: inOthers(textParts),
})

export const languageOf = (client: Pick<Schema['client'], 'language'>): Language =>
  oneOf(languages, client.language, 'fi')

/** The templates of a language: those that came with the program, then the firm's own. */
export async function templatesIn(db: Db, language: Language): Promise<Template[]> {
  const { names, about } = templateTexts[language]
  const foreign = languages.filter((one) => one !== language)
  const ours = clientKinds.map((kind) => ({
    key: kind,
    name: names[kind],
    about: about[kind],
    number: ourNumber,
    own: null,
    beside: foreign,
    ...beside(
      oursIn(kind, language),
      foreign.map((one) => [one, oursIn(kind, one)]),
    ),
  }))
  const rows = await db
    .selectFrom('instruction_template')
    .selectAll()
    .where('language', '=', language)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const firms = rows.map((row) => {
    const { id, version, name, number, content } = fromRow('instruction_template', row)
    const { items: rowsOf, texts: own, others } = Content.parse(content)
    const items = rowsOf.filter((item) => item !== null)
    return {
      key: keyOf(id),
      beside: languagesBeside({ items, sheet: { ...own, others } }, language),
      name,
      about: '',
      number,
      own: { id, version },
      items,
      texts: own,
      others,
    }
  })
  return [...ours, ...firms]
}

const oursIn = (kind: ClientKind, language: Language): TemplateContent => {
  const { introduction, closing } = templateTexts[language]
  const items = { ...starter[language].items, ...templateItems[language] }
  return ourTemplate(kind, { items, sections: starter[language].sections, texts: { introduction, closing } })
}

export const keyOf = (id: string) => `firm/${id}`

/** The templates that a client's instruction can begin from, and the one that its facts speak for. */
export async function listTemplates({ client, language }: Parsed<'instructions.templates'>, { db, who }: Reading) {
  const row = client === undefined ? undefined : await findClient(db, who, client)
  const templates = await templatesIn(db, language ?? (row ? languageOf(row) : 'fi'))
  return {
    templates: templates.map(({ items, beside: also, others, ...one }) => ({
      ...one,
      beside: [...also],
      items: items.map(({ others: beside, ...item }) => ({ ...item, ...(one.own && { others: beside ?? {} }) })),
      ...(one.own && { others: others ?? {} }),
    })),
    likely: row ? await likelyFor(row, db) : '',
  }
}

async function likelyFor(client: Schema['client'], db: Db): Promise<string> {
  const groups = await db.selectFrom('pay_group').selectAll().where('client_id', '=', client.id).execute()
  return likelyKind({
    form: client.form,
    industry: client.industry,
    headcount: client.headcount,
    frequencies: groups.map(({ frequency }) => frequency),
    pay_forms: groups.map(({ pay_form }) => pay_form),
  })
}

/** Begins an instruction from a template: its items and, where nothing was written, its texts. */
export async function startFrom(
  { client_id, template: wanted, beside: also }: Parsed<'instructions.start'>,
  context: Writing,
) {
  const { db, who, write } = context
  const client = await findClient(db, who, client_id)
  if ((await itemsOf(db, client_id)).length > 0) throw new AppError('conflict', 'has-items')
  const all = await templatesIn(db, languageOf(client))
  const key = wanted ?? (await likelyFor(client, db))
  const template = all.find((one) => one.key === key)
  if (!template) throw new AppError('not-found', 'gone')
  const offered = givenTo(template, await agreedBy(client, context), also)
  const items = []
  for (const [position, { key: item, ...values }] of offered.items.entries()) {
    const { id } = await write.insert(
      'instruction',
      toRow('instruction', { ...blankOf(records.instruction), ...itemOf(values), client_id, position }),
    )
    items.push({ key: item, id, ...values })
  }
  const sheet = await sheetOf(db, client_id)
  const { introduction, exceptions, closing } = template.texts
  const texts = {
    introduction: sheet?.introduction || introduction,
    exceptions: sheet?.exceptions || exceptions,
    closing: sheet?.closing || closing,
    // What was written here before says itself in its own languages.
    others: sheet && textParts.some((part) => sheet[part] !== '') ? sheet.others : (offered.others ?? {}),
  }
  if (sheet) await write.update('sheet', sheet.id, sheet.version, toRow('sheet', texts))
  else await write.insert('sheet', toRow('sheet', { ...blankOf(records.sheet), ...texts, client_id }))
  await keepGiven(client_id, template, { items, texts: template.texts, others: offered.others }, context)
  return { items: items.length }
}

/** A client's instruction as the firm's own template; one of that name and language gets its next version. */
export async function saveTemplate({ client_id, name }: Parsed<'instructions.saveTemplate'>, context: Writing) {
  const { db, who, env, write } = context
  const client = await findClient(db, who, client_id)
  const rows = await itemsOf(db, client_id)
  if (rows.length === 0) throw new AppError('conflict', 'no-items')
  const language = languageOf(client)
  const known = (await templatesIn(db, language)).find((one) => one.own && fold(one.name.trim()) === fold(name.trim()))
  const agreed = await agreedBy(client, context)
  const began = await db.selectFrom('sheet_template').selectAll().where('client_id', '=', client_id).executeTakeFirst()
  const keys = new Map((began ? fromRow('sheet_template', began).given.items : []).map(({ id, key }) => [id, key]))
  const byWhat = new Map(known?.items.map(({ what, key }) => [fold(what), key]))
  const used = new Set<string>()
  const items = rows.map((row): TemplateItem & { id: string } => {
    // A key of its own: the template tells nothing of the client it was made of.
    const wish = keys.get(row.id) ?? byWhat.get(fold(row.what)) ?? env.newId()
    const key = used.has(wish) ? env.newId() : wish
    used.add(key)
    const { id, audience, section, what, how, due_words, responsible, others } = row
    const due =
      row.cutoff === ''
        ? row.due_rule
        : row.cutoff === agreed.material
          ? 'material'
          : row.cutoff === agreed.approval
            ? 'approval'
            : ''
    return { id, key, audience, section, what, how, due, due_words, responsible, others }
  })
  const sheet = await sheetOf(db, client_id)
  const texts = {
    introduction: sheet?.introduction ?? '',
    exceptions: sheet?.exceptions ?? '',
    closing: sheet?.closing ?? '',
  }
  const others = sheet?.others ?? {}
  const number = (known?.number ?? 0) + 1
  const saved = await write.save(
    'instruction_template',
    known?.own ?? {},
    toRow('instruction_template', {
      name,
      language,
      number,
      day: env.clock.today(),
      content: { items: items.map(({ id: _, ...item }) => item), texts, others },
    }),
  )
  // The client it was made of has it already.
  const offered = givenTo({ items, texts, others }, agreed, languages)
  await keepGiven(
    client_id,
    { key: keyOf(saved.id), number },
    { items: offered.items.map((item, at) => ({ ...item, id: items[at]?.id ?? '' })), texts, others },
    context,
  )
  return saved
}

export async function removeTemplate({ id, version }: Parsed<'instructions.removeTemplate'>, { db, write }: Writing) {
  const row = await db.selectFrom('instruction_template').select('name').where('id', '=', id).executeTakeFirst()
  await write.remove('instruction_template', id, version)
  await write.toBin('instruction_template', id, row?.name ?? '', 1)
  return { id, version }
}
