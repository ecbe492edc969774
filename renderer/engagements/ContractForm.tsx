import { useMemo } from 'react'
import type { z } from 'zod'
import { type Engagement, EngagementFields } from '../../shared/api/engagements.ts'
import { AppError } from '../../shared/api/failure.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { billings, contractKinds, problemsOf } from '../../shared/domain/engagements/engagement.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import {
  DateField,
  FieldRow,
  FieldSection,
  NumberField,
  SelectField,
  SuggestField,
  TextArea,
  TextField,
} from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Appendices, blankAppendix } from './Appendices.tsx'
import type { Book } from './Engagements.tsx'
import type { Opening } from './opening.ts'

/** A contract as it is saved; its days are judged against the client's other contracts while one types. */
const schemaFor = (others: Book['contracts']) =>
  EngagementFields.extend(maybeSeen).superRefine((contract, context) => {
    for (const { field, code } of problemsOf(contract, others))
      context.addIssue({ code: 'custom', path: [field], message: code })
  })
type Values = z.input<ReturnType<typeof schemaFor>>

const valuesOf = ({ origin: _, reminders: __, ...fields }: Engagement): Values => fields

/** What most contracts have, to be ticked off by their days. */
const usual = ['dpa', 'service', 'prices', 'terms'] as const

type Props = {
  readonly clientId: string
  readonly book: Book
  readonly row: Engagement | undefined
  /** What somebody came to mend. */
  readonly came?: Opening | undefined
  readonly onDone: () => void
}

/** A contract with its appendices, from one form. */
export function ContractForm({ clientId, book, row, came, onDone }: Props) {
  const { language, today } = useUi()
  const words = engagements[language]
  const labels = labelsOf('engagement', language)
  const send = useSend()
  const api = useApi()
  const people = useAsk('people.list', {}).data ?? []
  const ours = useMemo(() => book.contracts.filter(({ origin }) => origin === ''), [book])
  const schema = useMemo(() => schemaFor(ours), [ours])
  const values = useMemo<Values>(() => {
    if (!row)
      return {
        ...blankOf(records.engagement),
        client_id: clientId,
        kind: ours.some(({ kind }) => kind === 'main') ? 'supplementary' : 'main',
        name: ours.length === 0 ? words.mainName : '',
        valid_from: today,
        appendices: usual.map((kind) => ({ ...blankAppendix, kind })),
      }
    const saved = valuesOf(row)
    const lacksDpa = came === 'dpa' && !row.appendices.some(({ kind }) => kind === 'dpa')
    return lacksDpa ? { ...saved, appendices: [{ ...blankAppendix, kind: 'dpa' }, ...saved.appendices] } : saved
  }, [row, clientId, ours, words, today, came])
  const latest = async () => {
    const found = (await ask(api, 'engagements.get', { client: clientId })).contracts.find(({ id }) => id === row?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  const dpa = values.appendices.findIndex(({ kind }) => kind === 'dpa')
  return (
    <Form
      label={words.contract}
      draft={`client/${clientId}/contract/${row?.id ?? 'new'}`}
      moment={row ? undefined : ['valid_from']}
      schema={schema}
      values={values}
      submit={(typed) => send('engagements.save', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="engagements.remove"
            row={row}
            name={row.name}
            label={words.removeContract}
            onDone={onDone}
          />
        )
      }
    >
      <SelectField name="kind" label={labels.kind} options={optionsOf('contractKinds', contractKinds, language)} />
      <TextField name="name" label={labels.name} required autoFocus={!row || came === undefined || came === 'new'} />
      <TextField name="terms" label={labels.terms} />
      <FieldRow>
        <DateField name="valid_from" direction="nearest" label={labels.valid_from} />
        <DateField
          name="valid_until"
          label={labels.valid_until}
          description={words.help.valid_until}
          autoFocus={came === 'ending'}
        />
      </FieldRow>
      <NumberField name="notice_months" label={labels.notice_months} description={words.help.notice_months} max={60} />
      <FieldSection title={words.identification}>
        <FieldRow>
          <DateField
            name="identified_on"
            direction="nearest"
            label={labels.identified_on}
            autoFocus={came === 'identify'}
          />
          <SuggestField
            name="identified_by"
            label={labels.identified_by}
            options={people.filter(({ active }) => active).map(({ name }) => name)}
          />
        </FieldRow>
        <DateField name="identify_next" label={labels.identify_next} description={words.help.identify_next} />
      </FieldSection>
      <Appendices came={came === 'dpa' ? dpa : undefined} />
      <FieldSection title={words.pricing}>
        <TextField name="price" label={labels.price} description={words.help.price} />
        <FieldRow>
          <SelectField name="billing" label={labels.billing} options={optionsOf('billings', billings, language)} />
          <NumberField name="revenue" label={labels.revenue} description={words.help.revenue} />
        </FieldRow>
        <DateField name="price_review" label={labels.price_review} description={words.help.identify_next} />
      </FieldSection>
      <TextArea name="note" label={labels.note} minRows={2} />
    </Form>
  )
}
