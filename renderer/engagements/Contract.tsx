import { Badge } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Engagement } from '../../shared/api/engagements.ts'
import { holds } from '../../shared/domain/engagements/engagement.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useUi } from '../ui/context.tsx'
import { listDay, plainDay } from '../ui/dates.ts'
import classes from './engagements.module.css'
import { euros } from './euros.ts'

type Props = { readonly contract: Engagement; readonly onOpen: () => void }

/** One contract: when it holds, what was agreed, its appendices as a checklist, and what the year reminds of. */
export function Contract({ contract, onOpen }: Props) {
  const { language, today } = useUi()
  const words = engagements[language]
  const labels = labelsOf('engagement', language)
  const { valid_from, valid_until, origin, identified_on, identify_next, price, revenue } = contract
  const from = valid_from === null ? '' : plainDay(valid_from)
  const until = valid_until === null ? '' : plainDay(valid_until)
  const state =
    origin !== ''
      ? words.giversOwn(origin)
      : holds(contract, today)
        ? ''
        : (valid_from ?? '') > today
          ? words.coming
          : words.ended
  const checked =
    identified_on === null ? words.notIdentified : words.identifiedBy(plainDay(identified_on), contract.identified_by)
  const billing = contract.billing === 'unknown' ? '' : words.billings[contract.billing]
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.times, from === '' && until === '' ? words.untilFurther : words.span(from, until)],
    [labels.terms, contract.terms],
    [labels.notice_months, contract.notice_months === 0 ? '' : words.months(contract.notice_months)],
    [
      words.identification,
      [checked, identify_next === null ? '' : words.nextCheck(plainDay(identify_next))].filter(Boolean).join(', '),
    ],
    [words.pricing, [price, billing].filter(Boolean).join(', ')],
    [labels.revenue, revenue === 0 ? '' : euros(revenue, language)],
    [labels.note, contract.note],
  ]
  return (
    <article className={classes['contract']} data-past={state !== '' || undefined}>
      <div className={classes['contractHead']}>
        <button type="button" className={classes['open']} onClick={onOpen}>
          {contract.name}
        </button>
        {contract.name !== words.contractKinds[contract.kind] && (
          <span className={classes['muted']}>{words.contractKinds[contract.kind]}</span>
        )}
        {state !== '' && (
          <Badge size="sm" variant="default" tt="none" fw={400}>
            {state}
          </Badge>
        )}
      </div>
      <dl className={classes['facts']}>
        {lines.map(([label, value]) =>
          value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {contract.appendices.length > 0 && <Appendices contract={contract} />}
      {contract.reminders.length > 0 && (
        <p className={classes['reminders']}>
          {words.reminders}:{' '}
          {contract.reminders
            .map(({ what, day }) => `${words.reminderKinds[what]} ${listDay(day, language, today)}`)
            .join(' · ')}
        </p>
      )}
    </article>
  )
}

/** The appendices, each with the days on which it was agreed, sent and signed; a step not taken is a dash. */
function Appendices({ contract: { appendices, name } }: { readonly contract: Engagement }) {
  const { language } = useUi()
  const words = engagements[language]
  const labels = labelsOf('appendix', language)
  const steps = ['agreed_on', 'sent_on', 'signed_on'] as const
  return (
    <table className={classes['appendices']} aria-label={`${words.appendices}: ${name}`}>
      <thead>
        <tr>
          <th scope="col">{words.appendices}</th>
          {steps.map((step) => (
            <th key={step} scope="col">
              {labels[step]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {appendices.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.kind === 'other' && one.name !== '' ? one.name : words.appendixKinds[one.kind]}
              {one.kind !== 'other' && one.name !== '' && <span className={classes['muted']}> {one.name}</span>}
            </th>
            {steps.map((step) => {
              const day = one[step]
              return (
                <td key={step}>
                  {day === null ? (
                    <IconMinus size={14} className={classes['not']} role="img" aria-label={words.notYet} />
                  ) : (
                    <span className={classes['taken']}>
                      <IconCheck size={14} aria-hidden /> {plainDay(day)}
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
