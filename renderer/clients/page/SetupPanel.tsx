import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { Detail } from '../../desk/Detail.tsx'
import { useUi } from '../../ui/context.tsx'
import { ContactForm } from './ContactForm.tsx'
import { PayGroupForm } from './PayGroupForm.tsx'
import { type SetupStep, setupSteps } from './tab-search.ts'

type Props = { readonly card: ClientCard; readonly step: SetupStep }

/** Setting up a new client: a form after the other, each to be filled in, filled in again or passed over. */
export function SetupPanel({ card, step }: Props) {
  const { language } = useUi()
  const words = clientData[language]
  const navigate = useNavigate()
  /** How many forms of this step were saved: the next one begins blank. */
  const [saved, setSaved] = useState(0)
  const at = setupSteps.indexOf(step)
  const go = (tab: 'data' | 'overview', setup?: SetupStep) => {
    setSaved(0)
    const params = { id: card.client.id, tab }
    void navigate({ to: '/clients/$id/$tab', params, search: setup ? { setup } : {}, replace: true })
  }
  const next = setupSteps[at + 1]
  const onNext = () => (next ? go('data', next) : go('overview'))
  const form = {
    card,
    row: undefined,
    onDone: onNext,
    step: { onSkip: onNext, onAnother: () => setSaved((count) => count + 1) },
  }
  const titles = {
    'pay-group': words.add.payGroup,
    contact: words.add.contact,
    'contact-deputy': clients[language].mends['no-client-deputy'],
  } as const satisfies Record<SetupStep, string>
  return (
    <Detail title={`${titles[step]} (${at + 1}/${setupSteps.length})`} onClose={() => go('data')}>
      {step === 'pay-group' ? (
        <PayGroupForm key={saved} {...form} />
      ) : (
        <ContactForm key={`${step} ${saved}`} deputy={step === 'contact-deputy'} {...form} />
      )}
    </Detail>
  )
}
