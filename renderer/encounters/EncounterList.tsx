import { Link } from '@tanstack/react-router'
import { occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import type { Encounter } from '../../shared/api/encounters.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import type { Language } from '../../shared/domain/words.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { StatusSign } from '../ui/StatusSign.tsx'
import classes from './encounters.module.css'
import { openLog } from './log.ts'

type Props = { readonly rows: readonly Encounter[] }

/** Encounters of one client, the newest first: when and how, with whom, what was said in two lines, and the next step. */
export function EncounterList({ rows }: Props) {
  const { language, today } = useUi()
  const words = encounters[language]
  return (
    <ol className={classes['list']}>
      {rows.map((row) => (
        <li key={row.id} className={classes['row']}>
          <div className={classes['head']}>
            <button type="button" className={classes['open']} onClick={() => openLog(row)}>
              {words.kinds[row.kind]} {listDay(row.day, language, today)}
              {row.time !== '' && ` ${plainTime(row.time)}`}
            </button>
            <span className={classes['muted']}>
              {[row.contact, row.person].filter(Boolean).join(' – ')}
              {row.origin !== '' && ` ${words.came(row.origin)}`}
            </span>
            {row.internal && <span className={classes['muted']}>{words.internal}</span>}
          </div>
          <p className={classes['text']}>{row.text}</p>
          {row.next && <NextLine next={row.next} client={row.client_id} />}
        </li>
      ))}
    </ol>
  )
}

type NextProps = {
  readonly next: NonNullable<Encounter['next']>
  /** Whose year it leads to, where it does. */
  readonly client?: string
}

type Next = NonNullable<Encounter['next']>
const whenText = ({ due, whose }: Next, language: Language, today: string) =>
  `${listDay(due, language, today)} · ${encounters[language].whose[whose]}`
/** A next step in one text: what, by when, whose. */
export const stepText = (next: Next, language: Language, today: string) =>
  `${next.text} · ${whenText(next, language, today)}`

/** A next step with its sign: what, by when, whose. */
export function NextLine({ next, client }: NextProps) {
  const { language, today } = useUi()
  return (
    <p className={classes['step']} data-over={next.status === 'done' || next.status === 'skipped' || undefined}>
      <StatusSign sign={next.status} />
      {client === undefined ? (
        <span className={classes['lines']}>
          <span data-may-cut>{next.text}</span>
          <span>{whenText(next, language, today)}</span>
        </span>
      ) : (
        <span>
          <Link
            className={classes['lead'] ?? ''}
            to="/clients/$id/$tab"
            params={{ id: client, tab: 'year' }}
            search={{ item: occurrenceKey({ rule: next.key, nominal: next.day }), year: Number(next.due.slice(0, 4)) }}
          >
            {next.text}
          </Link>
          {` · ${whenText(next, language, today)}`}
        </span>
      )}
    </p>
  )
}
