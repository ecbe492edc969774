import { Alert } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { Day, Line } from '../../../shared/api/values.ts'
import { marks } from '../../../shared/i18n/marks.ts'
import { markRange as messages } from '../../../shared/i18n/mark-range.ts'
import { useDeed } from '../../desk/deed.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage, useSession } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { addDays } from '../../ui/dates.ts'
import { Form } from '../../ui/Form.tsx'
import { RangeFields } from './RangeFields.tsx'
import { RangePreview } from './RangePreview.tsx'
import { type RangeChoice, spanOf } from './range-choice.ts'
import type { RangeStart } from './windows.ts'

const Schema = z
  .object({
    whose: z.enum(['mine', 'all']),
    clients: z.array(z.string()),
    what: z.string(),
    side: z.enum(['', 'provider', 'client']),
    from: Day,
    to: Day,
    state: z.enum(['done', 'skipped']),
    day: Day,
    reason: Line,
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'ends-before-start' })
  .refine(({ state, reason }) => state === 'done' || reason.trim() !== '', { path: ['reason'], message: 'required' })

type Props = { readonly start: RangeStart; readonly onClose: () => void }

/** Marks what is open in a span of time: chosen, counted and listed first, then marked in one step that can be undone. */
export function RangeForm({ start, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const { today } = useUi()
  const me = useSession().preferences.personId
  const deed = useDeed()
  const [count, setCount] = useState(0)
  const values = useMemo<z.input<typeof Schema>>(
    () => ({
      whose: me === null ? 'all' : 'mine',
      clients: start.client ? [start.client.id] : [],
      what: '',
      side: '',
      from: start.from ?? `${today.slice(0, 7)}-01`,
      to: start.to ?? addDays(today, -1),
      state: 'done',
      day: today,
      reason: '',
    }),
    [me, start, today],
  )
  return (
    <Form
      label={marks[language].range.title}
      draft={`mark-range/${start.client?.id ?? ''}`}
      moment={['day']}
      asked={start}
      about={start.client?.name}
      schema={Schema}
      values={values}
      submit={async ({ state, day, reason, ...choice }) => {
        const span = spanOf({ ...choice, state, day, reason }, me)
        if (span === undefined) return
        const wanted = { ...span, state, count, reason: reason.trim(), ...(state === 'done' && { day }) }
        await deed('marks.markRange', wanted, ({ marked }) => words.said(marked))
      }}
      onSaved={onClose}
      onCancel={onClose}
      saveLabel={words.save(count)}
      isReady={count > 0}
    >
      <RangeFields known={start.client} hasMe={me !== null} />
      <Found me={me} onCount={setCount} />
    </Form>
  )
}

type FoundProps = { readonly me: string | null; readonly onCount: (count: number) => void }

/** What the choice finds, as it is made. */
function Found({ me, onCount }: FoundProps) {
  const language = useLanguage()
  const { today, readFailure } = useUi()
  const choice = useWatch<RangeChoice>() as RangeChoice
  const span = spanOf(choice, me)
  const { data, error } = useAsk(
    'marks.range',
    { ...(span ?? { from: today, to: today }), language },
    { enabled: span !== undefined, keep: true },
  )
  const found = span === undefined ? undefined : data
  const isDone = choice.state === 'done'
  const items = useMemo(
    () => (isDone ? (found?.items ?? []) : [...(found?.items ?? []), ...(found?.left ?? [])]),
    [found, isDone],
  )
  const { length } = items
  useEffect(() => onCount(length), [length, onCount])
  return (
    <>
      <RangePreview items={items} left={isDone ? (found?.left.length ?? 0) : 0} ready={found !== undefined} />
      {error && (
        <Alert role="alert" color="red">
          {readFailure(error).text}
        </Alert>
      )}
    </>
  )
}
