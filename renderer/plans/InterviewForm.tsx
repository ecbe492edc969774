import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { Answer } from '../../shared/api/interview.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { Id, Version } from '../../shared/api/values.ts'
import { isRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import type { Rule } from '../../shared/domain/calendar/types.ts'
import { frequencies } from '../../shared/domain/clients/client.ts'
import {
  chosenFields,
  type InterviewSection,
  interviewSections,
  isNamed,
  type Landing,
} from '../../shared/domain/plans/interview.ts'
import type { Language } from '../../shared/domain/words.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { information } from '../../shared/i18n/information.ts'
import { interviewWords, questionText } from '../../shared/i18n/interview.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { industryOptions } from '../clients/pieces.ts'
import { useDeed } from '../desk/deed.ts'
import { ask, useApi } from '../desk/api.tsx'
import { RuleField } from '../rules/pieces.ts'
import { useUi } from '../ui/context.tsx'
import { CheckField, FieldRow, FieldSection, NumberField, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Muted } from '../ui/Screen.tsx'
import type { InterviewRow } from './Interview.tsx'
import classes from './plans.module.css'

/** A typed rule; an emptied field is none. */
const TypedRule = z.preprocess(
  (typed) => (typed === '' ? null : typed),
  z.custom<Rule>(isRule, 'not-a-rule').nullable(),
)
const schema = z.object({
  plan_id: Id,
  section: z.enum(interviewSections),
  version: Version,
  answers: z.record(z.string(), Answer.extend({ payday: TypedRule, material: TypedRule, approval: TypedRule })),
})
type Values = z.input<typeof schema>

type Props = {
  readonly plan: Plan
  /** The version of the card that the answers stand for. */
  readonly version: number
  readonly section: InterviewSection
  /** The question that somebody came for. */
  readonly came: string | undefined
  readonly rows: readonly InterviewRow[]
  readonly onDone: () => void
}

/** One part of the interview: all of it is saved by one deed. What is told elsewhere already is shown, and changed there. */
export function InterviewForm({ plan, version, section, came, rows, onDone }: Props) {
  const { language } = useUi()
  const words = interviewWords[language]
  const deed = useDeed()
  const api = useApi()
  const values = useMemo<Values>(
    () => ({
      plan_id: plan.id,
      section,
      version,
      answers: Object.fromEntries(rows.map(({ key, answer }) => [key, answer])),
    }),
    [plan.id, section, version, rows],
  )
  const latest = async (): Promise<Values> => {
    const now = await ask(api, 'planContents.interview', { plan: plan.id, language })
    const mine = now.questions.filter(({ key }) => rows.some((row) => row.key === key))
    return {
      ...values,
      version: now.version,
      answers: Object.fromEntries(mine.map(({ key, answer }) => [key, answer])),
    }
  }
  const first = rows.find(({ key, state, lands }) => key === came && (state !== 'told' || lands.into === 'client'))?.key
  return (
    <Form
      label={words.paper.sections[section].title}
      draft={`client/${plan.client_id}/plan-interview/${section}`}
      schema={schema}
      values={values}
      latest={latest}
      submit={(typed) => deed('planContents.answer', typed, ({ answered, open }) => words.saved(answered, open))}
      onSaved={onDone}
      onCancel={onDone}
    >
      <Muted>{words.paper.sections[section].ask}</Muted>
      {rows.map((row) => (
        <Question key={row.key} row={row} autoFocus={row.key === first} />
      ))}
    </Form>
  )
}

/** A question with the fields of its answer, or with what is told of it already. */
function Question({ row, autoFocus }: { readonly row: InterviewRow; readonly autoFocus: boolean }) {
  const { language } = useUi()
  const words = interviewWords[language]
  const { key, lands, told, state, answer } = row
  const text = questionText(lands, language)
  const none: unknown = useWatch({ name: `answers.${key}.none` })
  const second: unknown = useWatch({ name: 'answers.group-2.none' })
  if (lands.into !== 'client' && state === 'told')
    return (
      <FieldSection title={text}>
        <p className={classes['told']}>
          {told} <Muted>{words.toldHelp(words.where[lands.into])}</Muted>
        </p>
      </FieldSection>
    )
  // Who has no second group has no third.
  if (lands.into === 'group' && lands.at > 1 && state !== 'told' && second === true) return null
  const fields = none !== true && (
    <Fields at={`answers.${key}`} lands={lands} label={text} present={answer.text} autoFocus={autoFocus} />
  )
  const check = (lands.into !== 'client' || told === '') && (
    <CheckField name={`answers.${key}.none`} label={lands.into === 'client' ? `${text}: ${words.none}` : words.none} />
  )
  if (lands.into === 'client')
    return (
      <>
        {fields}
        {check}
      </>
    )
  return (
    <FieldSection title={text}>
      {fields}
      {check}
    </FieldSection>
  )
}

type FieldsProps = {
  readonly at: string
  readonly lands: Landing
  readonly label: string
  /** What stands on the card. */
  readonly present: string
  readonly autoFocus: boolean
}

const optionsFor = (field: 'industry' | 'form' | 'channel', present: string, language: Language) =>
  field === 'industry'
    ? industryOptions(present, language)
    : optionsOf(field === 'form' ? 'forms' : 'channels', chosenFields[field], language)

function Fields({ at, lands, label, present, autoFocus }: FieldsProps) {
  const { language } = useUi()
  const { labels, given, paper, groupHelp } = interviewWords[language]
  switch (lands.into) {
    case 'client':
      return lands.field === 'headcount' ? (
        <NumberField name={`${at}.count`} label={label} max={1_000_000} autoFocus={autoFocus} />
      ) : lands.field === 'industry' || lands.field === 'form' || lands.field === 'channel' ? (
        <SelectField
          name={`${at}.text`}
          label={label}
          options={optionsFor(lands.field, present, language)}
          autoFocus={autoFocus}
        />
      ) : (
        <TextField name={`${at}.text`} label={label} autoFocus={autoFocus} />
      )
    case 'contact':
      return (
        <>
          <TextField name={`${at}.text`} label={labels.name} autoFocus={autoFocus} />
          <FieldRow>
            <TextField name={`${at}.phone`} label={labels.phone} type="tel" />
            <TextField name={`${at}.email`} label={labels.email} type="email" />
          </FieldRow>
        </>
      )
    case 'group':
      return (
        <>
          <FieldRow>
            <TextField
              name={`${at}.text`}
              label={labels.name}
              {...(lands.at === 0 && { description: groupHelp })}
              autoFocus={autoFocus}
            />
            <SelectField
              name={`${at}.frequency`}
              label={labels.frequency}
              options={optionsOf('frequencies', frequencies, language)}
            />
          </FieldRow>
          <RuleField
            name={`${at}.payday`}
            label={labels.payday}
            shift="previous-banking-day"
            month="pay-period"
            folded
          />
          {(['material', 'approval'] as const).map((cutoff) => (
            <RuleField
              key={cutoff}
              name={`${at}.${cutoff}`}
              label={labels[cutoff]}
              placeholder={rulePicker[language].example}
              shift="previous-business-day"
              month="pay-month"
              folded
            />
          ))}
        </>
      )
    case 'authorisation':
      return (
        <FieldRow>
          <SelectField
            name={`${at}.state`}
            label={labels.state}
            clearable
            options={(['granted', 'asked'] as const).map((value) => ({ value, label: given[value] }))}
            autoFocus={autoFocus}
          />
          {isNamed(lands.kind) && <TextField name={`${at}.text`} label={labels.company} />}
        </FieldRow>
      )
    case 'information':
      return (
        <FieldRow>
          <TextField name={`${at}.text`} label={labels.where} autoFocus={autoFocus} />
          <SelectField
            name={`${at}.keeper`}
            label={labels.keeper}
            options={(['unknown', 'ours', 'contact'] as const).map((value) => ({
              value,
              label: information[language].keptBy[value],
            }))}
          />
        </FieldRow>
      )
    case 'responsibility':
      return (
        <SelectField
          name={`${at}.side`}
          label={labels.who}
          clearable
          options={(['provider', 'client'] as const).map((value) => ({ value, label: paper.who[value] }))}
          autoFocus={autoFocus}
        />
      )
  }
}
