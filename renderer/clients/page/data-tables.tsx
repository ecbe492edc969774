import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { describe, describeShape, timedName } from '../../../shared/domain/calendar/words/describe.ts'
import type { MonthBasis } from '../../../shared/domain/calendar/words/months.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { runs } from '../../../shared/i18n/runs.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { shapeText } from '../../rules/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import { listDay, plainDay } from '../../ui/dates.ts'
import { serviceWords } from './AssignmentForm.tsx'
import { countryAmong, useCountries } from '../../desk/countries.ts'
import { eventWords } from './EventForm.tsx'
import classes from './page.module.css'
import { Reach } from './PersonRow.tsx'
import { payFormOf } from './pay-form.ts'
import { currentFirst, spanState } from './people.ts'
import { Quiet } from './Section.tsx'

type Props = { readonly card: ClientCard; readonly onOpen: (id: string) => void }
type Span = { readonly valid_from: string | null; readonly valid_until: string | null }

function Table({
  label,
  heads,
  children,
}: {
  readonly label: string
  readonly heads: readonly string[]
  readonly children: ReactNode
}) {
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Opener({ children, onClick }: { readonly children: ReactNode; readonly onClick: () => void }) {
  return (
    <button type="button" className={classes['open']} onClick={onClick}>
      {children}
    </button>
  )
}

/** From when until when, and whether it has ended or is still to come. */
function Validity({ row }: { readonly row: Span }) {
  const { language, today } = useUi()
  const words = clientData[language]
  const state = spanState(row, today)
  const span = words.validity(
    row.valid_from === null ? '' : plainDay(row.valid_from),
    row.valid_until === null ? '' : plainDay(row.valid_until),
  )
  return (
    <>
      {span} {state !== 'holds' && <Badge>{state === 'ended' ? words.ended : words.coming}</Badge>}
    </>
  )
}

export function ContactTable({ card, onOpen }: Props) {
  const { language, today } = useUi()
  const words = clientData[language]
  const labels = labelsOf('contact', language)
  const { contactRoles, overview } = clients[language]
  if (card.contacts.length === 0) return <Quiet>{words.empty.contacts}</Quiet>
  return (
    <Table label={words.contacts} heads={[labels.name, labels.role, words.reach, words.valid]}>
      {currentFirst(card.contacts, today).map((row) => (
        <tr key={row.id} data-ended={spanState(row, today) === 'ended'}>
          <th scope="row">
            <Opener onClick={() => onOpen(row.id)}>{row.name}</Opener>
          </th>
          <td>
            {contactRoles[row.role]}
            {row.deputy && `, ${overview.deputy}`}
          </td>
          <td>
            <Reach name={row.name} email={row.email} phone={row.phone} />
          </td>
          <td>
            <Validity row={row} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

export function AssignmentTable({ card, onOpen }: Props) {
  const { language, today } = useUi()
  const words = clientData[language]
  const labels = labelsOf('assignment', language)
  const { assignmentRoles } = clients[language]
  if (card.assignments.length === 0) return <Quiet>{words.empty.assignments}</Quiet>
  return (
    <Table label={words.assignments} heads={[labels.person_id, labels.role, labels.service, words.valid]}>
      {currentFirst(card.assignments, today).map((row) => (
        <tr key={row.id} data-ended={spanState(row, today) === 'ended' || !row.active}>
          <th scope="row">
            <Opener onClick={() => onOpen(row.id)}>{row.person}</Opener>
          </th>
          <td>{assignmentRoles[row.role]}</td>
          <td>{serviceWords(row.service, words.help.defaultService)}</td>
          <td>
            <Validity row={row} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** When it is, without how it moves off a day off: `5 työpäivää ennen palkanmaksupäivää, klo 12.00`. */
const ruleText = (rule: Rule, language: Language, month: MonthBasis) =>
  timedName(describeShape(rule.rule, language, [], month), rule.time, language)

/** All of it in words, and as it is typed. */
const wholeRule = (rule: Rule, language: Language, month: MonthBasis) =>
  `${describe(rule, language, [], month)} (${shapeText(rule, language)})`

export function PayGroupTable({ card, onOpen }: Props) {
  const { language, today } = useUi()
  const words = clientData[language]
  const labels = labelsOf('pay_group', language)
  const { frequencies, cutoffKinds } = clients[language]
  if (card.payGroups.length === 0) return <Quiet>{words.empty.payGroups}</Quiet>
  return (
    <Table label={words.payGroups} heads={[labels.name, labels.payday, words.payday.cutoffs]}>
      {currentFirst(card.payGroups, today).map((row) => (
        <tr key={row.id} data-ended={spanState(row, today) === 'ended'}>
          <th scope="row">
            <Opener onClick={() => onOpen(row.id)}>{row.name}</Opener>
            <span className={classes['under']}>
              {[frequencies[row.frequency], ...payFormOf(row, language)].join(' · ')} <Validity row={row} />
            </span>
          </th>
          <td className={classes['typed']} title={wholeRule(row.payday, language, 'pay-period')}>
            {ruleText(row.payday, language, 'pay-period')}
            {row.exceptions
              .filter(({ day, payday }) => day >= today || payday >= today)
              .map(({ payday, day, reason }) => (
                <span key={payday} className={classes['under']} title={reason}>
                  {runs[language].instead(plainDay(payday), plainDay(day))}
                </span>
              ))}
          </td>
          <td>
            {row.cutoffs_of !== '' && words.payday.sameAs(row.cutoffs_of)}
            <ul className={classes['lines']}>
              {row.cutoffs.map((cutoff) => (
                <li key={cutoff.id} title={wholeRule(cutoff.rule, language, 'pay-month')}>
                  {cutoff.name || cutoffKinds[cutoff.kind]}
                  <span className={classes['under']}>{ruleText(cutoff.rule, language, 'pay-month')}</span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </Table>
  )
}

export function EventTable({ card, onOpen }: Props) {
  const { language } = useUi()
  const words = clientData[language]
  const labels = labelsOf('event', language)
  const { events } = countryAmong(useCountries(), card.client.country)
  if (card.events.length === 0) return <Quiet>{words.empty.events}</Quiet>
  return (
    <Table label={words.events} heads={[labels.day, labels.kind, labels.name]}>
      {card.events.map((row) => (
        <tr key={row.id}>
          <td className={classes['day']}>{listDay(row.day, language)}</td>
          <th scope="row">
            <Opener onClick={() => onOpen(row.id)}>{eventWords(row.kind, events, language)}</Opener>
          </th>
          <td>{row.name}</td>
        </tr>
      ))}
    </Table>
  )
}
