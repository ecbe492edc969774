import { Alert } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { type Meeting, MeetingFields } from '../../shared/api/meetings.ts'
import { maybeSeen, Name } from '../../shared/api/values.ts'
import { meetingKinds, meetingWays } from '../../shared/domain/meetings/kinds.ts'
import { emptySeats } from '../../shared/domain/meetings/participants.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { ClientField, useClientNames } from '../desk/ClientField.tsx'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { plainDay } from '../ui/dates.ts'
import { DateField, FieldRow, SelectField, TextField, TimeField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import type { BookStart } from './book.ts'
import classes from './meetings.module.css'
import { namesOf, participantsOf, PeopleField } from './PeopleField.tsx'

const Names = z.array(Name).max(30)
const Schema = z.object({
  ...MeetingFields.omit({ participants: true }).shape,
  ...maybeSeen,
  client_id: z.string().min(1, 'required'),
  theirs: Names,
  ours: Names,
})
type Values = z.input<typeof Schema>
type Said = z.output<typeof Schema>

const isThere = (start: BookStart | Meeting): start is Meeting => 'version' in start
type Props = { readonly start: BookStart | Meeting; readonly onClose: () => void }

/** The window in which a meeting is booked, or one that is there is edited. */
export function BookWindow({ start, onClose }: Props) {
  const words = meetings[useUi().language]
  return (
    <Dialog title={isThere(start) ? words.edit : words.book} opened onClose={onClose} size="lg">
      <BookForm start={start} onClose={onClose} />
    </Dialog>
  )
}

function BookForm({ start, onClose }: Props) {
  const { language } = useUi()
  const words = meetings[language]
  const api = useApi()
  const deed = useDeed()
  const nameOf = useClientNames()
  const navigate = useNavigate()
  const row = isThere(start) ? start : undefined
  const client = isThere(start) ? { id: start.client_id, name: start.client } : start.client
  const values = useMemo<Values>(() => {
    if (isThere(start)) {
      const { id, version, client_id, kind, day, time, way, place, participants } = start
      const said = { id, version, client_id, kind, day, time, way, place }
      return { ...said, theirs: namesOf('client', participants), ours: namesOf('firm', participants) }
    }
    const kind = start.kind ?? 'review'
    return {
      client_id: start.client?.id ?? '',
      kind,
      day: '',
      time: '',
      way: 'remote',
      place: '',
      theirs: [],
      ours: [],
    }
  }, [start])
  const submit = async ({ theirs, ours, ...said }: Said) => {
    const { known } = await ask(api, 'meetings.start', { client: said.client_id, kind: said.kind })
    const before = row?.participants ?? []
    const all = [...before, ...known]
    const participants = [...participantsOf('client', theirs, all), ...participantsOf('firm', ours, all)]
    const { client: of } = await ask(api, 'clients.get', { client: said.client_id })
    const kind = meetingWords[language].kinds[said.kind]
    return deed('meetings.save', { ...said, participants }, row ? words.saved(kind) : words.booked(kind, of.name))
  }
  return (
    <Form<Values, Said, { id: string }>
      label={row ? words.edit : words.book}
      draft={row ? `meeting/${row.id}` : 'meeting/new'}
      asked={row}
      about={({ client_id }) => client?.name ?? nameOf(client_id)}
      many={row === undefined}
      schema={Schema}
      values={values}
      submit={submit}
      onSaved={({ id }) => {
        onClose()
        if (!row) void navigate({ to: '/meetings/$id', params: { id } })
      }}
      onCancel={onClose}
      actions={
        row && (
          <RemoveButton
            call="meetings.remove"
            row={row}
            label={words.remove}
            name={`${meetingWords[language].kinds[row.kind]}, ${row.client}`}
            onDone={() => {
              onClose()
              void navigate({ to: '/clients/$id/$tab', params: { id: row.client_id, tab: 'meetings' } })
            }}
          />
        )
      }
    >
      <Fields client={client} isNew={row === undefined} />
    </Form>
  )
}

type FieldsProps = {
  readonly client: { readonly id: string; readonly name: string } | undefined
  readonly isNew: boolean
}

function Fields({ client, isNew }: FieldsProps) {
  const { language } = useUi()
  const words = meetings[language]
  const labels = labelsOf('meeting', language)
  const { setValue, formState } = useFormContext<Values>()
  const [client_id, kind, day, theirs, ours] = useWatch<Values, ['client_id', 'kind', 'day', 'theirs', 'ours']>({
    name: ['client_id', 'kind', 'day', 'theirs', 'ours'],
  })
  const start = useAsk('meetings.start', { client: client_id, kind }, { enabled: client_id !== '' }).data
  const touched = formState.dirtyFields
  // A new meeting asks whom its kind asks for, until somebody says otherwise.
  useEffect(() => {
    if (!start || !isNew) return
    if (!touched.theirs) setValue('theirs', namesOf('client', start.participants))
    if (!touched.ours) setValue('ours', namesOf('firm', start.participants))
    if (!touched.day && start.by !== null) setValue('day', start.by)
    // oxlint-disable-next-line react/exhaustive-deps -- what was changed by hand stays
  }, [start])
  const known = start?.known ?? []
  const chosen = [...participantsOf('client', theirs, known), ...participantsOf('firm', ours, known)]
  const missing = start ? emptySeats(kind, chosen, known) : []
  return (
    <div className={classes['fields']}>
      <ClientField name="client_id" label={words.client} known={client} required autoFocus={client === undefined} />
      <SelectField
        name="kind"
        label={labels.kind}
        options={optionsOf('meetingKinds', meetingKinds, language)}
        autoFocus={client !== undefined && isNew}
      />
      {start && isNew && (
        <p className={classes['hint']}>
          {start.last === null ? words.never : words.last(plainDay(start.last))}{' '}
          {start.by !== null && words.by(plainDay(start.by), start.months)}
        </p>
      )}
      <FieldRow>
        <DateField name="day" label={labels.day} required />
        <TimeField name="time" label={labels.time} />
      </FieldRow>
      {start && start.by !== null && isNew && day > start.by && (
        <Alert color="yellow" py="xs">
          {words.tooLate(plainDay(start.by))}
        </Alert>
      )}
      <FieldRow>
        <SelectField name="way" label={labels.way} options={optionsOf('meetingWays', meetingWays, language)} />
        <TextField name="place" label={labels.place} />
      </FieldRow>
      <PeopleField name="theirs" label={words.sides.client} known={namesOf('client', known)} />
      <PeopleField name="ours" label={words.sides.firm} known={namesOf('firm', known)} description={words.addName} />
      {missing.length > 0 && (
        <Alert color="yellow" py="xs">
          {words.missing}: {missing.map((seat) => words.seats[seat]).join('; ')}.
        </Alert>
      )}
    </div>
  )
}
