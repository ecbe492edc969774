import { CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { usePersonId } from '../filters/Filters.tsx'
import { isWork } from '../../../shared/domain/calendar/runs/next-step.ts'
import { fold, unitsOf } from '../list/lines.ts'
import { OccurrenceList } from '../list/OccurrenceList.tsx'
import classes from './grid.module.css'
import { matches, type WorkSearch, workSearch } from '../../desk/work-search.ts'

/** What one cell or day is about. */
export type Chosen = {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly client?: string | undefined
}

type Props = { readonly chosen: Chosen; readonly search: WorkSearch; readonly onClose: () => void }

/** The items of a cell or a day, in the list that every screen has, under what they were chosen in. Esc closes it. */
export function ItemsPane({ chosen, search, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const personId = usePersonId(search)
  const { from, to, client, title, id } = chosen
  const { category, state, side } = search
  const { data, error } = useAsk('calendar.list', {
    language,
    from,
    to,
    ...(client !== undefined && { client }),
    ...(personId !== undefined && { personId }),
    ...(side && { side }),
  })
  if (error && !data) throw error
  const items = useMemo(() => (data?.items ?? []).filter((item) => matches(item, { category })), [data, category])
  // A run is in the state of its next step, as it is counted: narrowed to a state it is told once, or not at all.
  const units = useMemo(
    () => unitsOf(items, data?.runs ?? []).filter(({ item }) => state === undefined || item.status === state),
    [items, data, state],
  )
  const lines = useMemo(() => fold(units), [units])
  const work = units.filter(({ item }) => isWork(item)).length
  const begin = lines.find(({ item }) => item.status !== 'done' && item.status !== 'skipped')
  useEscape(onClose)
  return (
    <section className={classes['pane']} aria-label={title}>
      <div className={classes['paneHead']}>
        <h2 className={classes['paneTitle']}>{title}</h2>
        <span className={classes['paneNote']}>{data && words.lines(work, units.length - work)}</span>
        {client === undefined && (
          <Link
            to="/calendar"
            search={{ ...workSearch(search), from, to, all: true }}
            className={classes['asList'] ?? ''}
          >
            {words.asList}
          </Link>
        )}
        <CloseButton aria-label={words.closeList} title={`${words.closeList} (Esc)`} onClick={onClose} />
      </div>
      {data ? (
        <OccurrenceList
          key={id}
          label={title}
          keep={`view|${id}`}
          lines={lines}
          faults={data.faults}
          withClient={client === undefined}
          empty={<EmptyState title={words.noItems} text={words.noItemsText} />}
          autoFocus
          {...(begin && { startAt: begin.id })}
        />
      ) : (
        <Loading rows={5} />
      )}
    </section>
  )
}

/** Whatever else takes Esc goes first: an explanation in the detail panel, a selection, a dialog. */
function useEscape(close: () => void) {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return
      setTimeout(() => {
        if (!event.defaultPrevented) latest.current()
      })
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
