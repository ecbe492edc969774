import type { ClientCard } from '../../../shared/api/clients.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { factWords } from '../../../shared/i18n/fact-words.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { useUi } from '../../ui/context.tsx'
import { plainDay, plainMonthDay } from '../../ui/dates.ts'
import { Facts } from '../../ui/Panel.tsx'
import classes from './page.module.css'

/** The client's own row, read. */
export function CardFacts({ card: { client } }: { readonly card: ClientCard }) {
  const { language } = useUi()
  const words = clientData[language]
  const { fields } = words
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
            fields.business_id,
            client.business_id === '' ? (
              words.none
            ) : (
              <CopyText key="id" value={client.business_id} label={fields.business_id} />
            ),
          ],
          [fields.state, client.state_reason === '' ? state : `${state}. ${client.state_reason}`],
          [fields.form, vocabulary.forms[client.form]],
          [fields.industry, factWords('industry', client.industry, language) || words.none],
          [fields.agreements, client.agreements || words.none],
          [fields.headcount, client.headcount],
          [fields.fiscal_year_end, plainMonthDay(client.fiscal_year_end)],
          [fields.language, vocabulary.languages[client.language]],
          [fields.payroll_system, client.payroll_system || words.none],
          [fields.hr_system, client.hr_system || words.none],
          [fields.channel, vocabulary.channels[client.channel]],
          [words.clock, clock],
          [fields.note, client.note === '' ? words.none : <p className={classes['note']}>{client.note}</p>],
        ]}
      />
    </div>
  )
}
