import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import { AppError } from '../../shared/api/failure.ts'
import { type Information, InformationFields } from '../../shared/api/information.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { informationKinds, keptBy, knownStates } from '../../shared/domain/information/staleness.ts'
import { information } from '../../shared/i18n/information.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { DateField, FieldRow, NumberField, SelectField, SuggestField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { lineName } from './columns.tsx'
import type { InformationBook } from './InformationMap.tsx'

const schema = InformationFields.extend(maybeSeen).superRefine(({ kind, name }, context) => {
  if (kind === 'own' && name === '') context.addIssue({ code: 'custom', path: ['name'], message: 'required' })
})
type Values = z.input<typeof schema>
const valuesOf = ({
  origin: _,
  keeper_name: __,
  keeper_gone: ___,
  freshness: ____,
  verify_due: _____,
  ...fields
}: Information): Values => fields

/** So often a new line is verified until somebody says otherwise, in months. */
const USUAL = 12

type Props = {
  readonly card: ClientCard
  readonly book: InformationBook
  readonly row: Information | undefined
  /** It is not true any more: what is, is asked for, and counts as verified today. */
  readonly mend: boolean
  readonly onDone: () => void
}

/** One line of the map. */
export function LineForm({ card, book, row, mend, onDone }: Props) {
  const { client } = card
  const { language, today } = useUi()
  const words = information[language]
  const labels = labelsOf('information', language)
  const send = useSend()
  const api = useApi()
  const values = useMemo<Values>(() => {
    if (row) return { ...valuesOf(row), ...(mend && { verified_on: today }) }
    const { verify_due: _, ...blank } = blankOf(records.information)
    const free = informationKinds.find((kind) => !book.lines.some((one) => one.kind === kind)) ?? 'own'
    const position = book.lines.reduce((last, line) => Math.max(last, line.position), -1) + 1
    return { ...blank, client_id: client.id, kind: free, verified_on: today, verify_months: USUAL, position }
  }, [row, mend, book, client, today])
  const latest = async () => {
    const found = (await ask(api, 'information.get', { client: client.id })).lines.find(({ id }) => id === row?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  return (
    <Form
      label={words.line}
      draft={`client/${client.id}/information/${row?.id ?? 'new'}`}
      moment={row ? undefined : ['verified_on']}
      schema={schema}
      values={values}
      submit={(typed) => send('information.save', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="information.remove"
            row={row}
            name={lineName(row, language)}
            label={words.remove}
            onDone={onDone}
          />
        )
      }
    >
      <SelectField
        name="kind"
        label={labels.kind}
        options={optionsOf('informationKinds', informationKinds, language)}
        autoFocus={!mend}
      />
      <TextField name="name" label={labels.name} description={words.help.name} />
      <SuggestField
        name="place"
        label={labels.place}
        description={words.help.place}
        options={[...new Set(book.lines.map(({ place }) => place))]}
        required
        autoFocus={mend}
      />
      <KeptBy card={card} row={row} />
      <FieldRow>
        <TextField name="needed_by" label={labels.needed_by} />
        <SelectField name="known" label={labels.known} options={optionsOf('knownStates', knownStates, language)} />
      </FieldRow>
      <FieldRow>
        <DateField name="verified_on" direction="nearest" label={labels.verified_on} />
        <NumberField
          name="verify_months"
          label={labels.verify_months}
          description={words.help.verify_months}
          max={120}
        />
      </FieldRow>
      <TextField name="note" label={labels.note} />
    </Form>
  )
}

/** Who keeps it up: one of us, a contact person, or somebody by name or role. */
function KeptBy({ card, row }: Pick<Props, 'card' | 'row'>) {
  const { language, today } = useUi()
  const labels = labelsOf('information', language)
  const people = useAsk('people.list', {}).data ?? []
  const by: unknown = useWatch({ name: 'kept_by' })
  const named = (of: readonly { readonly id: string; readonly name: string }[]) =>
    of.map(({ id, name }) => ({ value: id, label: name }))
  const contacts = card.contacts.filter(
    ({ id, valid_until }) => valid_until === null || valid_until >= today || id === row?.contact_id,
  )
  return (
    <FieldRow>
      <SelectField name="kept_by" label={labels.kept_by} options={optionsOf('keptBy', keptBy, language)} />
      {by === 'ours' && (
        <SelectField
          name="person_id"
          label={labels.person_id}
          options={named(people.filter(({ id, active }) => active || id === row?.person_id))}
          clearable
        />
      )}
      {by === 'contact' && (
        <SelectField name="contact_id" label={labels.contact_id} options={named(contacts)} clearable />
      )}
      {by === 'other' && <TextField name="keeper" label={labels.keeper} />}
    </FieldRow>
  )
}
