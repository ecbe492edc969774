import { Button, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'
import type { OutputOf } from '../../shared/api/names.ts'
import { marksOfReceipt, type ReceiptLine } from '../../shared/api/handover.ts'
import { Day, Line } from '../../shared/api/values.ts'
import { wordOf } from '../../shared/domain/words.ts'
import { packageWords } from '../../shared/i18n/package.ts'
import { receipts } from '../../shared/i18n/receipts.ts'
import { download } from '../desk/connect.ts'
import { useJob } from '../desk/jobs.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useField } from '../ui/use-field.ts'
import classes from './handover.module.css'

const schema = z.object({
  by: Line,
  on: Day,
  lines: z.array(
    z.object({
      of: z.enum(['part', 'group']),
      key: z.string(),
      received: z.enum(marksOfReceipt).nullable(),
      remark: Line,
    }),
  ),
})
type Props = { readonly client: string; readonly id: string; readonly onClose: () => void }

/** The receipt of a package that was taken in: each item is marked, and the file goes back to the sender. */
export function ReceiptForm({ client, id, onClose }: Props) {
  const words = receipts[useUi().language]
  const { data } = useAsk('handover.receipt', { id })
  return (
    <Dialog opened title={words.title} onClose={onClose} size="xl">
      {data ? <Filling client={client} asked={data} onClose={onClose} /> : <Loading rows={12} />}
    </Dialog>
  )
}

type FillingProps = {
  readonly client: string
  readonly asked: OutputOf<'handover.receipt'>
  readonly onClose: () => void
}

function Filling({ client, asked, onClose }: FillingProps) {
  const { language, today } = useUi()
  const words = receipts[language]
  const { personId } = useSession().preferences
  const { data: people } = useAsk('people.list', {}, { keep: true })
  const name = people?.find(({ id }) => id === personId)?.name ?? ''
  const work = useJob()
  const tell = useTell()
  const values = useMemo<z.input<typeof schema>>(
    () => ({
      by: asked.by || name,
      on: asked.on ?? today,
      lines: asked.lines.map(({ of, key, received, remark }) => ({ of, key, received, remark })),
    }),
    [asked, name, today],
  )
  const at = (of: ReceiptLine['of']) => asked.lines.flatMap((line, index) => (line.of === of ? [{ line, index }] : []))
  return (
    <Form
      label={words.title}
      draft={`client/${client}/receipt/${asked.id}`}
      schema={schema}
      values={values}
      submit={async ({ by, on, lines }) => {
        const marks = lines.flatMap(({ received, ...line }) => (received === null ? [] : [{ ...line, received }]))
        const made = await work('handover.makeReceipt', { id: asked.id, marks, by, on }, words.making)
        download(made.file)
        tell(words.made(made.file.name, made.open))
      }}
      saveLabel={words.save}
      onSaved={onClose}
      onCancel={onClose}
      actions={<Rest label={words.rest} />}
    >
      <p className={classes['help']}>{words.help}</p>
      <Marks title={words.parts} rows={at('part')} />
      <Marks title={words.groups} rows={at('group')} />
      <FieldRow>
        <TextField name="by" label={words.by} />
        <DateField name="on" label={words.on} required />
      </FieldRow>
    </Form>
  )
}

/** Marks as received what is not marked yet. */
function Rest({ label }: { readonly label: string }) {
  const { getValues, setValue } = useFormContext<z.input<typeof schema>>()
  const mark = () => {
    for (const [at, { received }] of getValues('lines').entries())
      if (received === null) setValue(`lines.${at}.received`, 'received', { shouldDirty: true })
  }
  return (
    <Button variant="default" onClick={mark}>
      {label}
    </Button>
  )
}

type Row = { readonly line: ReceiptLine; readonly index: number }

function Marks({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const { language } = useUi()
  const { columns } = receipts[language]
  const { parts, codes } = packageWords[language]
  if (rows.length === 0) return null
  return (
    <table className={classes['receipt']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.mark}</th>
          <th scope="col">{columns.remark}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, index }) => {
          const name = wordOf(line.of === 'part' ? parts : codes.handoverItems, line.key)
          const more =
            line.of === 'part' ? '' : [wordOf(codes.itemStates, line.state), line.note].filter(Boolean).join(', ')
          return (
            <tr key={`${line.of} ${line.key}`}>
              <th scope="row">
                {name} {more !== '' && <span className={classes['muted']}>{more}</span>}
              </th>
              <td>
                <Mark name={`lines.${index}.received`} label={`${name}: ${columns.mark}`} />
              </td>
              <td>
                <Remark name={`lines.${index}.remark`} label={`${name}: ${columns.remark}`} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type FieldProps = { readonly name: string; readonly label: string }

function Mark(props: FieldProps) {
  const { language, words: ui } = useUi()
  const words = receipts[language].marks
  const { value, onChange, ...field } = useField(
    props,
    (chosen) => marksOfReceipt.flatMap((one) => (one === chosen ? [words[one]] : []))[0] ?? '',
    'choose',
  )
  return (
    <Select
      {...field}
      aria-label={props.label}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      data={marksOfReceipt.map((one) => ({ value: one, label: words[one] }))}
      placeholder="–"
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': ui.clear }}
    />
  )
}

function Remark(props: FieldProps) {
  const { value, ...field } = useField(props)
  return (
    <TextInput {...field} aria-label={props.label} value={typeof value === 'string' ? value : ''} autoComplete="off" />
  )
}
