import { Button, NumberInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Segment, SegmentFields } from '../../shared/api/engagements.ts'
import { AppError } from '../../shared/api/failure.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import type { Placed } from '../../shared/domain/engagements/grouping.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useResumed } from '../desk/resume.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { NumberField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { TabHead } from '../ui/TabPart.tsx'
import classes from './engagements.module.css'

/** The firm's segments and the four fields, each with the longest time between two reviews of its clients. */
export function Groups() {
  const { language } = useUi()
  const words = engagements[language]
  const { data } = useAsk('engagements.segments', {})
  const [open, setOpen] = useState<string>()
  useResumed((place) => {
    const [, id] = /^segment\/(.+)$/.exec(place) ?? []
    if (id !== undefined) setOpen(id)
    return id !== undefined
  })
  if (!data) return <Loading rows={8} />
  const row = data.segments.find(({ id }) => id === open)
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader title={titles[language].groups} />
      <p className={classes['muted']}>{words.groups.text}</p>
      <section className={classes['part']} aria-label={words.groups.segments}>
        <TabHead title={words.groups.segments}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen('new')}
          >
            {words.groups.addSegment}
          </Button>
        </TabHead>
        {data.segments.length === 0 && <p className={classes['muted']}>{words.groups.none}</p>}
        <ul className={classes['services']}>
          {data.segments.map((one) => (
            <li key={one.id} className={classes['group']}>
              <button type="button" className={classes['open']} onClick={() => setOpen(one.id)}>
                {one.name}
              </button>
              <span>{words.groups.every(one.review_months)}</span>
              <span className={classes['muted']}>{words.groups.clients(one.clients)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes['part']} aria-label={words.groups.fields}>
        <TabHead title={words.groups.fields} />
        <ul className={classes['services']}>
          {data.targets.map(({ field, review_months }) => (
            <li key={field} className={classes['group']}>
              <span>{words.valueFields[field]}</span>
              <Target key={review_months} field={field} months={review_months} />
              <span className={classes['muted']}>{words.fieldHelp[field]}</span>
            </li>
          ))}
        </ul>
      </section>
      {open !== undefined && (open === 'new' || row) && (
        <Detail key={open} title={row?.name ?? words.groups.addSegment} onClose={close}>
          <SegmentForm row={row} onDone={close} />
        </Detail>
      )}
    </>
  )
}

/** The interval of one field, saved when it is left; what is no number of months goes back to what it was. */
function Target({ field, months }: { readonly field: Placed; readonly months: number }) {
  const { language } = useUi()
  const words = engagements[language]
  const deed = useDeed()
  const fail = useFailures()
  const [typed, setTyped] = useState<number | string>(months)
  const save = () => {
    const review_months = typed === '' ? 0 : Number(typed)
    if (review_months === months) return setTyped(months)
    deed('engagements.saveTarget', { field, review_months }, words.saved).catch((error: unknown) => {
      setTyped(months)
      fail(error)
    })
  }
  return (
    <NumberInput
      aria-label={`${words.valueFields[field]}: ${labelsOf('value_target', language).review_months}`}
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
      min={0}
      max={60}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      suffix={words.groups.suffix}
    />
  )
}

const schema = SegmentFields.extend(maybeSeen)

function SegmentForm({ row, onDone }: { readonly row: Segment | undefined; readonly onDone: () => void }) {
  const { language } = useUi()
  const words = engagements[language]
  const labels = labelsOf('segment', language)
  const send = useSend()
  const api = useApi()
  const latest = async () => {
    const found = (await ask(api, 'engagements.segments', {})).segments.find(({ id }) => id === row?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  return (
    <Form
      label={words.groups.segments}
      draft={`segment/${row?.id ?? 'new'}`}
      schema={schema}
      values={row ? valuesOf(row) : blank}
      submit={(values) => send('engagements.saveSegment', values)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        row && (
          <RemoveButton
            call="engagements.removeSegment"
            row={row}
            name={row.name}
            label={words.groups.removeSegment}
            onDone={onDone}
          />
        )
      }
    >
      <TextField name="name" label={labels.name} required autoFocus />
      <NumberField name="review_months" label={labels.review_months} description={words.groups.zero} max={60} />
    </Form>
  )
}
const blank = { name: '', review_months: 0 }
const valuesOf = ({ id, version, name, review_months }: Segment) => ({ id, version, name, review_months })
