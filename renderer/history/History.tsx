import { history } from '../../shared/i18n/history.ts'
import { titles } from '../../shared/i18n/titles.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { useUi } from '../ui/context.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Deeds } from './Deeds.tsx'
import classes from './history.module.css'

/** The client's tab: everything that was done to it. */
export function History({ card }: ClientTabProps) {
  const { language } = useUi()
  return (
    <section aria-label={titles[language].history}>
      <div className={classes['head']}>
        <p className={classes['help']}>{history[language].help}</p>
        <ExportTable small lists={['history']} asked={{ client: card.client.id }} />
      </div>
      <Deeds client={card.client.id} />
    </section>
  )
}

/** Settings: everything that was done in the firm, whoever did it. */
export function FirmHistory() {
  const { language } = useUi()
  return (
    <>
      <PageHeader title={titles[language].history}>
        <ExportTable lists={['history']} />
      </PageHeader>
      <p className={classes['help']}>{history[language].help}</p>
      <Deeds />
    </>
  )
}
