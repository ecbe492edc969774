import { UnstyledButton } from '@mantine/core'
import type { Person } from '../../shared/api/people.ts'
import { givenPeople } from '../../shared/i18n/given-people.ts'
import { useLanguage } from '../desk/session.tsx'
import classes from './people.module.css'

type Props = { readonly people: readonly Person[]; readonly onOpen: (id: string) => void }

/** Whom packages brought: folded away, under our own people and none of them. */
export function GivenPeople({ people, onOpen }: Props) {
  const words = givenPeople[useLanguage()]
  if (people.length === 0) return null
  return (
    <details className={classes['given']}>
      <summary>{words.title(people.length)}</summary>
      <p className={classes['text']}>{words.text}</p>
      <ul className={classes['givenList']}>
        {people.map(({ id, name, origin, clients }) => (
          <li key={id}>
            <UnstyledButton className={classes['givenName'] ?? ''} onClick={() => onOpen(id)}>
              {name}
            </UnstyledButton>{' '}
            <span className={classes['quiet']}>{words.line(origin, clients)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
