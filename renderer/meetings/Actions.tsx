import { Link } from '@tanstack/react-router'
import { occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import type { MeetingAction } from '../../shared/api/meetings.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { StatusSign } from '../ui/StatusSign.tsx'
import classes from './meetings.module.css'

/** What was agreed at meetings, by the days on which it is due: each leads to its work, and to the meeting. */
export function Actions({
  rows,
  withClient = false,
}: {
  readonly rows: readonly MeetingAction[]
  readonly withClient?: boolean
}) {
  const { language, today } = useUi()
  const words = meetings[language]
  return (
    <ul className={classes['list']}>
      {rows.map((row) => (
        <li key={row.id} className={classes['row']}>
          <span className={classes['when']}>
            {row.next && <StatusSign sign={row.next.status} />} {row.next && listDay(row.next.due, language, today)}
          </span>
          <span>
            {row.next ? (
              <Link
                className={classes['name'] ?? ''}
                to="/clients/$id/$tab"
                params={{ id: row.client_id, tab: 'year' }}
                search={{
                  item: occurrenceKey({ rule: row.next.key, nominal: row.next.day }),
                  year: Number(row.next.due.slice(0, 4)),
                }}
              >
                {row.text}
              </Link>
            ) : (
              row.text
            )}
            <div className={classes['muted']}>
              {withClient && `${row.client} · `}
              <Link className={classes['muted'] ?? ''} to="/meetings/$id" params={{ id: row.meeting_id }}>
                {words.fromMeeting(meetingWords[language].kinds[row.meeting], listDay(row.day, language, today))}
              </Link>
            </div>
          </span>
          <span className={classes['side']}>
            {row.person || (row.next && encounters[language].whose[row.next.whose])}
          </span>
        </li>
      ))}
    </ul>
  )
}
