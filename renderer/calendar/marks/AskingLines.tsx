import type { Item } from '../../../shared/api/items.ts'
import { asking } from '../../../shared/i18n/asking.ts'
import { listDay } from '../../ui/dates.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './marks.module.css'

type Mark = NonNullable<Item['mark']>

/** Each time the client was asked, the first one and its reminders: when, how, whom, by whom of us. */
export function AskingLines({ mark }: { readonly mark: Pick<Mark, 'askings' | 'waited_from'> }) {
  const { language, today } = useUi()
  const words = asking[language].askings
  const since = mark.waited_from ?? ''
  const first = mark.askings.findIndex(({ day }) => day >= since)
  return (
    <ul className={classes['askings']} aria-label={words.title}>
      {mark.askings.map(({ day, by, way, to }, at) => (
        <li key={at}>
          {[
            `${listDay(day, language, today)} ${at > first && first >= 0 ? words.reminded : words.asked}`,
            way === 'noted' ? '' : words.ways[way],
            to,
          ]
            .filter(Boolean)
            .join(', ')}
          {by !== '' && ` (${by})`}
        </li>
      ))}
    </ul>
  )
}
