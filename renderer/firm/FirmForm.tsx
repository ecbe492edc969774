import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { z } from 'zod'
import { AppError } from '../../shared/api/failure.ts'
import { Firm } from '../../shared/api/firm.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { Version } from '../../shared/api/values.ts'
import { languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { firm as messages } from '../../shared/i18n/firm.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { useDeed } from '../desk/deed.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { DateField, FieldRow, FieldSection, NumberField, SelectField, TextField, TimeField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ClosingDialog } from './ClosingDialog.tsx'
import classes from './firm.module.css'
import { HoursFields, withHours } from './HoursFields.tsx'
import { WeekField } from './WeekField.tsx'

const FirmInput = Firm.omit({ id: true }).extend({ version: Version })
type FirmValues = z.output<typeof FirmInput>

/** A difference that waits for an answer. */
type Asked = { readonly found: OutputOf<'rules.previewDaysOff'>; readonly answer: (agreed: boolean) => void }

/** Settings: the firm's own data, and the days on which it is closed. */
export function FirmForm() {
  const language = useLanguage()
  const words = messages[language].firm
  const api = useApi()
  const deed = useDeed()
  const { data } = useAsk('firm.get', {})
  const [asked, setAsked] = useState<Asked>()
  const values = useMemo(() => data && withHours(data), [data])
  const save = (values: FirmValues) => deed('firm.save', values, words.saved)
  /** Days off move clients' dates: which, is told before they are saved. */
  const submit = async (values: FirmValues) => {
    const closing = (of: Pick<FirmValues, 'days_off' | 'working_week'>) =>
      JSON.stringify([
        of.days_off.map(({ from, to, until }) => [from, to, Boolean(until)]),
        of.working_week.toSorted((a, b) => a - b),
      ])
    if (data && closing(data) === closing(values)) return save(values)
    const { days_off, working_week } = values
    // What cannot be a closure is refused by saving, with its place.
    const found = await ask(api, 'rules.previewDaysOff', { days_off, working_week, language }).catch(() => undefined)
    if (!found || found.clients.length === 0) return save(values)
    const isAgreed = await new Promise<boolean>((answer) => setAsked({ found, answer }))
    setAsked(undefined)
    if (!isAgreed) throw new AppError('cancelled')
    return save(values)
  }
  return (
    <>
      <PageHeader title={titles[language].firm} />
      <p className={classes['text']}>{words.text}</p>
      {asked && (
        <ClosingDialog found={asked.found} onSave={() => asked.answer(true)} onBack={() => asked.answer(false)} />
      )}
      {values ? (
        <div className={classes['form']}>
          <Form
            label={titles[language].firm}
            draft={'firm'}
            schema={FirmInput}
            values={values}
            submit={submit}
            latest={async () => withHours(await ask(api, 'firm.get', {}))}
          >
            <FieldSection title={words.contact}>
              <FieldRow>
                <TextField name="name" label={words.name} required />
                <TextField name="business_id" label={words.business_id} placeholder="1234567-1" />
              </FieldRow>
              <FieldRow>
                <TextField name="phone" label={words.phone} type="tel" />
                <TextField name="email" label={words.email} type="email" />
              </FieldRow>
              <TextField name="address" label={words.address} />
            </FieldSection>
            <FieldSection title={words.papers}>
              <FieldRow>
                <SelectField
                  name="language"
                  label={words.language}
                  options={languages.map((value) => ({ value, label: clients[language].languages[value] }))}
                  required
                />
              </FieldRow>
              <NumberField
                name="answer_days"
                label={labelsOf('firm', language).answer_days}
                description={words.answerDaysText}
                max={60}
              />
            </FieldSection>
            <FieldSection title={words.workingDays}>
              <WeekField name="working_week" label={words.week} description={words.weekText} required />
              <HoursFields />
            </FieldSection>
            <FieldSection title={words.daysOff}>
              <DaysOff />
            </FieldSection>
          </Form>
        </div>
      ) : (
        <Loading rows={8} />
      )}
    </>
  )
}

function DaysOff() {
  const words = messages[useLanguage()].firm
  const { today } = useUi()
  const { fields, append, remove } = useFieldArray({ name: 'days_off' })
  return (
    <>
      <p className={classes['text']}>{words.daysOffText}</p>
      {fields.map((field, at) => (
        <div key={field.id} className={classes['dayOff']}>
          <DateField name={`days_off.${at}.from`} label={words.from} required />
          <DateField name={`days_off.${at}.to`} label={words.to} required />
          <TextField name={`days_off.${at}.name`} label={words.what} placeholder={words.whatExample} required />
          <TimeField name={`days_off.${at}.until`} label={words.openUntil} />
          <ActionIcon aria-label={words.removeDayOff(String(at + 1))} size={32} onClick={() => remove(at)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        className={classes['add'] ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => append({ from: today, to: today, name: '' })}
      >
        {words.addDayOff}
      </Button>
    </>
  )
}
