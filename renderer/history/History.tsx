import { history } from '../../shared/i18n/history.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { useUi } from '../ui/context.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Deeds } from './Deeds.tsx'
import classes from './history.module.css'

/** The client's tab: everything that was done to it. */
export function History({ card }: ClientTabProps) {
  const words = history[useUi().language]
  return (
    <section aria-label={words.title}>
      <p className={classes['help']}>{words.help}</p>
      <Deeds client={card.client.id} />
    </section>
  )
}

/** Settings: everything that was done in the firm, whoever did it. */
export function FirmHistory() {
  const words = history[useUi().language]
  return (
    <>
      <PageHeader title={words.title} />
      <p className={classes['help']}>{words.help}</p>
      <Deeds />
    </>
  )
}
