import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { itemTexts, spoken } from '../../../shared/domain/instructions/others.ts'
import { textParts } from '../../../shared/domain/instructions/templates.ts'
import { fold } from '../../../shared/domain/search.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { typedRule } from '../rules/index.ts'
import { keyOf } from './templates.ts'

/**
 * Writes one of the firm's own templates anew. That is its next version once a client has the present one; until then it is
 * the same version, still being written.
 */
export async function editTemplate(
  { id, version, name, items, texts, others }: Parsed<'instructions.editTemplate'>,
  { db, env, write }: Writing,
) {
  const row = await db.selectFrom('instruction_template').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', 'gone')
  for (const { due } of items) if (due !== '' && due !== 'material' && due !== 'approval') typedRule(due, 'due_rule')
  const same = await db
    .selectFrom('instruction_template')
    .select(['id', 'name'])
    .where('language', '=', row.language)
    .where('id', '!=', id)
    .execute()
  if (same.some((one) => fold(one.name.trim()) === fold(name.trim())))
    throw new AppError('invalid', 'fields', { fields: { name: 'name-taken' } })
  const content = {
    items: items.map((item) => ({ ...item, key: item.key || env.newId(), others: spoken(item.others, itemTexts) })),
    texts,
    others: spoken(others, textParts),
  }
  const values = toRow('instruction_template', { name, content })
  const had = await db
    .selectFrom('sheet_template')
    .select('id')
    .where('template', '=', keyOf(id))
    .where('number', '>=', row.number)
    .executeTakeFirst()
  const isNews = values.content_json !== row.content_json
  return write.update('instruction_template', id, version, {
    ...values,
    ...(isNews && had && { number: row.number + 1 }),
    ...(isNews && { day: env.clock.today() }),
  })
}
