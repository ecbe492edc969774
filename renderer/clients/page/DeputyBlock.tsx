import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ClientCard } from '../../../shared/api/clients.ts'
import type { Instruction } from '../../../shared/api/instructions.ts'
import { absences as messages } from '../../../shared/i18n/absences.ts'
import { useAsk } from '../../desk/queries.ts'
import { useSession } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { fullDay } from '../../ui/dates.ts'
import classes from './deputy.module.css'
import { Reach } from './PersonRow.tsx'
import { contactsToday } from './people.ts'

/** So many items of the process card are told here; the rest is a key away. */
const SHOWN = 8

/**
 * For whoever stands in for a client today, before anything else: whose it is and until when, the process card, what is
 * done otherwise here, and whom to call. What is due stands right below it. Nothing for anybody else.
 */
export function DeputyBlock({ card }: { readonly card: ClientCard }) {
  const { language, personId } = useSession().preferences
  const words = messages[language].block
  const me = personId ?? ''
  const { data: substitution } = useAsk('people.substitution', { personId: me }, { enabled: personId !== null })
  const standing = substitution?.standing.find((one) => one.clients.includes(card.client.id))
  const asked = { client: card.client.id, language }
  const { data: book } = useAsk('instructions.get', asked, { enabled: standing !== undefined })
  if (!standing) return null
  const of = (audience: Instruction['audience']) => book?.items.filter((item) => item.audience === audience) ?? []
  const [process, exceptions] = [of('process'), of('exception')]
  return (
    <section className={classes['block']} aria-label={words.title}>
      <header className={classes['head']}>
        <h2>{words.title}</h2>
        <span>{words.until(standing.person, fullDay(standing.last_day, language))}</span>
      </header>
      {standing.note !== '' && (
        <p className={classes['note']}>
          <strong>{words.note}:</strong> {standing.note}
        </p>
      )}
      <div className={classes['parts']}>
        <div>
          <h3>{process.length > 0 ? words.card : words.noCard}</h3>
          <Items items={process.slice(0, SHOWN)} />
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconFileText size={14} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/clients/$id/$tab" params={{ id: card.client.id, tab: 'instructions' }} {...props} />
            )}
          >
            {process.length > SHOWN ? words.rest(process.length - SHOWN) : words.open}
          </Button>
        </div>
        {(exceptions.length > 0 || (book && book.sheet.exceptions !== '')) && (
          <div>
            <h3>{words.exceptions}</h3>
            <Items items={exceptions} />
            {book && book.sheet.exceptions !== '' && <p className={classes['text']}>{book.sheet.exceptions}</p>}
          </div>
        )}
        <Callees card={card} />
      </div>
    </section>
  )
}

function Items({ items }: { readonly items: readonly Instruction[] }) {
  return (
    <ul>
      {items.map(({ id, what, how }) => (
        <li key={id}>
          <strong>{what}</strong>
          {how !== '' && <p className={classes['text']}>{how}</p>}
        </li>
      ))}
    </ul>
  )
}

function Callees({ card }: { readonly card: ClientCard }) {
  const { language, today } = useUi()
  const words = messages[language].block
  const contacts = contactsToday(card.contacts, today).slice(0, 3)
  return (
    <div>
      <h3>{contacts.length > 0 ? words.people : words.noPeople}</h3>
      <ul>
        {contacts.map((one) => (
          <li key={one.id} className={classes['person']}>
            <span>{one.name}</span>
            <Reach name={one.name} email={one.email} phone={one.phone} />
          </li>
        ))}
      </ul>
    </div>
  )
}
