import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { planPaper } from '../../../shared/domain/documents/plan.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { planWords } from '../../../shared/i18n/plan-paper.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { findClient, findPart } from '../clients/index.ts'
import { letterhead, onPaper } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { findPlan } from './find.ts'

const names: Readonly<Record<Language, string>> = { fi: 'suunnitelma', sv: 'plan', en: 'plan' }

/** The plan for the client. Throws `not-found: gone`. */
export async function* printPlan(
  { id, language }: Parsed<'plans.print'>,
  context: Working,
): AsyncGenerator<Progress, FileRef, void> {
  const { db, who, env } = context
  const row = await findPart(db, who, 'plan', id)
  const client = await findClient(db, who, row.client_id)
  yield { done: 0, total: 1, step: 'composing' }
  const tongue = language ?? oneOf(languages, client.language, 'fi')
  const words = plans[tongue]
  const plan = await findPlan(id, tongue, context)
  const data = planPaper(
    {
      language: tongue,
      firm: onPaper(await letterhead(db), tongue),
      client,
      title: words.templates[plan.template],
      anchor: { label: words.anchors[plan.kind], day: plan.anchor },
      leader: plan.leader,
      other: { label: words.others[plan.kind], name: [plan.other, plan.other_contact].filter(Boolean).join(', ') },
      tasks: plan.tasks.map(({ phase, text, side, contact, item, waits }) => ({
        phase,
        text,
        side,
        who: side === 'client' ? contact : side === 'provider' ? item.person : plan.other_contact,
        due: item.due,
        status: item.status,
        waits,
      })),
      entries: plan.entries.map(({ kind, text, who: by, day, state }) => ({
        kind,
        text,
        who: by,
        day,
        open: state === 'open',
      })),
      day: env.clock.today(),
    },
    documents[tongue],
    planWords(tongue),
  )
  const bytes = await env.documents.render('sheet', data, 'pdf')
  return env.files.put(`${names[tongue]}-${client.number.replaceAll(/[^\w-]/g, '')}.pdf`, bytes)
}
