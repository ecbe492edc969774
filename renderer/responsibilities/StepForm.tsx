import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import { type Responsibility, ResponsibilityFields } from '../../shared/api/responsibilities.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { type MatrixSide, parts } from '../../shared/domain/responsibilities/parts.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { SelectField, SuggestField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import type { Book } from './Matrix.tsx'
import classes from './responsibilities.module.css'

const schema = ResponsibilityFields.extend(maybeSeen)
type Values = z.input<typeof schema>
const valuesOf = ({ provider_name: _, client_name: __, grey: ___, ...fields }: Responsibility): Values => fields

type Props = {
  readonly card: ClientCard
  readonly book: Book
  readonly row: Responsibility | undefined
  /** The service that a new step stands under at first. */
  readonly service: string
  readonly onDone: () => void
}

/** One step, edited where it stands: its fields lie under the heads of their columns. */
export function StepForm({ card, book, row, service, onDone }: Props) {
  const { language } = useUi()
  const words = responsibilities[language]
  const labels = labelsOf('responsibility', language)
  const { client } = card
  const send = useSend()
  const api = useApi()
  const values = useMemo<Values>(() => {
    if (row) return valuesOf(row)
    const position = book.steps.reduce((last, step) => Math.max(last, step.position), -1) + 1
    return { ...blankOf(records.responsibility), client_id: client.id, service, position }
  }, [row, book, client, service])
  const latest = async () => {
    const now = await ask(api, 'responsibilities.get', { client: client.id })
    const found = now.steps.find(({ id }) => id === row?.id)
    if (!found) throw new Error('the step is gone')
    return valuesOf(found)
  }
  const services = [...new Set(book.steps.map((step) => step.service))].filter(Boolean)
  return (
    <Form
      label={row ? words.edit(row.step) : words.newStep}
      draft={`client/${client.id}/step/${row?.id ?? 'new'}`}
      schema={schema}
      values={values}
      submit={(typed) => send('responsibilities.save', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="responsibilities.remove"
            row={row}
            label={words.removeStep}
            name={row.step}
            onDone={onDone}
          />
        )
      }
    >
      <div className={classes['fields']}>
        <div className={classes['side']}>
          <TextField name="step" label={labels.step} required autoFocus />
          <TextField name="note" label={labels.note} />
        </div>
        <Side side="provider" card={card} row={row} />
        <Side side="client" card={card} row={row} />
        <Side side="other" card={card} row={row} />
        <SuggestField name="service" label={labels.service} options={services} />
      </div>
    </Form>
  )
}

type SideProps = { readonly side: MatrixSide; readonly card: ClientCard; readonly row: Responsibility | undefined }

/** A side's part and, where it has one, its person. */
function Side({ side, card, row }: SideProps) {
  const { language, today } = useUi()
  const labels = labelsOf('responsibility', language)
  const people = useAsk('people.list', {}).data ?? []
  const part: unknown = useWatch({ name: side })
  const persons =
    side === 'provider'
      ? people.filter(({ id, active }) => active || id === row?.provider_person)
      : card.contacts.filter(
          ({ id, valid_until }) => valid_until === null || valid_until >= today || id === row?.client_person,
        )
  const options = persons.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={classes['side']}>
      <SelectField name={side} label={labels[side]} options={optionsOf('parts', parts, language)} />
      {part !== 'none' &&
        (side === 'other' ? (
          <TextField name="other_name" label={labels.other_name} />
        ) : (
          <SelectField name={`${side}_person`} label={labels[`${side}_person`]} options={options} clearable />
        ))}
    </div>
  )
}
