import { Alert } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { Team } from '../../shared/api/clients.ts'
import type { Offer } from '../../shared/api/handover.ts'
import { Day } from '../../shared/api/values.ts'
import { earliestStart } from '../../shared/domain/clients/client.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { useSession } from '../desk/session.tsx'
import { TeamFields } from '../people/pieces.ts'
import { useUi } from '../ui/context.tsx'
import { fullDay } from '../ui/dates.ts'
import { DateField, FieldSection } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './handover.module.css'

const schema = z
  .object({ first_payday: Day, team: Team })
  .refine(({ first_payday }) => first_payday >= earliestStart, { path: ['first_payday'], message: 'starts-too-early' })
  .refine(({ team }) => team.responsible === null || team.responsible !== team.deputy, {
    path: ['team', 'deputy'],
    message: 'same-person',
  })
export type TakeoverValues = z.output<typeof schema>

type Props = {
  readonly offer: Offer
  readonly onTake: (takeover: TakeoverValues) => Promise<void>
  readonly again: React.ReactNode
}

/** What is asked before a client is taken in: from which payday on it is ours, and whose among us. */
export function TakeoverForm({ offer, onTake, again }: Props) {
  const { language } = useUi()
  const words = handover[language].receive
  const { personId } = useSession().preferences
  const values = useMemo(
    () => ({ first_payday: offer.first_payday ?? '', team: { responsible: personId, deputy: null } }),
    [offer, personId],
  )
  return (
    <Form
      label={words.takeover}
      schema={schema}
      values={values}
      submit={onTake}
      saveLabel={words.import}
      actions={again}
    >
      <FieldSection title={words.takeover}>
        <DateField
          name="first_payday"
          label={words.firstPayday}
          description={words.firstPaydayHelp}
          required
          autoFocus
        />
        <Ending offer={offer} />
        <TeamFields at="team." />
      </FieldSection>
      <p className={classes['help']}>{words.importHelp}</p>
    </Form>
  )
}

/** Pay groups that end, before our time or in it, and that there is none left. */
function Ending({ offer }: { readonly offer: Offer }) {
  const { language } = useUi()
  const words = handover[language].receive
  const first = String(useWatch({ name: 'first_payday' }) ?? '')
  const said = offer.ending.map(({ name, until }) =>
    (until < first ? words.ended : words.ends)(name, fullDay(until, language)),
  )
  const lines = offer.first_payday === null ? [...said, words.noPayday] : said
  if (lines.length === 0) return null
  return (
    <Alert color="yellow" variant="light">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Alert>
  )
}
