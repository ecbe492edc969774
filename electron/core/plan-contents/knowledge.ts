import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { onceRule } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { Landing } from '../../../shared/domain/plans/content-kinds.ts'
import { fold } from '../../../shared/domain/search.ts'
import { languages } from '../../../shared/domain/words.ts'
import { interviewTopics } from '../../../shared/i18n/interview-topics.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, findPart, mustBelong } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { refusePersonal } from '../personal.ts'

/** A plan that a row is saved for: seen, and of the client that the row says. */
export async function planFor(
  { plan_id, client_id }: { readonly plan_id: string; readonly client_id?: string },
  { db, who }: Pick<Writing, 'db' | 'who'>,
): Promise<Schema['plan']> {
  const plan = await findPart(db, who, 'plan', plan_id)
  if (client_id !== undefined && plan.client_id !== client_id) throw new AppError('not-found', 'gone')
  return plan
}

export async function saveKnowledge(
  { id, version, ...values }: Parsed<'planContents.saveKnowledge'>,
  context: Writing,
) {
  await mustBelong(context.db, context.who, { table: 'tacit_knowledge', id, client: values.client_id })
  await planFor(values, context)
  refusePersonal(values)
  if (id !== undefined)
    return context.write.update('tacit_knowledge', id, version ?? 0, toRow('tacit_knowledge', values))
  const position = await nextPosition('tacit_knowledge', values.plan_id, context)
  return context.write.insert('tacit_knowledge', toRow('tacit_knowledge', { ...values, went: 'open', position }))
}

export async function nextPosition(
  table: 'tacit_knowledge' | 'run_difference',
  plan: string,
  { db }: Pick<Writing, 'db'>,
): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select((e) => e.fn.max('position').as('last'))
    .where('plan_id', '=', plan)
    .executeTakeFirstOrThrow()
  return Math.min(100_000, Number(last ?? -1) + 1)
}

export async function addTopics({ plan_id }: Parsed<'planContents.addTopics'>, context: Writing) {
  const { db, who, write } = context
  const plan = await planFor({ plan_id }, context)
  const language = oneOf(languages, (await findClient(db, who, plan.client_id)).language, 'fi')
  const known = await db.selectFrom('tacit_knowledge').select('topic').where('plan_id', '=', plan_id).execute()
  const there = new Set(known.map(({ topic }) => fold(topic)))
  const topics = interviewTopics.map((one) => one[language]).filter((topic) => !there.has(fold(topic)))
  const first = await nextPosition('tacit_knowledge', plan_id, context)
  const blank = { ...blankOf(records.tacit_knowledge), client_id: plan.client_id, plan_id }
  for (const [at, topic] of topics.entries())
    await write.insert('tacit_knowledge', toRow('tacit_knowledge', { ...blank, topic, position: first + at }))
  return { added: topics.length }
}

/** Writes what was told down where it belongs; what was written down once already is written down there again. */
export async function land({ id, version, to }: Parsed<'planContents.land'>, context: Writing) {
  const { db, who, env, write } = context
  const row = await findPart(db, who, 'tacit_knowledge', id)
  if (row.what.trim() === '') throw new AppError('conflict', 'nothing-told')
  await placeOf[to](row, { write, today: env.clock.today(), newId: env.newId })
  return write.update('tacit_knowledge', id, version, { went: to })
}

type Place = { readonly write: Writing['write']; readonly today: string; readonly newId: () => string }
type Told = Schema['tacit_knowledge']

const instruct =
  (audience: 'client' | 'process') =>
  (told: Told, { write }: Place) =>
    write.insert(
      'instruction',
      toRow('instruction', {
        ...blankOf(records.instruction),
        client_id: told.client_id,
        audience,
        section: told.topic,
        what: told.topic,
        how: told.what,
        responsible: audience === 'client' ? 'client' : 'provider',
        position: 100_000,
      }),
    )

const placeOf: Readonly<Record<Exclude<Landing, 'open'>, (told: Told, place: Place) => Promise<unknown>>> = {
  instruction: instruct('client'),
  process: instruct('process'),
  information: ({ client_id, topic, what, verified_on }, { write }) =>
    write.insert(
      'information',
      toRow('information', {
        ...blankOf(records.information),
        client_id,
        kind: 'own',
        name: topic,
        // A place is a line: the rest stays with the topic.
        place: what.trim().split('\n')[0]?.slice(0, 300) ?? '',
        verified_on,
        position: 100_000,
      }),
    ),
  task: ({ client_id, topic, what }, { write, today, newId }) =>
    write.insert(
      'rule',
      toRow('rule', {
        client_id,
        key: `task-${newId()}`,
        fields: {
          name: `${topic}: ${what.trim().split('\n')[0] ?? ''}`.slice(0, 300),
          category: 'agreement-and-relationship',
          responsible: 'provider',
          role: 'responsible',
          rule: onceRule(today),
          lead: [5],
        },
        valid_from: null,
        valid_until: null,
      }),
    ),
}
