import { useMemo, useState } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import { today as todayWords } from '../../../shared/i18n/today.ts'
import { Explanation, unitsOf, useMarks } from '../../calendar/pieces.ts'
import type { ClientTabProps } from '../../desk/area.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { addDays } from '../../ui/dates.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Basics, PayGroups } from './Basics.tsx'
import { DeputyBlock } from './DeputyBlock.tsx'
import { NextDates, OpenMatters } from './Dates.tsx'
import classes from './page.module.css'
import { People } from './People.tsx'
import { Warnings } from './Warnings.tsx'
import { YearLine } from './YearLine.tsx'

/** The client in ten seconds: what is wrong, the year, what is to be done now, who answers, when wages are paid. */
export function Overview({ card, onTab }: ClientTabProps) {
  const { language, today } = useUi()
  const { client } = card
  const [open, setOpen] = useState<string>()
  // From the first day of the clock, as long ago as that may be: what is overdue does not grow old. Work for the first payday
  // may lie before that day, by a year at most.
  const first = addDays(client.clock_start, -366)
  // The line of the year needs all of it, and what comes next what lies behind its end.
  const [newYear, yearEnd, ahead] = [`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`, addDays(today, 200)]
  const range = { from: first < newYear ? first : newYear, to: ahead > yearEnd ? ahead : yearEnd }
  const data = useAsk('calendar.list', { client: client.id, ...range, language }, { keep: true }).data
  const people = useAsk('people.list', {}).data ?? []
  const lines = useMemo(() => data && unitsOf(data.items, data.runs), [data])
  const shown = data?.items.find((item) => item.key === open)
  const dates = lines && { lines, onYear: () => onTab('year'), onOpen: (item: Item) => setOpen(item.key) }
  return (
    <>
      <DeputyBlock card={card} />
      <Warnings warnings={card.warnings} onTab={onTab} />
      {data ? <YearLine items={data.items} runs={data.runs} /> : <div className={classes['lineRoom']} />}
      <div className={classes['grid']}>
        <div className={classes['column']}>
          {dates ? <OpenMatters {...dates} /> : <Loading rows={6} />}
          {dates && <NextDates {...dates} />}
        </div>
        <div className={classes['column']}>
          <People card={card} people={people} onTab={onTab} />
        </div>
        <div className={classes['column']}>
          <PayGroups card={card} runs={data?.runs ?? []} />
        </div>
      </div>
      <Basics card={card} />
      {shown && <OneDate item={shown} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** Why one date is when it is, with the marks that need nothing more to be asked. */
function OneDate({ item, onClose }: { readonly item: Item; readonly onClose: () => void }) {
  const words = todayWords[useUi().language].actions
  const { toggleDone, wait } = useMarks()
  const settled = item.status === 'done' || item.status === 'skipped'
  const actions = [
    {
      id: 'occurrence.done',
      title: settled ? words.notDone : words.done,
      run: () => void toggleDone([item]),
    },
    ...(settled ? [] : [{ id: 'occurrence.wait', title: words.wait, run: () => void wait([item]) }]),
  ]
  return <Explanation item={item} actions={actions} onClose={onClose} />
}
