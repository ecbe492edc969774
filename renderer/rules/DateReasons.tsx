import { useUi } from '../ui/context.tsx'
import { fullDay, plainDay } from '../ui/dates.ts'
import { PastLaw } from '../ui/PastLaw.tsx'
import classes from './rules.module.css'

type Props = {
  readonly dates: readonly {
    readonly nominal: string
    readonly due: string
    readonly law?: string | null
    readonly explanation: string
  }[]
}

/** Dates with the weekday, and under each that was moved why it stands where it stands. */
export function DateReasons({ dates }: Props) {
  const { language } = useUi()
  return (
    <ol className={classes['reasons']}>
      {dates.map((date) => (
        <li key={`${date.nominal}|${date.due}|${date.explanation}`}>
          <strong title={plainDay(date.due)}>{fullDay(date.due, language)}</strong>
          {date.law && <PastLaw day={date.law} />}
          <span>{date.explanation}</span>
        </li>
      ))}
    </ol>
  )
}
