import { ActionIcon, Badge, Tooltip } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import type { Person } from '../../../shared/api/people.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'
import { contactsToday, ourPeopleToday } from './people.ts'
import { Quiet, Section } from './Section.tsx'

type Props = {
  readonly card: ClientCard
  /** Our people, for their mail and phone. */
  readonly people: readonly Person[]
}

/** Who answers today on both sides, deputies marked, one click away from mail and phone. */
export function People({ card, people }: Props) {
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

type RowProps = {
  readonly name: string
  readonly role: string
  readonly deputy: boolean
  readonly email: string
  readonly phone: string
}

function PersonRow({ name, role, deputy, email, phone }: RowProps) {
  const { language } = useUi()
  const words = clients[language].overview
  return (
    <li className={classes['person']}>
      <span className={classes['grow']}>
        <span>{name}</span>{' '}
        {deputy && (
          <Badge size="xs" variant="default" tt="none" fw={400}>
            {words.deputy}
          </Badge>
        )}
        <br />
        <span className={classes['personRole']}>{role}</span>
      </span>
      <Reach name={name} email={email} phone={phone} />
    </li>
  )
}

/** A number that one click copies, and buttons that open the mail program and the phone. */
export function Reach({
  name,
  email,
  phone,
}: {
  readonly name: string
  readonly email: string
  readonly phone: string
}) {
  const { language } = useUi()
  const words = clients[language].overview
  return (
    <span className={classes['reach']}>
      {phone !== '' && <CopyText value={phone} label={name} />}
      {phone !== '' && (
        <Tooltip label={words.call(name)} openDelay={400}>
          <ActionIcon
            component="a"
            href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
            variant="subtle"
            color="gray"
            aria-label={words.call(name)}
          >
            <IconPhone size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {email !== '' && (
        <Tooltip label={`${words.mail(name)} (${email})`} openDelay={400}>
          <ActionIcon
            component="a"
            href={`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}
            variant="subtle"
            color="gray"
            aria-label={words.mail(name)}
          >
            <IconMail size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  )
}
