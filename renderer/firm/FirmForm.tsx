import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { Firm } from '../../shared/api/firm.ts'
import { Version } from '../../shared/api/values.ts'
import { languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { firm as messages } from '../../shared/i18n/firm.ts'
import { useDeed } from '../desk/deed.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { ColourField, DateField, FieldRow, FieldSection, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './firm.module.css'
import { WeekField } from './WeekField.tsx'

const FirmInput = Firm.omit({ id: true }).extend({ version: Version })

/** Colours that print well as an accent. */
const swatches = ['#10606d', '#1f5fae', '#22703f', '#8f5a00', '#7a3f8c', '#b3261e', '#3d4a5c']

/** Settings: the firm's own data, and the days on which it is closed. */
export function FirmForm() {
  const language = useLanguage()
  const words = messages[language].firm
  const api = useApi()
  const deed = useDeed()
  const { data } = useAsk('firm.get', {})
  return (
    <>
      <PageHeader title={words.title} />
      <p className={classes['text']}>{words.text}</p>
      {data ? (
        <div className={classes['form']}>
          <Form
            label={words.title}
            schema={FirmInput}
            values={data}
            submit={(values) => deed('firm.save', values, words.saved)}
            latest={() => ask(api, 'firm.get', {})}
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
                <ColourField name="colour" label={words.colour} swatches={swatches} required />
              </FieldRow>
            </FieldSection>
            <FieldSection title={words.workingDays}>
              <WeekField name="working_week" label={words.week} description={words.weekText} required />
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
