import { useDebouncedValue } from '@mantine/hooks'
import { useWatch } from 'react-hook-form'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import classes from './feedback.module.css'
import type { MatterValues } from './MatterWindow.tsx'

/** Earlier feedback that sounds like what is being typed: a repeat is recognised before it is answered as something new. */
export function Similar({ except }: { readonly except: string | undefined }) {
  const { language, today } = useUi()
  const words = feedbackCard[language]
  const [title] = useDebouncedValue(useWatch<MatterValues, 'title'>({ name: 'title' }), 250)
  const kind = useWatch<MatterValues, 'kind'>({ name: 'kind' })
  const client = useWatch<MatterValues, 'client_id'>({ name: 'client_id' })
  const { data } = useAsk(
    'feedback.similar',
    { kind, title, ...(client !== '' && { client }), ...(except !== undefined && { except }) },
    { enabled: title.length >= 6, keep: true },
  )
  if (!data || data.length === 0 || title.length < 6) return null
  return (
    <aside className={classes['similar']} aria-label={words.similar}>
      <h3>{words.similar}</h3>
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            {listDay(one.opened_day, language, today)} {one.client}: {one.title}
            <span className={classes['muted']}>
              {' '}
              {feedback[language].kinds[one.kind]}
              {one.solution !== '' && ` · ${words.similarSolved(one.solution)}`}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
