import { IconUserOff, IconUserShare } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AbsenceLine } from '../../shared/api/absences.ts'
import { absences as messages } from '../../shared/i18n/absences.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { daySpan } from './day-span.ts'
import classes from './people.module.css'

/** Above Today, quietly: for whom this person stands in, and who stands in for this person. */
export function SubstitutionLine({ personId }: { readonly personId: string | undefined }) {
  const { preferences } = useSession()
  const words = messages[preferences.language].line
  const asked = { personId: personId ?? '' }
  const { data } = useAsk('people.substitution', asked, { enabled: personId !== undefined, keep: true })
  if (personId === undefined || !data || (data.away === null && data.standing.length === 0)) return null
  return (
    <ul className={classes['lines']}>
      {data.away && <Away line={data.away} own={personId === preferences.personId} />}
      {data.standing.map((one) => (
        <li key={one.absence_id}>
          <IconUserShare size={16} aria-hidden />
          <span>
            {words.standing(one.person, daySpan(one.first_day, one.last_day), one.clients.length)}
            {one.note !== '' && (
              <span className={classes['lineNote']} title={one.note} data-may-cut>
                {' '}
                · {one.note}
              </span>
            )}
          </span>
          <Open id={one.absence_id} />
        </li>
      ))}
    </ul>
  )
}

function Away({ line, own }: { readonly line: AbsenceLine; readonly own: boolean }) {
  const words = messages[useSession().preferences.language].line
  const days = daySpan(line.first_day, line.last_day)
  const names = line.standIns.map(({ person, clients }) => `${person} (${clients})`).join(', ')
  const who = own ? words.away(days) : words.awayOther(line.person, days)
  return (
    <li>
      <IconUserOff size={16} aria-hidden />
      <span>
        {who}; {names === '' ? words.nobody : words.by(names)}
        {line.uncovered > 0 && names !== '' && (
          <span className={classes['late']}> · {words.uncovered(line.uncovered)}</span>
        )}
      </span>
      <Open id={line.id} />
    </li>
  )
}

const Open = ({ id }: { readonly id: string }) => {
  const words = messages[useSession().preferences.language].line
  return (
    <Link to="/settings/$section" params={{ section: 'absences' }} search={{ absence: id }}>
      {words.open}
    </Link>
  )
}
