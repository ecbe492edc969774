import type { ClientCard } from '../../../shared/api/clients.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { businessIdLabel } from '../../../shared/i18n/countries.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { useUi } from '../../ui/context.tsx'
import { plainDay } from '../../ui/dates.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import classes from './page.module.css'

/** Who the client is: name, state, numbers to copy, language. */
export function Heading({ card: { client } }: { readonly card: ClientCard }) {
  const { language } = useUi()
  const words = clients[language]
  const fields = labelsOf('client', language)
  const idLabel = businessIdLabel(client.country, language)
  return (
    <PageHeader
      title={client.name}
      subtitle={
        <div className={classes['identity']}>
          <span
            className={classes['state']}
            data-state={client.state}
            title={words.page.since(plainDay(client.state_since))}
          >
            {words.states[client.state]}
            {client.state === 'leaving' &&
              `, ${client.clock_end === null ? words.page.endUnknown : words.page.ends(plainDay(client.clock_end))}`}
          </span>
          <span>
            {fields.number} <CopyText value={client.number} label={fields.number} />
          </span>
          {client.business_id !== '' && (
            <span>
              {idLabel} <CopyText value={client.business_id} label={idLabel} />
            </span>
          )}
          <span>{words.page.language(words.languages[client.language])}</span>
          {client.origin !== '' && <span>{words.page.from(client.origin)}</span>}
        </div>
      }
    />
  )
}
