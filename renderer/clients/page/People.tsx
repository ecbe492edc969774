import type { ClientCard } from '../../../shared/api/clients.ts'
import type { Person } from '../../../shared/api/people.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { encounters } from '../../../shared/i18n/encounters.ts'
import { listDay } from '../../ui/dates.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'
import { contactsToday, ourPeopleToday } from './people.ts'
import { PersonRow } from './PersonRow.tsx'
import { Quiet, Section } from './Section.tsx'

type Props = {
  readonly card: ClientCard
  /** Our people, for their mail and phone. */
  readonly people: readonly Person[]
  readonly onTab: (tab: string) => void
}

/** Who answers today on both sides, deputies marked, one click away from mail and phone. */
export function People({ card, people, onTab }: Props) {
  const { language, today } = useUi()
  const words = clients[language]
  const theirs = contactsToday(card.contacts, today)
  const ours = ourPeopleToday(card.assignments, today)
  return (
    <Section title={words.overview.people}>
      <h3 className={classes['subhead']}>{words.overview.clientSide}</h3>
      {theirs.length === 0 && <Quiet>{words.overview.noClientPeople}</Quiet>}
      <ul className={classes['list']}>
        {theirs.map((one) => (
          <PersonRow
            key={one.id}
            name={one.name}
            role={words.contactRoles[one.role]}
            deputy={one.deputy}
            email={one.email}
            phone={one.phone}
          />
        ))}
      </ul>
      {card.last_contact !== null && (
        <p className={classes['lastContact']}>
          {encounters[language].last}{' '}
          <button type="button" onClick={() => onTab('encounters')}>
            {listDay(card.last_contact, language, today)}
          </button>
        </p>
      )}
      <h3 className={classes['subhead']}>{words.overview.ourSide}</h3>
      {ours.length === 0 && <Quiet>{words.overview.noOurPeople}</Quiet>}
      <ul className={classes['list']}>
        {ours.map((one) => {
          const person = people.find(({ id }) => id === one.person_id)
          return (
            <PersonRow
              key={one.id}
              name={one.person}
              role={words.assignmentRoles[one.role]}
              deputy={false}
              email={person?.email ?? ''}
              phone={person?.phone ?? ''}
            />
          )
        })}
      </ul>
    </Section>
  )
}
