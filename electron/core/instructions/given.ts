import { audiences } from '../../../shared/domain/instructions.ts'
import { itemTexts, spoken } from '../../../shared/domain/instructions/others.ts'
import { sides } from '../../../shared/domain/calendar/types.ts'
import {
  type Given,
  type GivenItem,
  givenFields,
  type Offered,
  type OfferedItem,
} from '../../../shared/domain/instructions/merge.ts'
import type { TemplateContent, TemplateItem } from '../../../shared/domain/instructions/templates.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { noTexts } from '../../../shared/records/templates.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow, toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import type { Agreed } from './agreed.ts'

/**
 * What a template gives a client, with its texts in the languages named beside. What was agreed with the pay groups is not said
 * a second time: items follow it.
 */
export const givenTo = (
  { items, texts, others }: TemplateContent,
  agreed: Agreed,
  beside: readonly Language[],
): Offered => ({
  items: items.map(({ key, audience, section, what, how, due, due_words, responsible, others: own }) => ({
    key,
    audience,
    section,
    what,
    how,
    due_words,
    ...dueOf(due, agreed),
    responsible,
    others: only(own, beside),
  })),
  texts,
  others: only(others, beside),
})

const only = <T extends object>(others: T | undefined, beside: readonly string[]): T =>
  Object.fromEntries(Object.entries(others ?? {}).filter(([language]) => beside.includes(language))) as T

/** The languages beside the client's in which something was given. */
export const givenIn = ({ items, others = {} }: Given): Language[] =>
  languages.filter((one) => others[one] !== undefined || items.some((item) => item.others?.[one] !== undefined))

/** What was offered, as an item has it. */
export const itemOf = ({ responsible, others, ...values }: Omit<OfferedItem, 'key'>) => ({
  ...values,
  responsible: oneOf(sides, responsible, 'client'),
  others: spoken(others ?? {}, itemTexts),
})

/** What nobody agreed on has no day. */
function dueOf(due: TemplateItem['due'], agreed: Agreed): { due_rule: string; cutoff: string } {
  if (due === 'material') return { due_rule: '', cutoff: agreed.material ?? '' }
  return due === 'approval' ? { due_rule: '', cutoff: agreed.approval ?? '' } : { due_rule: due, cutoff: '' }
}

/** Which template a client's instruction began from, and what was given then; undefined where it began from none. */
export async function givenOf(db: Db, client: string) {
  const row = await db.selectFrom('sheet_template').selectAll().where('client_id', '=', client).executeTakeFirst()
  if (!row) return undefined
  const { given, ...kept } = fromRow('sheet_template', row)
  const { items = [], texts = noTexts, others = {} } = (given ?? {}) as Partial<Given>
  return { ...kept, given: { items: items.map(sound), texts: { ...noTexts, ...texts }, others } }
}

/** What a file has may have come there by another way. */
const sound = (item: GivenItem): GivenItem => ({
  ...item,
  audience: oneOf(audiences, item.audience, 'client'),
  ...Object.fromEntries(givenFields.map((field) => [field, String(item[field] ?? '')])),
})

/** Keeps what was given, in place of what was given before. */
export async function keepGiven(
  client_id: string,
  { key, number }: { readonly key: string; readonly number: number },
  given: Given,
  { db, write }: Writing,
): Promise<void> {
  const row = await givenOf(db, client_id)
  const columns = toRow('sheet_template', { client_id, template: key, number, given })
  if (row) await write.update('sheet_template', row.id, row.version, columns)
  else await write.insert('sheet_template', columns)
}
