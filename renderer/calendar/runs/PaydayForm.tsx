import { Alert, Button, Text as Small } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { OutputOf } from '../../../shared/api/names.ts'
import { Day, Name } from '../../../shared/api/values.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { missedDays } from '../../../shared/i18n/missed-days.ts'
import { runs as messages } from '../../../shared/i18n/runs.ts'
import { AppError } from '../../../shared/api/failure.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useDeed } from '../../desk/deed.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { Compare } from '../../ui/Compare.tsx'
import { useUi } from '../../ui/context.tsx'
import { fullDay, listDay } from '../../ui/dates.ts'
import { DateField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { draftOf } from '../marks/place.ts'
import { Loading } from '../../ui/Loading.tsx'
import type { PaydayOf } from './payday.ts'
import classes from './runs.module.css'

const Moved = z.object({ day: Day, reason: Name, given: z.array(z.string().nullish()) })
type Run = { readonly client_id: string; readonly payday: string }
type Preview = OutputOf<'runs.preview'>
type Props = { readonly item: PaydayOf; readonly onMarked?: () => void; readonly onClose: () => void }

/** Puts one payday on another day, and shows where every step of its run goes before it is saved. */
export function PaydayForm({ item, onMarked, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language].payday
  const tell = useDeed()
  const fail = useFailures()
  const api = useApi()
  const { today } = useUi()
  const run = { client_id: item.client_id, payday: item.key }
  const { data } = useAsk('runs.preview', { ...run, day: null, language })
  if (!data) return <Loading rows={6} />
  const moved = data.now !== data.usual
  const move = (day: string | null, reason: string, given: readonly (string | null | undefined)[] = []) => {
    const steps = data.steps.flatMap(({ key }, at) => (given[at] ? [{ key, day: given[at], at }] : []))
    const wrong = steps.flatMap(({ day: one, at }) =>
      !isDay(one) ? [[`given.${at}`, 'not-a-day']] : one < today ? [[`given.${at}`, 'day-passed']] : [],
    )
    if (wrong.length > 0) throw new AppError('invalid', 'fields', { fields: Object.fromEntries(wrong) })
    return tell(
      'runs.movePayday',
      { ...run, day, reason, steps: steps.map(({ at: _, ...step }) => step) },
      () =>
        `${day === null ? words.saidBack(fullDay(data.usual, language)) : words.said(fullDay(day, language))}, ${item.client}`,
    )
  }
  const finish = () => {
    onMarked?.()
    onClose()
  }
  const back = (
    <Button variant="default" onClick={() => void move(null, '').then(finish, fail)}>
      {words.back}
    </Button>
  )
  return (
    <Form
      label={words.title}
      {...draftOf('payday', [{ client_id: item.client_id, client: item.client, key: item.key }])}
      schema={Moved}
      values={{ day: moved ? data.now : '', reason: data.reason, given: [] }}
      // A day is given where the one that follows has passed, and not where another payday needs none.
      submit={async ({ day, reason, given }) => {
        const { steps } = await ask(api, 'runs.preview', { ...run, day, language })
        return move(
          day,
          reason,
          given.map((one, at) => (isMissed(steps[at]) ? one : null)),
        )
      }}
      onSaved={finish}
      onCancel={onClose}
      saveLabel={words.save}
      actions={moved ? back : undefined}
    >
      <Small size="sm">
        {[item.client, data.group, words.usual(fullDay(data.usual, language))].filter(Boolean).join(' · ')}
      </Small>
      <DateField name="day" label={words.day} required autoFocus />
      <TextField name="reason" label={words.reason} description={words.hint} required />
      <Steps run={run} />
      <Small size="xs" c="dimmed">
        {words.scope}
      </Small>
    </Form>
  )
}

/** Every step of the run with the day it is on and the day it would be on. */
function Steps({ run }: { readonly run: Run }) {
  const language = useLanguage()
  const words = messages[language].payday
  const { today, readFailure } = useUi()
  const typed: unknown = useWatch({ name: 'day' })
  const day = typeof typed === 'string' && isDay(typed) ? typed : undefined
  const { data, error } = useAsk(
    'runs.preview',
    { ...run, day: day ?? null, language },
    { keep: true, enabled: day !== undefined },
  )
  if (day === undefined) return <Small size="sm">{words.choose}</Small>
  if (error) return <Small c="red">{Object.values(readFailure(error).fields)[0] ?? readFailure(error).text}</Small>
  if (!data) return <Loading rows={5} />
  const missed = data.steps.flatMap((step, at) => (isMissed(step) ? [{ ...step, at }] : []))
  return (
    <div className={classes['steps']}>
      <Compare
        short
        label={words.steps}
        head={words.head}
        none={words.same}
        lines={data.steps.map((step) => ({
          id: step.key,
          what: step.name,
          before: listDay(step.before, language, today),
          after: <After step={step} />,
        }))}
      />
      {missed.length > 0 && (
        <Alert color="yellow" variant="light" mt="sm" p="sm" role="status">
          {missedDays[language].missed(missed.length)}
          {missed.map(({ key, name, at }) => (
            <DateField key={key} name={`given.${at}`} label={missedDays[language].given(name)} direction="nearest" />
          ))}
        </Alert>
      )}
    </div>
  )
}

/** Whether the move would put a last day that was agreed on a day that has passed. */
const isMissed = (step: Preview['steps'][number] | undefined): boolean =>
  step !== undefined && step.cutoff && step.passed && step.after !== step.before

function After({ step }: { readonly step: Preview['steps'][number] }) {
  const language = useLanguage()
  const words = messages[language].payday
  const { today } = useUi()
  const missed = step.passed && step.after !== step.before
  const said = step.mark === 'done' ? words.done : step.tooLate ? words.tooLate : missed ? words.passed : ''
  if (step.after === step.before)
    return (
      <>
        <span className={classes['quiet']}>{words.same}</span>
        {said && <span className={classes['passed']}>{said}</span>}
      </>
    )
  return (
    <>
      {listDay(step.after, language, today)}
      {said && <span className={classes['passed']}>{said}</span>}
    </>
  )
}
