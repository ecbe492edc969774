import { useState } from 'react'
import type { ClientTabProps } from '../desk/area.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Earlier } from './Earlier.tsx'
import classes from './handover.module.css'
import { type Asked, MakePackage } from './MakePackage.tsx'
import { Parts } from './Parts.tsx'
import { countParts } from './parts.ts'

/** Handing a client over: what the package would hold is seen first, then it is made; earlier ones are listed. */
export function Handover({ card: { client } }: ClientTabProps) {
  const { language, readFailure } = useUi()
  const words = handover[language]
  const [asked, setAsked] = useState<Asked>({ profile: 'successor', without: [] })
  const { data, error } = useAsk('handover.check', { client: client.id, ...asked }, { keep: true })
  const failure = error && !data ? readFailure(error) : undefined
  const counts = data && countParts(data.parts)
  return (
    <div className={classes['columns']}>
      <section className={classes['column']} aria-label={words.check}>
        <div className={classes['head']}>
          <h2 className={classes['title']}>{words.check}</h2>
          {counts && (
            <span className={classes['muted']}>
              {words.summary(counts.included, counts.empty, counts['held-back'])}
            </span>
          )}
        </div>
        <p className={classes['help']}>{words.checkHelp}</p>
        {failure && <EmptyState title={failure.title} text={failure.text} />}
        {data ? <Parts parts={data.parts} reader="sender" /> : !failure && <Loading rows={12} />}
      </section>
      <div className={classes['column']}>
        <MakePackage client={client} parts={data?.parts ?? []} onAsked={setAsked} />
        <Earlier client={client.id} />
      </div>
    </div>
  )
}
