import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { returnPaper } from '../../../shared/domain/documents/return.ts'
import { stagesOf } from '../../../shared/domain/plans/content-kinds.ts'
import { kindOf, planTemplates } from '../../../shared/domain/plans/plan.ts'
import { languages } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { planContents } from '../../../shared/i18n/plan-contents.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { authorisationLine, comparedLine, returnWords } from '../../../shared/i18n/return-paper.ts'
import { authorisationKinds } from '../../../shared/domain/authorisations/authorisation.ts'
import { findClient } from '../clients/index.ts'
import { letterhead, onPaper } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { dayIn, oneOf } from '../sound.ts'
import { contentsOf } from './differences.ts'
import { itemsOf } from './items.ts'
import { planFor } from './knowledge.ts'

/** The hand-back document: what was handed over, which authorisations the client is to end, and lines to sign. */
export async function* printReturn(
  { plan_id, language }: Parsed<'planContents.printReturn'>,
  context: Working,
): AsyncGenerator<Progress, FileRef, void> {
  const { db, who, env } = context
  const plan = await planFor({ plan_id }, context)
  const client = await findClient(db, who, plan.client_id)
  yield { done: 0, total: 1, step: 'composing' }
  const tongue = language ?? oneOf(languages, client.language, 'fi')
  const words = planContents[tongue]
  const { items } = await itemsOf({ client: client.id }, context)
  const { differences } = await contentsOf({ plan: plan_id }, context)
  const held = await db
    .selectFrom('authorisation')
    .select(['kind', 'name'])
    .where('client_id', '=', client.id)
    .where('origin', '=', '')
    .where('state', 'in', ['granted', 'to-cancel'])
    .orderBy('id')
    .execute()
  const kind = kindOf(oneOf(planTemplates, plan.template, 'end-change'))
  const data = returnPaper(
    {
      language: tongue,
      firm: onPaper(await letterhead(db), tongue),
      client,
      anchor: { label: plans[tongue].anchors[kind], day: dayIn(plan.anchor) ?? env.clock.today() },
      other: { label: plans[tongue].others[kind], name: [plan.other, plan.other_contact].filter(Boolean).join(', ') },
      items: items
        .filter(({ state }) => state !== 'not-needed' && state !== 'to-do')
        .map(({ item, years, state, state_on, note }) => ({
          name: words.handoverItems[item],
          years,
          state: words.itemStates[state],
          on: state_on,
          note,
        })),
      reconciliation: differences
        .filter(({ stage, standing }) => standing !== 'blank' && stagesOf.end.some((one) => one === stage))
        .map(({ old_count, old_cents, new_count, new_cents, ...line }) =>
          comparedLine(
            {
              ...line,
              payroll: { count: old_count, cents: old_cents },
              other: { count: new_count, cents: new_cents },
            },
            tongue,
          ),
        ),
      authorisations: held.map(({ kind: one, name }) =>
        authorisationLine(oneOf(authorisationKinds, one, 'own'), name, tongue),
      ),
      cost: plan.cost,
      day: env.clock.today(),
    },
    documents[tongue],
    returnWords(tongue),
  )
  const bytes = await env.documents.render('sheet', data, 'pdf')
  const name = { fi: 'luovutustodistus', sv: 'overlamningsintyg', en: 'hand-back' }[tongue]
  return env.files.put(`${name}-${client.number.replaceAll(/[^\w-]/g, '')}.pdf`, bytes)
}
