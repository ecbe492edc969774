import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Meeting } from '../../shared/api/meetings.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { TabHead, TabPart } from '../ui/TabPart.tsx'
import { Actions } from './Actions.tsx'
import { openBook } from './book.ts'
import classes from './meetings.module.css'

/** The client's meetings, the newest first, and what was agreed at them and is still to be done. */
export function Meetings({ card: { client }, open }: ClientTabProps) {
  const { language, readFailure } = useUi()
  const words = meetings[language]
  const { data, error } = useAsk('meetings.list', { client: client.id, limit: 1000 }, { keep: true })
  const actions = useAsk('meetings.actions', { client: client.id }, { keep: true }).data ?? []
  const book = () => openBook({ client: { id: client.id, name: client.name } })
  useEffect(() => {
    if (open === 'new') openBook({ client: { id: client.id, name: client.name } })
  }, [open, client.id, client.name])
  if (error && !data) {
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  if (!data) return <Loading rows={6} />
  if (data.total === 0)
    return (
      <EmptyState title={words.emptyTitle} text={words.emptyText}>
        <Button onClick={book}>{words.book}</Button>
      </EmptyState>
    )
  return (
    <TabPart label={words.title}>
      <TabHead title={words.total(data.total)}>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={book}>
          {words.book}
        </Button>
        <ExportTable small lists={['meetings', 'actions']} asked={{ client: client.id }} />
      </TabHead>
      <ul className={classes['list']}>
        {data.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <TabHead title={words.openActions(actions.length)} />
      {actions.length === 0 ? <p className={classes['muted']}>{words.noActionsText}</p> : <Actions rows={actions} />}
    </TabPart>
  )
}

/** A meeting in one line: when, what, where, and how it stands. */
function Row({ row }: { readonly row: Meeting }) {
  const { language, today } = useUi()
  const words = meetings[language]
  const names = meetingWords[language]
  return (
    <li className={classes['row']}>
      <span>
        {listDay(row.day, language, today)} {plainTime(row.time)}
      </span>
      <span>
        <Link className={classes['name'] ?? ''} to="/meetings/$id" params={{ id: row.id }}>
          {names.kinds[row.kind]}
        </Link>{' '}
        <span className={classes['muted']}>
          {[names.ways[row.way], row.place, row.origin !== '' && words.came(row.origin)].filter(Boolean).join(', ')}
        </span>
        {row.missing.length > 0 && (
          <div className={classes['muted']}>
            <StatusSign sign="fault" label={words.missing} /> {words.missing}:{' '}
            {row.missing.map((seat) => words.seats[seat]).join('; ')}
          </div>
        )}
      </span>
      <span className={classes['side']}>
        <StateSign row={row} />
        {row.open > 0 && <div className={classes['muted']}>{words.openActions(row.open)}</div>}
      </span>
    </li>
  )
}

/** How a meeting stands: shape, colour and word. */
export function StateSign({ row: { state, day } }: { readonly row: Pick<Meeting, 'state' | 'day'> }) {
  const { language, today } = useUi()
  const sign = { held: 'done', cancelled: 'skipped', planned: day < today ? 'overdue' : 'planned' } as const
  return <StatusSign sign={sign[state]} label={meetingWords[language].states[state]} withWord />
}
