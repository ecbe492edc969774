import type { ClientCard } from '../../../shared/api/clients.ts'
import { describe } from '../../../shared/domain/calendar/describe.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { factWords } from '../../../shared/i18n/fact-words.ts'
import { plainMonthDay } from '../../ui/dates.ts'
import { Facts } from '../../ui/Panel.tsx'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'
import { Quiet, Section } from './Section.tsx'

/** What one must know to pick up the phone: what kind of client, which systems, when wages are paid. */
export function Basics({ card }: { readonly card: ClientCard }) {
  const { language } = useUi()
  const words = clients[language]
  const { fields } = clientData[language]
  const { client, payGroups } = card
  const rows: readonly (readonly [string, string])[] = [
    [fields.form, words.forms[client.form]],
    [fields.industry, factWords('industry', client.industry, language)],
    [fields.agreements, client.agreements],
    [fields.headcount, String(client.headcount)],
    [fields.fiscal_year_end, plainMonthDay(client.fiscal_year_end)],
    [fields.payroll_system, client.payroll_system],
    [fields.hr_system, client.hr_system],
    [fields.channel, words.channels[client.channel]],
  ]
  return (
    <>
      <Section title={words.overview.payGroups}>
        {payGroups.length === 0 && <Quiet>{words.overview.noPayGroups}</Quiet>}
        <ul className={classes['list']}>
          {payGroups.map((group) => (
            <li key={group.id} className={classes['person']}>
              <span>
                {group.name} <span className={classes['personRole']}>· {words.frequencies[group.frequency]}</span>
                <br />
                <span className={classes['personRole']}>{describe(group.payday, language)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.overview.basics}>
        <div className={classes['facts']}>
          <Facts rows={rows.filter(([, value]) => value !== '')} />
        </div>
      </Section>
      {client.note !== '' && (
        <Section title={fields.note}>
          <p className={`${classes['note']} ${classes['quiet']}`}>{client.note}</p>
        </Section>
      )}
    </>
  )
}
