import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import {
  type Given,
  type Mine,
  type Offered,
  type Renewal,
  renewals,
} from '../../../shared/domain/instructions/merge.ts'
import { behindAfter } from '../../../shared/domain/instructions/behind.ts'
import { itemTexts, type Others, spoken } from '../../../shared/domain/instructions/others.ts'
import { textParts } from '../../../shared/domain/instructions/templates.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, removePart } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import { toRow } from '../db/rows.ts'
import type { Reading, Writing } from '../handlers.ts'
import { agreedBy } from './agreed.ts'
import { itemsOf, sheetOf } from './find.ts'
import { givenIn, givenOf, givenTo, itemOf, keepGiven } from './given.ts'
import { languageOf, type Template, templatesIn } from './templates.ts'

type Offer = {
  readonly template: Template
  readonly from: number
  readonly given: Given
  readonly offered: Offered
  readonly lines: readonly Renewal[]
}

/** The newer version of the template that a client's instruction began from, against what the client has; undefined where there is none. */
async function offerFor(
  client: Schema['client'],
  context: Pick<Reading, 'db' | 'who' | 'env'>,
): Promise<Offer | undefined> {
  const { db } = context
  const began = await givenOf(db, client.id)
  if (!began) return undefined
  const template = (await templatesIn(db, languageOf(client))).find(({ key }) => key === began.template)
  if (!template || template.number <= began.number) return undefined
  const rows = await itemsOf(db, client.id)
  const sheet = await sheetOf(db, client.id)
  const mine: Mine = {
    items: new Map(rows.map((row) => [row.id, row])),
    texts: {
      introduction: sheet?.introduction ?? '',
      exceptions: sheet?.exceptions ?? '',
      closing: sheet?.closing ?? '',
    },
    others: sheet?.others,
  }
  const offered = givenTo(template, await agreedBy(client, context), givenIn(began.given))
  return { template, from: began.number, given: began.given, offered, lines: renewals(began.given, mine, offered) }
}

export async function renewalOf({ client }: Parsed<'instructions.renewal'>, context: Reading) {
  const row = await findClient(context.db, context.who, client)
  const offer = await offerFor(row, context)
  if (!offer) return { offer: null }
  const { template, from, lines } = offer
  return { offer: { name: template.name, from, to: template.number, lines: [...lines] } }
}

/** Takes of a newer template what was chosen; the rest stays as the client has it, and is not offered again. */
export async function renew({ client_id, number, take }: Parsed<'instructions.renew'>, context: Writing) {
  const client = await findClient(context.db, context.who, client_id)
  const offer = await offerFor(client, context)
  if (!offer || offer.template.number !== number) throw new AppError('conflict', 'changed-elsewhere')
  const chosen = new Set(take)
  return { taken: await takeOf(client_id, offer, ({ id }) => chosen.has(id), context) }
}

/** The same for several clients: all that loses nothing of their own. Those without a newer template are passed over. */
export async function renewMany({ client_ids }: Parsed<'instructions.renewMany'>, context: Writing) {
  let clients = 0
  for (const id of new Set(client_ids)) {
    const offer = await offerFor(await findClient(context.db, context.who, id), context)
    if (!offer) continue
    await takeOf(id, offer, ({ usual }) => usual, context)
    clients++
  }
  return { clients }
}

async function takeOf(
  client_id: string,
  { template, given, offered, lines }: Offer,
  isTaken: (line: Renewal) => boolean,
  context: Writing,
): Promise<number> {
  const { db, write } = context
  const taken = lines.filter(isTaken)
  const ids = new Map(given.items.map(({ key, id }) => [key, id]))
  const rows = await itemsOf(db, client_id)
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const [key, changes] of Map.groupBy(
    taken.filter(({ kind }) => kind === 'changed'),
    (line) => line.key,
  )) {
    const row = byId.get(ids.get(key) ?? '')
    if (!row) continue
    const values = Object.fromEntries(
      changes.filter(({ language }) => language === null).map(({ field, offered: value }) => [field, value]),
    )
    const others = spoken(withTaken(row.others, itemTexts, changes), itemTexts)
    const behind = behindAfter(row, { ...row, ...values, others }, itemTexts)
    await write.update('instruction', row.id, row.version, toRow('instruction', { ...values, others, behind }))
  }
  for (const { key } of taken.filter(({ kind }) => kind === 'removed')) {
    const row = byId.get(ids.get(key) ?? '')
    if (row) await removePart('instruction', { id: row.id, version: row.version }, context)
  }
  let position = Math.max(-1, ...rows.map((row) => row.position)) + 1
  for (const { key } of taken.filter(({ kind }) => kind === 'new')) {
    const item = offered.items.find((one) => one.key === key)
    if (!item) continue
    const { key: _, ...values } = item
    const { id } = await write.insert(
      'instruction',
      toRow('instruction', {
        ...blankOf(records.instruction),
        ...itemOf(values),
        client_id,
        position: position++,
      }),
    )
    ids.set(key, id)
  }
  await takeTexts(client_id, taken, context)
  // What was not taken is known from now on, too: a new item that nobody wanted counts as one that was removed.
  const items = offered.items.map((item) => ({ ...item, id: ids.get(item.key) ?? '' }))
  await keepGiven(client_id, template, { items, texts: template.texts, others: offered.others }, context)
  return taken.length
}

async function takeTexts(client_id: string, taken: readonly Renewal[], { db, write }: Writing): Promise<void> {
  const texts = taken.filter(({ kind }) => kind === 'text')
  if (texts.length === 0) return
  const sheet = await sheetOf(db, client_id)
  const values = {
    ...Object.fromEntries(
      texts.filter(({ language }) => language === null).map(({ field, offered }) => [field ?? '', offered]),
    ),
    others: spoken(withTaken(sheet?.others ?? {}, textParts, texts), textParts),
  }
  if (sheet) {
    const behind = behindAfter(sheet, { ...sheet, ...values }, textParts)
    await write.update('sheet', sheet.id, sheet.version, toRow('sheet', { ...values, behind }))
  } else await write.insert('sheet', toRow('sheet', { ...blankOf(records.sheet), ...values, client_id }))
}

/** The texts in other languages, with those of a newer template in place of what they were. */
function withTaken<K extends string>(others: Others<K>, keys: readonly K[], taken: readonly Renewal[]): Others<K> {
  const all = { ...others }
  for (const { language, field, offered } of taken) {
    const key = keys.find((one) => one === field)
    if (language === null || key === undefined) continue
    const blank = Object.fromEntries(keys.map((one) => [one, ''])) as Record<K, string>
    all[language] = { ...blank, ...all[language], [key]: offered }
  }
  return all
}
