import { useMemo } from 'react'
import type { z } from 'zod'
import { type ClientCard, EventFields } from '../../../shared/api/clients.ts'
import { maybeSeen } from '../../../shared/api/values.ts'
import type { EventKind } from '../../../shared/domain/calendar/rules/event-kinds.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { countryAmong, useCountries } from '../../desk/countries.ts'
import { useSend } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { RemoveButton } from '../../desk/RemoveButton.tsx'
import { type PartFormProps, useLatest } from './part-form.tsx'

const schema = EventFields.extend(maybeSeen)
type Values = z.input<typeof schema>
type Event = ClientCard['events'][number]

const valuesOf = ({ id, version, client_id, kind, day, name }: Event): Values => ({
  id,
  version,
  client_id,
  kind,
  day,
  name,
})

/** `siirtopäivä` with a capital: what an event is called; a kind the catalogue does not know goes by its key. */
export function eventWords(kind: string, events: readonly EventKind[], language: Language): string {
  const word = events.find((one) => one.kind === kind)?.name[language] ?? kind
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A dated event that deadlines are counted from. */
export function EventForm({ card, row, onDone }: PartFormProps<Event>) {
  const { language } = useUi()
  const words = clientData[language]
  const labels = labelsOf('event', language)
  const send = useSend()
  const latest = useLatest(card.client.id, (now) => now.events.find((one) => one.id === row?.id), valuesOf)
  const values = useMemo<Values>(
    () => (row ? valuesOf(row) : { client_id: card.client.id, kind: '', day: '', name: '' }),
    [card, row],
  )
  const { events } = countryAmong(useCountries(), card.client.country)
  const kinds = events.some((one) => one.kind === row?.kind) || !row ? [] : [row.kind]
  return (
    <Form
      label={words.titles.event}
      draft={`client/${card.client.id}/event/${row?.id ?? 'new'}`}
      schema={schema}
      values={values}
      submit={(typed) => send('clients.saveEvent', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="clients.removeEvent"
            row={row}
            name={row.name || eventWords(row.kind, events, language)}
            label={words.remove.event}
            onDone={onDone}
          />
        )
      }
    >
      <SelectField
        name="kind"
        label={labels.kind}
        options={[...events.map((one) => one.kind), ...kinds].map((value) => ({
          value,
          label: eventWords(value, events, language),
        }))}
        required
        autoFocus
      />
      <DateField name="day" direction="nearest" label={labels.day} required />
      <TextField name="name" label={labels.name} description={words.help.eventName} />
    </Form>
  )
}
