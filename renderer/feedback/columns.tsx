import { Link } from '@tanstack/react-router'
import type { Matter } from '../../shared/api/feedback.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import type { Language } from '../../shared/domain/words.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import type { Column } from '../ui/DataTable.tsx'
import { listDay } from '../ui/dates.ts'
import { StatusSign } from '../ui/StatusSign.tsx'
import { nextClock, nextWords, signOf } from './clock-words.ts'

/** The columns of a list of feedback; that of the client where it is of several. */
export function columnsIn(language: Language, today: string, withClient: boolean): readonly Column<Matter>[] {
  const words = feedback[language]
  const { columns } = words
  const whenOf = ({ opened_day, opened_time }: Matter) =>
    [listDay(opened_day, language, today), plainTime(opened_time)].filter(Boolean).join(' ')
  const holderOf = ({ holder, stand_in }: Matter) =>
    stand_in === '' ? holder : `${holder}, ${feedbackCard[language].standIn(stand_in)}`
  const dueOf = (row: Matter) => nextWords(row, language, today)
  const client: Column<Matter> = {
    id: 'client',
    title: columns.client,
    width: 'minmax(9rem, 1fr)',
    fit: { text: ({ client }) => client, gives: 3, wraps: true },
    cell: ({ client_id, client }) => (
      <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'feedback' }} data-two tabIndex={-1}>
        {client}
      </Link>
    ),
  }
  return [
    {
      id: 'what',
      title: columns.what,
      width: 'minmax(12rem, 2fr)',
      names: true,
      fit: { text: ({ title }) => title, kept: () => '', least: 16, gives: 4, wraps: true },
      cell: ({ title }) => (
        <span data-two data-may-cut>
          {title}
        </span>
      ),
    },
    ...(withClient ? [client] : []),
    {
      id: 'kind',
      title: columns.kind,
      width: '7rem',
      from: 760,
      fit: { text: ({ kind }) => words.kinds[kind], gives: 0 },
      cell: ({ kind }) => words.kinds[kind],
    },
    {
      id: 'severity',
      title: columns.severity,
      width: '5.5rem',
      digits: true,
      from: 900,
      fit: { text: ({ severity }) => String(severity), gives: 0 },
      cell: ({ severity }) => <span title={words.severities[`${severity}` as '1']}>{severity}</span>,
    },
    {
      id: 'due',
      title: columns.due,
      width: 'minmax(12rem, 1.5fr)',
      fit: { text: dueOf, gives: 1, beside: 1.5, wraps: true },
      cell: (row) => {
        const next = nextClock(row)
        return (
          <>
            <StatusSign sign={row.state === 'closed' || !next ? 'done' : signOf(next.clock)} />
            <span data-two>{dueOf(row)}</span>
          </>
        )
      },
    },
    {
      id: 'holder',
      title: columns.holder,
      width: 'minmax(8rem, 1fr)',
      from: 1000,
      fit: { text: holderOf, gives: 2, wraps: true },
      cell: holderOf,
    },
    {
      id: 'day',
      title: columns.day,
      width: '8rem',
      digits: true,
      from: 1100,
      fit: { text: whenOf, gives: 3, wraps: true },
      cell: whenOf,
    },
  ]
}
