import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { returnPaper } from '../../../shared/domain/documents/return.ts'
import { plainDate } from '../../../shared/domain/documents/dates.ts'
import { stagesOf } from '../../../shared/domain/plans/content-kinds.ts'
import { moneyText } from '../../../shared/domain/plans/contents.ts'
import { kindOf, planTemplates } from '../../../shared/domain/plans/plan.ts'
import { languages } from '../../../shared/domain/words.ts'
import { authorisations } from '../../../shared/i18n/authorisations.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { planContents } from '../../../shared/i18n/plan-contents.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { returnWords } from '../../../shared/i18n/return-paper.ts'
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
  const both = (count: number, cents: number) => `${count} · ${moneyText(cents, tongue === 'en' ? '.' : ',')}`
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
        .map((line) => ({
          stage: words.stages[line.stage],
          kind: line.name === '' ? words.payKinds[line.kind] : `${words.payKinds[line.kind]}: ${line.name}`,
          payroll: both(line.old_count, line.old_cents),
          other: both(line.new_count, line.new_cents),
          standing: words.lineStates[line.standing],
          explanation: line.explanation,
          accepted:
            line.accepted_on === null
              ? line.accepted_by
              : [line.accepted_by, plainDate(line.accepted_on, documents[tongue])].filter(Boolean).join(', '),
        })),
      authorisations: held.map((one) => {
        const named = authorisations[tongue].kinds[oneOf(authorisationKinds, one.kind, 'own')]
        return one.name === '' ? named : `${named}: ${one.name}`
      }),
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
