import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import { type Matter, MatterFields } from '../../shared/api/feedback.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { usualSeverity } from '../../shared/domain/feedback/kinds.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useClientNames } from '../desk/ClientField.tsx'
import { useDeed } from '../desk/deed.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { MatterStart } from './log.ts'
import { MatterFieldset } from './MatterFieldset.tsx'

/** How serious it is follows from the kind until somebody says otherwise, and is chosen from a list as text. */
const Schema = z.object({
  ...MatterFields.shape,
  ...maybeSeen,
  client_id: z.string().min(1, 'required'),
  severity: z.string().transform(Number).pipe(MatterFields.shape.severity),
})
export type MatterValues = z.input<typeof Schema>
type Said = z.output<typeof Schema>

const names = Object.keys(MatterFields.shape) as readonly (keyof typeof MatterFields.shape)[]
const valuesOf = (row: Matter): MatterValues => {
  const own = Object.fromEntries(names.map((name) => [name, row[name]])) as unknown as Said
  return { ...own, id: row.id, version: row.version, severity: String(row.severity) }
}

const isThere = (start: MatterStart | Matter): start is Matter => 'id' in start
type Props = { readonly start: MatterStart | Matter; readonly onClose: () => void }

/** The window in which feedback is logged in five seconds, or what was said of it is edited. */
export function MatterWindow({ start, onClose }: Props) {
  const words = feedback[useUi().language]
  const api = useApi()
  const [now, setNow] = useState<OutputOf<'feedback.start'>>()
  // Asked each time: what time it is grows old at once.
  useEffect(() => {
    void ask(api, 'feedback.start', {}).then(setNow)
  }, [api])
  return (
    <Dialog title={isThere(start) ? words.edit : words.log} opened onClose={onClose} size="lg">
      {now ? <MatterForm start={start} now={now} onClose={onClose} /> : <Loading rows={6} />}
    </Dialog>
  )
}

/** When it came: its two clocks run from then, however long it lies half typed. */
const moment: readonly (keyof MatterValues)[] = ['opened_day', 'opened_time']

type FormProps = Props & { readonly now: OutputOf<'feedback.start'> }

function MatterForm({ start, now, onClose }: FormProps) {
  const { language } = useUi()
  const words = feedback[language]
  const api = useApi()
  const deed = useDeed()
  const nameOf = useClientNames()
  const row = isThere(start) ? start : undefined
  const client = isThere(start) ? { id: start.client_id, name: start.client } : start.client
  const deadline = isThere(start) ? undefined : start.occurrence
  const values = useMemo<MatterValues>(() => {
    if (isThere(start)) return valuesOf(start)
    const blank = blankOf(records.matter)
    const { title, kind, channel, contact_id, whose, internal, text, instruction_id, encounter_id } = blank
    return {
      title,
      kind,
      channel,
      contact_id,
      whose,
      internal,
      text,
      instruction_id,
      encounter_id,
      client_id: start.client?.id ?? '',
      severity: String(usualSeverity[kind]),
      person_id: now.person_id,
      opened_day: now.day,
      opened_time: now.time,
      occurrence: start.occurrence?.key ?? '',
    }
  }, [start, now])
  const submit = (said: Said) => deed('feedback.save', said, row ? words.changed(said.title) : words.saved(said.title))
  return (
    <Form<MatterValues, Said, unknown>
      label={row ? words.edit : words.log}
      draft={row ? `matter/${row.id}` : 'matter/new'}
      asked={isThere(start) ? undefined : start}
      about={({ title, client_id }) => row?.client ?? client?.name ?? nameOf(client_id) ?? title}
      moment={moment}
      many={row === undefined}
      schema={Schema}
      values={values}
      submit={submit}
      latest={row && (async () => valuesOf(await ask(api, 'feedback.get', { id: row.id, language })))}
      onSaved={onClose}
      onCancel={onClose}
      actions={
        row && <RemoveButton call="feedback.remove" row={row} label={words.remove} name={row.title} onDone={onClose} />
      }
    >
      <MatterFieldset client={client} deadline={deadline} isNew={row === undefined} except={row?.id} />
    </Form>
  )
}
