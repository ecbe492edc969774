import { Text as Small } from '@mantine/core'
import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { OutputOf } from '../../../shared/api/names.ts'
import { RunNoteFields } from '../../../shared/api/runs.ts'
import { maybeSeen } from '../../../shared/api/values.ts'
import { partOf } from '../../../shared/domain/calendar/runs/readiness.ts'
import { type RunNoteKind, runNoteKinds } from '../../../shared/domain/calendar/runs/run-notes.ts'
import { channels } from '../../../shared/domain/clients/client.ts'
import { optionsOf } from '../../../shared/i18n/record-values.ts'
import { runNotes as messages } from '../../../shared/i18n/run-notes.ts'
import { useDeed } from '../../desk/deed.ts'
import { useAsk } from '../../desk/queries.ts'
import { RemoveButton } from '../../desk/RemoveButton.tsx'
import { useLanguage } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { listDay } from '../../ui/dates.ts'
import { DateField, FieldRow, SelectField, SuggestField, TextField, TimeField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loading } from '../../ui/Loading.tsx'
import type { NotedRun } from './noted.ts'

const Written = z
  .object({ ...RunNoteFields.shape, ...maybeSeen })
  .refine(({ text, step }) => text !== '' || step !== '', { path: ['text'], error: 'required' })
  .refine(({ kind, source }) => kind !== 'approval' || source !== '', { path: ['source'], error: 'required' })
type Written = z.input<typeof Written>
type Steps = OutputOf<'runs.show'>['run']['steps']
type Props = { readonly noted: NotedRun; readonly onClose: () => void }

/** Writes something down about a payroll run: what came, what is missing, what holds this once, what changed, who approved. */
export function NoteForm({ noted, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const { today } = useUi()
  const tell = useDeed()
  const { client_id, client, run, note } = noted
  const { data } = useAsk('runs.show', { client_id, run, language })
  const values = useMemo<Written | undefined>(() => data && startOf(noted, data.run.steps, today), [noted, data, today])
  if (!data || !values) return <Loading rows={6} />
  return (
    <Form
      label={words.add}
      draft={`client/${client_id}/run/${run}/note/${note?.id ?? noted.kind}`}
      moment={note ? undefined : ['day']}
      asked={{ client_id, client, run, kind: noted.kind, step: noted.step, note }}
      schema={Written}
      values={values}
      submit={(typed) =>
        tell('runs.note', { ...typed, client_id, run }, ({ unfinished }) =>
          [words.saved(words.kinds[typed.kind], client), ...(unfinished > 0 ? [words.unfinished] : [])].join('. '),
        )
      }
      onSaved={onClose}
      onCancel={onClose}
      saveLabel={words.save}
      actions={
        note && (
          <RemoveButton
            call="runs.removeNote"
            row={note}
            name={`${words.kinds[note.kind]}, ${client}`}
            label={words.remove}
            onDone={onClose}
          />
        )
      }
    >
      <Small size="sm">
        {[client, data.run.group, words.titleOf(listDay(data.run.payday, language, today))].filter(Boolean).join(' · ')}
      </Small>
      <What steps={data.run.steps} fixed={note !== undefined} />
      <FieldRow>
        <Source client={client_id} />
        <SelectField
          name="channel"
          label={words.channel}
          options={optionsOf('channels', channels, language)}
          required
        />
      </FieldRow>
      <FieldRow>
        <DateField name="day" direction="backwards" label={words.day} required />
        <TimeField name="time" label={words.time} />
      </FieldRow>
    </Form>
  )
}

const stepsFor = (steps: Steps, kind: RunNoteKind): Steps =>
  steps.filter(({ rule }) => partOf(rule) === (kind === 'arrived' ? 'material' : kind === 'approval' ? 'approval' : ''))

/** A note that is there as it is; a new one about the first step that it can be about and that is not done. */
function startOf({ note, kind = 'missing', step }: NotedRun, steps: Steps, today: string): Written {
  if (note) {
    const { id, version, kind, text, source, channel, day, time, step } = note
    return { id, version, kind, text, source, channel, day, time, step }
  }
  const about = step ?? stepsFor(steps, kind).find(({ status }) => status !== 'done' && status !== 'skipped')?.key ?? ''
  return { kind, text: '', source: '', channel: 'email', day: today, time: '', step: about }
}

/** What is noted, and of a step that it can be about, which one. */
function What({ steps, fixed }: { readonly steps: Steps; readonly fixed: boolean }) {
  const language = useLanguage()
  const words = messages[language]
  const { setValue } = useFormContext()
  const kind = useWatch({ name: 'kind' }) as RunNoteKind
  const step = useWatch({ name: 'step' })
  const about = stepsFor(steps, kind)
  const choose = (next: RunNoteKind) => {
    const [first] = stepsFor(steps, next).filter(({ status }) => status !== 'done' && status !== 'skipped')
    setValue('step', first?.key ?? '', { shouldDirty: true })
  }
  return (
    <>
      <SelectField
        name="kind"
        label={words.kind}
        options={optionsOf('runNoteKinds', runNoteKinds, language)}
        onChosen={(next) => choose(next as RunNoteKind)}
        disabled={fixed}
        required
      />
      {about.length > 0 && (
        <SelectField
          name="step"
          label={words.step}
          options={[
            ...about.map(({ key, name }) => ({ value: key, label: name })),
            { value: '', label: words.noStep[kind === 'approval' ? 'approval' : 'arrived'] },
          ]}
          disabled={fixed}
        />
      )}
      <TextField name="text" label={words.text} description={words.texts[kind]} required={step === ''} autoFocus />
    </>
  )
}

/** Who on the client's side said it: the contacts are proposed. */
function Source({ client }: { readonly client: string }) {
  const words = messages[useLanguage()]
  const approval = useWatch({ name: 'kind' }) === 'approval'
  const { data } = useAsk('clients.get', { client }, { keep: true })
  return (
    <SuggestField
      name="source"
      label={approval ? words.approver : words.source}
      required={approval}
      options={[...new Set((data?.contacts ?? []).map(({ name }) => name))]}
    />
  )
}
