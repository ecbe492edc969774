import type { Item, RunLine } from '../../../shared/api/items.ts'
import { monthsOnLine, placeOnLine } from '../../../shared/domain/calendar/days/year-line.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { monthNames } from '../../calendar/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import { listDay } from '../../ui/dates.ts'
import { lawDays, paydaysOf } from './year-line.ts'
import classes from './year-line.module.css'

type Props = { readonly items: readonly Item[]; readonly runs: readonly RunLine[] }

/** The client's year at a glance: twelve months as a line, paydays as discs, days of the law as ticks under it, and today. */
export function YearLine({ items, runs }: Props) {
  const { language, today } = useUi()
  const words = clients[language].yearLine
  const year = Number(today.slice(0, 4))
  const names = monthNames(language)
  const paydays = paydaysOf(runs, year)
  const laws = lawDays(items, year)
  const at = (day: string) => ({ left: `${(placeOnLine(day, year) ?? 0) * 100}%` })
  const next = paydays.find(({ day }) => day >= today)
  const said = [
    words.title(year),
    words.paydays(paydays.length),
    words.laws(laws.length),
    ...(next ? [words.next(listDay(next.day, language, today))] : []),
  ].join(', ')
  return (
    <div role="img" aria-label={said} className={classes['line']}>
      {monthsOnLine(year).map(({ month, share }) => (
        <span
          key={month}
          className={classes['month']}
          style={{ flexGrow: share * 1000 }}
          data-now={today.slice(5, 7) === String(month).padStart(2, '0') || undefined}
        >
          {names[month - 1]?.short}
        </span>
      ))}
      <span className={classes['past']} style={{ width: at(today).left }} />
      {laws.map(({ day, names: what }) => (
        <span key={day} className={classes['law']} style={at(day)} title={tip(listDay(day, language, today), what)} />
      ))}
      {paydays.map(({ day, names: what, done }) => (
        <span
          key={day}
          className={classes['payday']}
          data-done={done || undefined}
          style={at(day)}
          title={tip(listDay(day, language, today), [words.payday, ...what])}
        />
      ))}
      <span className={classes['today']} style={at(today)} title={listDay(today, language, today)} />
    </div>
  )
}

const tip = (day: string, lines: readonly string[]) => [day, ...lines].join('\n')
