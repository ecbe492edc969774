import type { ClientCard } from '../../../shared/api/clients.ts'
import type { RunLine } from '../../../shared/api/items.ts'
import { groupIn } from '../../../shared/domain/calendar/runs/run-key.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { basicsOf } from '../../../shared/i18n/record-values.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { Facts } from '../../ui/Panel.tsx'
import { useUi } from '../../ui/context.tsx'
import { GroupChain } from './GroupChain.tsx'
import { nextRun } from './year-line.ts'
import { payFormOf } from './pay-form.ts'
import classes from './page.module.css'
import { Quiet, Section } from './Section.tsx'

/** When wages are paid: each pay group with what leads to its next payday. */
export function PayGroups({ card, runs }: { readonly card: ClientCard; readonly runs: readonly RunLine[] }) {
  const { language, today } = useUi()
  const words = clients[language]
  const { payGroups } = card
  return (
    <Section title={words.overview.payGroups}>
      {payGroups.length === 0 && <Quiet>{words.overview.noPayGroups}</Quiet>}
      <ul className={classes['list']}>
        {payGroups.map((group) => {
          const next = nextRun(runs, (run) => groupIn(run) === group.id, today)
          return (
            <li key={group.id} className={classes['group']}>
              <strong>{group.name}</strong>{' '}
              <span className={classes['personRole']}>
                · {[words.frequencies[group.frequency], ...payFormOf(group, language)].join(' · ')}
              </span>
              <br />
              <span className={classes['personRole']}>{describe(group.payday, language, [], 'pay-period')}</span>
              {next && <GroupChain run={next} />}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** What one must know to pick up the phone: what kind of client, and which systems. */
export function Basics({ card }: { readonly card: ClientCard }) {
  const { language } = useUi()
  const words = clients[language]
  const fields = labelsOf('client', language)
  const { client } = card
  const rows = basicsOf(client, language).filter(({ value }) => value !== '')
  return (
    <div className={classes['basics']}>
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
    </div>
  )
}
