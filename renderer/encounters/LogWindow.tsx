import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import type { Encounter } from '../../shared/api/encounters.ts'
import { EncounterFields, NextStep } from '../../shared/api/encounters.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { Line, maybeSeen } from '../../shared/api/values.ts'
import { type NextWhose, nextWhose } from '../../shared/domain/encounters/kinds.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { AttachmentsOf } from '../attachments/index.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useClientNames } from '../desk/ClientField.tsx'
import { useDeed } from '../desk/deed.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import { LogFields } from './LogFields.tsx'
import type { LogStart } from './log.ts'

/** The next step is agreed by saying what: without a text there is none. */
const Schema = z
  .object({
    ...EncounterFields.shape,
    ...maybeSeen,
    client_id: z.string().min(1, 'required'),
    next_text: Line.max(200, 'too-long'),
    next_day: z.string(),
    next_whose: z.enum(nextWhose),
  })
  .superRefine(({ next_text, next_day, next_whose }, context) => {
    if (next_text === '') return
    const read = NextStep.safeParse({ text: next_text, day: next_day, whose: next_whose })
    for (const { path, message } of read.error?.issues ?? [])
      context.addIssue({
        code: 'custom',
        path: [`next_${String(path[0])}`],
        message: next_day === '' ? 'required' : message,
      })
  })
export type LogValues = z.input<typeof Schema>
type Said = z.output<typeof Schema>

const stepOf = (next: Encounter['next']) => ({
  next_text: next?.text ?? '',
  next_day: next?.day ?? '',
  next_whose: (next?.whose ?? 'responsible') as NextWhose,
})
const valuesOf = (row: Encounter): LogValues => {
  const { id, version, client_id, kind, initiative, day, time, contact_id, person_id, text, internal, next } = row
  const own = { id, version, client_id, kind, initiative, day, time, contact_id, person_id, text, internal }
  return { ...own, ...stepOf(next) }
}

const isThere = (start: LogStart | Encounter): start is Encounter => 'id' in start
type Props = { readonly start: LogStart | Encounter; readonly onClose: () => void }

/** The window in which an encounter is logged, or one that is there is edited. */
export function LogWindow({ start, onClose }: Props) {
  const words = encounters[useUi().language]
  const api = useApi()
  const [now, setNow] = useState<OutputOf<'encounters.start'>>()
  // Asked each time: what time it is grows old at once.
  useEffect(() => {
    void ask(api, 'encounters.start', {}).then(setNow)
  }, [api])
  return (
    <Dialog title={isThere(start) ? words.edit : words.log} opened onClose={onClose} size="lg">
      {now || isThere(start) ? <LogForm start={start} now={now} onClose={onClose} /> : <Loading rows={6} />}
      {isThere(start) && <AttachmentsOf clientId={start.client_id} about={{ encounter_id: start.id }} />}
    </Dialog>
  )
}

/** When it was: what is finished tomorrow was said today. */
const moment: readonly (keyof LogValues)[] = ['day', 'time']

type FormProps = Props & { readonly now: OutputOf<'encounters.start'> | undefined }

function LogForm({ start, now, onClose }: FormProps) {
  const words = encounters[useUi().language]
  const api = useApi()
  const deed = useDeed()
  const nameOf = useClientNames()
  const row = isThere(start) ? start : undefined
  const client = isThere(start) ? { id: start.client_id, name: start.client } : start.client
  const values = useMemo<LogValues>(() => {
    if (isThere(start)) return valuesOf(start)
    const { next_key: _, ...blank } = blankOf(records.encounter)
    return { ...blank, ...now, day: now?.day ?? '', client_id: start.client?.id ?? '', ...stepOf(null) }
  }, [start, now])
  const submit = async ({ next_text, next_day, next_whose, ...said }: Said) => {
    const { client: of } = await ask(api, 'clients.get', { client: said.client_id })
    const next = next_text === '' ? null : { text: next_text, day: next_day, whose: next_whose }
    return deed('encounters.save', { ...said, next }, words.saved(words.kinds[said.kind], of.name))
  }
  const latest = async () => {
    const { rows } = await ask(api, 'encounters.list', { client: client?.id, limit: 1000 })
    const found = rows.find(({ id }) => id === row?.id)
    if (!found) throw new Error('the encounter is gone')
    return valuesOf(found)
  }
  return (
    <Form<LogValues, Said, unknown>
      label={row ? words.edit : words.log}
      draft={row ? `encounter/${row.id}` : `encounter/new/${client?.id ?? ''}`}
      asked={row ?? { client }}
      about={({ client_id }) => client?.name ?? nameOf(client_id)}
      moment={moment}
      many={row === undefined}
      schema={Schema}
      values={values}
      submit={submit}
      latest={row && latest}
      onSaved={onClose}
      onCancel={onClose}
      actions={
        row && (
          <RemoveButton
            call="encounters.remove"
            row={row}
            label={words.remove}
            name={`${words.kinds[row.kind]}, ${row.client}`}
            onDone={onClose}
          />
        )
      }
    >
      <LogFields client={client} isNew={row === undefined} />
    </Form>
  )
}
