import { useCallback } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Plan } from '../../shared/api/plans.ts'
import type { Language } from '../../shared/domain/words.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useUi } from '../ui/context.tsx'

type Props = { readonly card: ClientCard; readonly plan: Plan; readonly onClose: () => void }

/** The plan as it will be printed for the client. */
export function PlanPreview({ card, plan, onClose }: Props) {
  const { language: mine } = useUi()
  const words = plans[mine]
  const work = useJob()
  const make = useCallback(
    (language: Language) => work('plans.print', { id: plan.id, language }, words.print),
    [work, plan.id, words.print],
  )
  return (
    <PaperPreview
      title={`${words.templates[plan.template]}: ${card.client.name}`}
      language={card.client.language}
      downloadLabel={responsibilities[mine].download}
      make={make}
      onClose={onClose}
    />
  )
}
