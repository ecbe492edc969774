import type { ClientCard } from '../../../shared/api/clients.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { basicsOf } from '../../../shared/i18n/record-values.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { Facts } from '../../ui/Panel.tsx'
import { useUi } from '../../ui/context.tsx'
import { payFormOf } from './pay-form.ts'
import classes from './page.module.css'
import { Quiet, Section } from './Section.tsx'

/** What one must know to pick up the phone: what kind of client, which systems, when wages are paid. */
export function Basics({ card }: { readonly card: ClientCard }) {
  const { language } = useUi()
  const words = clients[language]
  const fields = labelsOf('client', language)
  const { client, payGroups } = card
  const rows = basicsOf(client, language).filter(({ value }) => value !== '')
  return (
    <>
      <Section title={words.overview.payGroups}>
        {payGroups.length === 0 && <Quiet>{words.overview.noPayGroups}</Quiet>}
        <ul className={classes['list']}>
          {payGroups.map((group) => (
            <li key={group.id} className={classes['person']}>
              <span>
                {group.name}{' '}
                <span className={classes['personRole']}>
                  · {[words.frequencies[group.frequency], ...payFormOf(group, language)].join(' · ')}
                </span>
                <br />
                <span className={classes['personRole']}>{describe(group.payday, language, [], 'pay-period')}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.overview.basics}>
        <div className={classes['facts']}>
          <Facts rows={rows.map(({ label, value }) => [label, value])} />
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
