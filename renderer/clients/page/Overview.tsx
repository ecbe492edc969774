import type { ClientCard } from '../../../shared/api/clients.ts'
import { useAsk } from '../../app/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { addDays } from '../../ui/dates.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Basics } from './Basics.tsx'
import { NextDates, OpenMatters } from './Dates.tsx'
import classes from './page.module.css'
import { People } from './People.tsx'
import type { Mend } from './warnings.ts'
import { Warnings } from './Warnings.tsx'

type Props = {
  readonly card: ClientCard
  readonly onMend: (mend: Mend) => void
  /** Shows the year, with one of its dates open where it is given. */
  readonly onYear: (key?: string, year?: number) => void
}

/** The client in ten seconds: what is wrong, who answers, what comes next, what is open, how it works. */
export function Overview({ card, onMend, onYear }: Props) {
  const { language, today } = useUi()
  const { client } = card
  // From the first day of the clock, as long ago as that may be: what is overdue does not grow old.
  const range = { from: client.clock_start < today ? client.clock_start : today, to: addDays(today, 200) }
  const items = useAsk('calendar.list', { client: client.id, ...range, language }, { keep: true }).data?.items
  const people = useAsk('people.list', {}).data ?? []
  const dates = items && {
    items,
    onYear: () => onYear(),
    onOpen: (item: (typeof items)[number]) => onYear(item.key, Number(item.due.slice(0, 4))),
  }
  return (
    <>
      <Warnings warnings={card.warnings} onMend={onMend} />
      <div className={classes['grid']}>
        <div className={classes['column']}>
          {dates ? <NextDates {...dates} /> : <Loading rows={6} />}
          {dates && <OpenMatters {...dates} />}
        </div>
        <div className={classes['column']}>
          <People card={card} people={people} />
        </div>
        <div className={classes['column']}>
          <Basics card={card} />
        </div>
      </div>
    </>
  )
}
