import { IconCalendarOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { fullDay, monthOf } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { fold, unitsOf } from '../list/lines.ts'
import { OccurrenceList } from '../list/OccurrenceList.tsx'
import { matches, type WorkSearch } from '../../desk/work-search.ts'
import type { Ring } from '../../../shared/domain/wheel/types.ts'
import { type Choice, periodOf } from './choice.ts'
import { isOnRing } from './on-ring.ts'
import classes from './wheel.module.css'

type Props = {
  readonly client?: string | undefined
  readonly personId?: string | undefined
  readonly filters: WorkSearch
  readonly year: number
  readonly choice: Choice
  /** The chosen ring: what it is called and what is on it. */
  readonly group: string | undefined
  readonly ring: Ring | undefined
  /** The pay groups that have a ring of their own. */
  readonly groups: ReadonlySet<string>
  /** Takes the focus as soon as it is there. */
  readonly withFocus: boolean
}

/** The work itself: of what was chosen on the wheel, as the list that every view has. */
export function ChosenList(props: Props) {
  const { client, personId, filters, year, group, ring, groups, withFocus } = props
  const { language, today } = useUi()
  const words = messages[language]
  // All clients' year is too long to read: as long as no month is chosen, it is the one we are in, or January.
  const isAll = client === undefined && props.choice.month === undefined && props.choice.day === undefined
  const now = today.startsWith(String(year)) ? Number(today.slice(5, 7)) - 1 : 0
  const choice = isAll ? { ...props.choice, month: now } : props.choice
  const period = periodOf(year, choice)
  const { data } = useAsk(
    'calendar.list',
    {
      ...period,
      language,
      ...(client !== undefined && { client }),
      ...(filters.side !== undefined && { side: filters.side }),
      ...(personId !== undefined && { personId }),
      ...(ring && { categories: [...ring.categories] }),
    },
    { keep: true },
  )
  const items = useMemo(
    () => (data?.items ?? []).filter((item) => matches(item, filters) && (!ring || isOnRing(item, ring, groups))),
    [data, filters, ring, groups],
  )
  const units = useMemo(() => unitsOf(items, data?.runs ?? []), [items, data])
  const lines = useMemo(() => (client === undefined ? fold(units) : units), [units, client])
  const months = useMemo(() => Map.groupBy(units, ({ item }) => item.due.slice(0, 7)), [units])
  const what =
    choice.day !== undefined
      ? fullDay(choice.day, language)
      : choice.month === undefined
        ? `${words.wholeYear} ${year}`
        : monthOf(period.from, language)
  return (
    <>
      <h2 className={classes['heading']}>
        {group === undefined ? what : `${group}, ${what}`}
        <small aria-live="polite">{data && words.shown(items.length)}</small>
      </h2>
      {data ? (
        <OccurrenceList
          key={withFocus ? `${period.from}|${period.to}|${group ?? ''}` : 'list'}
          label={`${words.title} ${what}`}
          keep={`wheel|${client ?? ''}|${period.from}|${period.to}|${group ?? ''}`}
          lines={lines}
          section={
            choice.month === undefined && choice.day === undefined
              ? ({ item }) => {
                  const id = item.due.slice(0, 7)
                  return { id, title: monthOf(item.due, language), note: months.get(id)?.length ?? 0 }
                }
              : undefined
          }
          withClient={client === undefined}
          autoFocus={withFocus}
          startAt={lines.find(({ item }) => item.due >= today)?.id}
          empty={
            <EmptyState
              icon={<IconCalendarOff size={28} aria-hidden />}
              title={words.emptyList}
              text={words.emptyListText}
            />
          }
        />
      ) : (
        <Loading rows={6} />
      )}
    </>
  )
}
