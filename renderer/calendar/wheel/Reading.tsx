import { Muted } from '../../ui/Screen.tsx'
import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { isoWeekOf } from '../../../shared/domain/calendar/days/days.ts'
import { progresses, type Mark } from '../../../shared/domain/wheel/types.ts'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import { useUi } from '../../ui/context.tsx'
import { fullDay } from '../../ui/dates.ts'
import { Swatch } from './Drawing.tsx'
import classes from './wheel.module.css'

/** This many kinds of work are named; of the rest only how many there are. */
const NAMED = 3

type Props = {
  readonly data: WheelAnswer
  readonly mark: Mark | undefined
  /** The ink of its ring. */
  readonly ink: number
  readonly group: string
  /** The entries that the wheel was made of: those of `data`, or fewer. */
  readonly entries: WheelAnswer['entries']
}

/** What stands at the place one is on, in a sentence: seen under the wheel, and told by screen readers. */
export function Reading({ data, mark, ink, group, entries }: Props) {
  const { language } = useUi()
  const words = messages[language]
  if (!mark)
    return (
      <div className={classes['reading']} aria-live="polite">
        <p className={classes['muted']}>{words.hint}</p>
      </div>
    )
  const kinds = new Map<string, number>()
  for (const at of mark.entries) {
    const entry = entries[at]
    const name = entry && data.kinds[entry.kind]?.name
    if (entry && name !== undefined) kinds.set(name, (kinds.get(name) ?? 0) + entry.done + entry.open + entry.late)
  }
  const named = [...kinds].slice(0, NAMED).map(([name, count]) => (count > 1 ? `${name} (${count})` : name))
  const rest = kinds.size - named.length
  const off = data.daysOff.find(({ day }) => day === mark.iso)
  const day = `${fullDay(mark.iso, language)}, ${words.week(isoWeekOf(mark.day).week)}`
  const counted = progresses
    .filter((progress) => mark[progress] > 0)
    .map((progress) => words.counted[progress](mark[progress]))
  return (
    <div className={classes['reading']} aria-live="polite">
      <Swatch ink={ink} />
      <p>
        <strong>{named.join(', ')}</strong>
        {rest > 0 && ` ${words.more(rest)}`} · {day}
        {off && ` (${off.name})`} · <Muted>{group}:</Muted> {counted.join(', ')}
      </p>
    </div>
  )
}
