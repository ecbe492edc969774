import { authorisationKinds } from '../../../shared/domain/authorisations/authorisation.ts'
import type { DocumentData } from '../../../shared/domain/documents/document.ts'
import { reconciliationPaper, returnPaper } from '../../../shared/domain/documents/return.ts'
import type { Ending } from '../../../shared/domain/handover/ending.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import { readMoney, standingOf } from '../../../shared/domain/plans/contents.ts'
import { kindOf } from '../../../shared/domain/plans/plan.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { planContents } from '../../../shared/i18n/plan-contents.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { authorisationLine, comparedLine, returnWords } from '../../../shared/i18n/return-paper.ts'
import { type Letterhead, onPaper } from '../firm/index.ts'
import { oneOf } from '../sound.ts'

type Made = { readonly firm: Letterhead; readonly day: string; readonly recipient: string }

export const returnPath = 'handover/return-document.pdf'
/** The day of the transfer names it: there is one reconciliation of a transfer. */
export const reconciliationPath = ({ last_day }: Ending): string => `handover/reconciliation-${last_day}.pdf`

/**
 * The papers of a client's end, made of the record so that whoever takes it in gets the same: the hand-back document to be
 * signed, and the reconciliation where there is one. Nothing where the sender sees nobody off.
 */
export function endingPapers(
  record: ClientRecord,
  { firm, day, recipient }: Made,
): { path: string; data: DocumentData }[] {
  const { ending, client } = record
  if (ending === null) return []
  const { language } = client
  const words = planContents[language]
  const kind = kindOf(ending.template)
  const own = returnWords(language)
  const common = {
    language,
    firm: onPaper(firm, language),
    client,
    anchor: { label: plans[language].anchors[kind], day: ending.last_day },
    other: { label: plans[language].others[kind], name: recipient },
    reconciliation: ending.reconciliation.map((one) => {
      const standing = standingOf({
        explanation: one.explanation,
        accepted_on: one.accepted_on,
        old_count: one.payroll_count,
        new_count: one.other_count,
        old_cents: readMoney(one.payroll_sum) ?? 0,
        new_cents: readMoney(one.other_sum) ?? 0,
      })
      return comparedLine(
        {
          ...one,
          stage: one.against,
          payroll: { count: one.payroll_count, cents: readMoney(one.payroll_sum) ?? 0 },
          other: { count: one.other_count, cents: readMoney(one.other_sum) ?? 0 },
          standing,
        },
        language,
      )
    }),
    day,
  }
  const returned = returnPaper(
    {
      ...common,
      items: ending.groups
        .filter(({ state }) => state !== 'not-needed' && state !== 'to-do')
        .map(({ group, years, state, state_on, whereabouts }) => ({
          name: words.handoverItems[group],
          years,
          state: words.itemStates[state],
          on: state_on,
          note: whereabouts,
        })),
      // Those that somebody else had before us are not ours to name.
      authorisations: record.authorisations
        .filter(({ source, state }) => source === firm.name && (state === 'granted' || state === 'to-cancel'))
        .map(({ kind: one, name }) => authorisationLine(oneOf(authorisationKinds, one, 'own'), name, language)),
      // What was agreed of it stands in the plan, which stays with the sender.
      cost: '',
    },
    documents[language],
    own,
  )
  return [
    { path: returnPath, data: returned },
    ...(ending.reconciliation.length > 0
      ? [{ path: reconciliationPath(ending), data: reconciliationPaper(common, documents[language], own) }]
      : []),
  ]
}
