import type { ClientCard } from '../../../shared/api/clients.ts'
import { homeCode } from '../../../shared/domain/calendar/countries/country.ts'
import { postalAddress } from '../../../shared/domain/clients/address.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { businessIdLabel, countryName } from '../../../shared/i18n/countries.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { basicsOf } from '../../../shared/i18n/record-values.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { useUi } from '../../ui/context.tsx'
import { plainDay } from '../../ui/dates.ts'
import { Facts } from '../../ui/Panel.tsx'
import classes from './page.module.css'

/** The client's own row, read. */
export function CardFacts({ card: { client } }: { readonly card: ClientCard }) {
  const { language } = useUi()
  const words = clientData[language]
  const fields = labelsOf('client', language)
  const vocabulary = clients[language]
  const state = `${vocabulary.states[client.state]}, ${vocabulary.page.since(plainDay(client.state_since))}`
  const clock = words.validity(
    plainDay(client.clock_start),
    client.clock_end === null ? '' : plainDay(client.clock_end),
  )
  return (
    <div className={classes['facts']}>
      <Facts
        rows={[
          [fields.number, <CopyText key="number" value={client.number} label={fields.number} />],
          [
            businessIdLabel(client.country, language),
            client.business_id === '' ? (
              words.none
            ) : (
              <CopyText key="id" value={client.business_id} label={businessIdLabel(client.country, language)} />
            ),
          ],
          [fields.state, client.state_reason === '' ? state : `${state}. ${client.state_reason}`],
          ...(client.country === homeCode ? [] : [[fields.country, countryName(client.country, language)] as const]),
          [words.address, postalAddress(client) || words.none],
          ...basicsOf(client, language).map(({ label, value }) => [label, value || words.none] as const),
          [words.clock, clock],
          [fields.note, client.note === '' ? words.none : <p className={classes['note']}>{client.note}</p>],
        ]}
      />
    </div>
  )
}
