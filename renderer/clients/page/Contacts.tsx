import { clients } from '../../../shared/i18n/clients.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'
import { contactsToday } from './people.ts'
import { PersonRow } from './PersonRow.tsx'

/** Whoever else there is, is on the client's page. */
const SHOWN = 2

/** Whom of a client's people to turn to today, one click away from phone and mail. */
export function Contacts({ client }: { readonly client: string }) {
  const { language, today } = useUi()
  const words = clients[language]
  const { data } = useAsk('clients.get', { client }, { keep: true })
  const contacts = contactsToday(data?.contacts ?? [], today).slice(0, SHOWN)
  if (contacts.length === 0) return null
  return (
    <ul className={classes['list']} aria-label={words.overview.clientSide}>
      {contacts.map(({ id, name, role, deputy, email, phone }) => (
        <PersonRow key={id} name={name} role={words.contactRoles[role]} deputy={deputy} email={email} phone={phone} />
      ))}
    </ul>
  )
}
