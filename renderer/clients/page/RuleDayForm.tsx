import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { RuleForm } from '../../../shared/api/rules.ts'
import { MonthDay } from '../../../shared/api/values.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import type { OutputOf } from '../../app/api.tsx'
import { useAsk, useSend } from '../../app/queries.ts'
import { useFailures, useToast } from '../../app/toast.tsx'
import { useUi } from '../../ui/context.tsx'
import { addDays, fullDay } from '../../ui/dates.ts'
import { MonthDayField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loading } from '../../ui/Loading.tsx'
import forms from './forms.module.css'
import { dayOfRule, isDated, takesDay, withDay } from './rule-day.ts'
import { RuleField } from '../../app/doors.ts'
import classes from './year.module.css'

type Line = OutputOf<'calendar.rules'>[number]
type Props = { readonly card: ClientCard; readonly ruleKey: string; readonly onDone: () => void }

/** Gives a rule of the client's year its date, or mends one that cannot be computed. */
export function RuleDayForm({ card, ruleKey, onDone }: Props) {
  const { language } = useUi()
  const { data } = useAsk('calendar.rules', { client: card.client.id, language })
  const line = data?.find((one) => one.key === ruleKey)
  if (!data) return <Loading rows={4} />
  if (!line) return <p className={classes['muted']}>{clientYear[language].gone}</p>
  return <RuleForms card={card} line={line} onDone={onDone} />
}

const daySchema = z.object({ date: MonthDay })
const ruleSchema = z.object({ rule: z.custom<z.input<typeof RuleForm>>(isDated, 'not-a-rule') })

function RuleForms({
  card,
  line,
  onDone,
}: {
  readonly card: ClientCard
  readonly line: Line
  readonly onDone: () => void
}) {
  const { language } = useUi()
  const words = clientYear[language]
  const send = useSend()
  const toast = useToast()
  const fail = useFailures()
  const seen = line.versions.map(({ id, version }) => ({ id, version }))
  const change = (fields: typeof line.own) =>
    send('calendar.changeRule', { client_id: card.client.id, key: line.key, reach: 'all', fields, seen })
  const { off: _, ...own } = line.own
  const save = (rule: Rule) => change({ ...own, rule: RuleForm.parse(rule) })
  const leaveOut = async () => {
    try {
      await change({ ...line.own, off: true })
      toast(words.leftOut(line.name), { undo: true })
      onDone()
    } catch (error) {
      fail(error)
    }
  }
  const actions = (
    <Button variant="subtle" color="gray" onClick={() => void leaveOut()}>
      {words.notInYear}
    </Button>
  )
  const day = useMemo(() => ({ date: dayOfRule(line.rule) }), [line])
  const whole = useMemo(() => ({ rule: line.rule }), [line])
  const about = (
    <div>
      <p className={classes['muted']}>{line.words}</p>
      {line.sources.length > 0 && (
        <ul className={classes['sources']}>
          {line.sources.map((source) => (
            <li key={source}>{source.replace(/^https:\/\/(www\.)?/, '')}</li>
          ))}
        </ul>
      )}
    </div>
  )
  if (takesDay(line.rule))
    return (
      <Form
        label={words.setDayFor(line.name)}
        schema={daySchema}
        values={day}
        submit={({ date }) => save(withDay(line.rule, date))}
        onSaved={onDone}
        onCancel={onDone}
        actions={actions}
      >
        {about}
        <MonthDayField name="date" label={words.everyYear} required />
        <Next card={card} rule={line.rule} />
      </Form>
    )
  return (
    <Form
      label={words.setDayFor(line.name)}
      schema={ruleSchema}
      values={whole}
      submit={({ rule }) => save(rule)}
      onSaved={onDone}
      onCancel={onDone}
      actions={actions}
    >
      {about}
      <RuleField name="rule" label={words.typed} shift={line.rule.non_business_day.action} required autoFocus />
      <Next card={card} rule={line.rule} />
    </Form>
  )
}

/** The next dates of what is being written, with why. */
function Next({ card, rule: before }: { readonly card: ClientCard; readonly rule: Rule }) {
  const { language, today } = useUi()
  const [date, typed]: readonly unknown[] = useWatch({ name: ['date', 'rule'] })
  const day = MonthDay.safeParse(date)
  const rule = day.success ? withDay(before, day.data) : typed
  const dated = isDated(rule)
  const { data } = useAsk(
    'calendar.test',
    {
      rule: RuleForm.parse(dated ? rule : before),
      from: today,
      to: addDays(today, 800),
      language,
      fiscalYearEnd: card.client.fiscal_year_end,
    },
    { enabled: dated, keep: true },
  )
  if (!dated || !data) return null
  return (
    <div className={forms['preview']} aria-live="polite">
      <p className={forms['previewTitle']}>{clientYear[language].nextDates}</p>
      <ul className={forms['previewList']}>
        {data.dates.slice(0, 2).map((one) => (
          <li key={one.nominal} className={forms['previewRow']}>
            <strong>{fullDay(one.due, language)}</strong>
            {one.due !== one.nominal && <p className={forms['previewWhy']}>{one.explanation}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
