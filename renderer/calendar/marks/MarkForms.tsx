import { Text as Small } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { Item } from '../../../shared/api/items.ts'
import { Day, Name, Text } from '../../../shared/api/values.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { marks as markMessages } from '../../../shared/i18n/marks.ts'
import { runs as runMessages } from '../../../shared/i18n/runs.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { addDays } from '../../ui/dates.ts'
import { DateField, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { PastLaw } from '../../ui/PastLaw.tsx'
import { isPayday } from '../runs/payday.ts'
import { PaydayForm } from '../runs/PaydayForm.tsx'
import { useMarks } from './use-marks.ts'

const Skipped = z.object({ reason: Name })
const Waiting = z.object({ day: Day, note: Text })
const Moved = z.object({ moved_to: Day, reason: Name })

type Asked = 'skip' | 'move' | 'since'
type Props = { readonly items: readonly Item[]; readonly onMarked: () => void; readonly onClose: () => void }

/** The form of one of the questions about marks. */
export function MarkForm({ what, ...props }: Props & { readonly what: Asked }) {
  const Form = forms[what]
  return <Form {...props} />
}

function Skip({ items, onMarked, onClose }: Props) {
  const words = messages[useLanguage()].skip
  const { mark } = useMarks()
  return (
    <Form
      label={words.title(items.length)}
      schema={Skipped}
      values={noReason}
      submit={(values) => mark(items, 'skipped', values)}
      onSaved={() => {
        onMarked()
        onClose()
      }}
      onCancel={onClose}
      saveLabel={words.save}
    >
      <TextField name="reason" label={words.reason} description={words.hint} required autoFocus />
    </Form>
  )
}
const noReason = { reason: '' }

function Move({ items, onMarked, onClose }: Props) {
  const words = messages[useLanguage()].move
  const runWords = runMessages[useLanguage()]
  const { today } = useUi()
  const { mark } = useMarks()
  const [first] = items
  if (first && items.length === 1 && isPayday(first))
    return <PaydayForm item={first} onMarked={onMarked} onClose={onClose} />
  const from = first?.due ?? today
  const start = { moved_to: addDays(from < today ? today : from, 1), reason: '' }
  return (
    <Form
      label={words.title(items.length)}
      schema={Moved}
      values={start}
      submit={(values) => mark(items, 'moved', values)}
      onSaved={() => {
        onMarked()
        onClose()
      }}
      onCancel={onClose}
      saveLabel={words.save}
    >
      <DateField name="moved_to" label={words.to} required autoFocus />
      {first && items.length === 1 && <LawOfMove item={first} />}
      <TextField name="reason" label={words.reason} description={words.hint} required />
      <Small size="xs" c="dimmed">
        {words.statutory}
      </Small>
      {items.some(isPayday) && (
        <Small size="sm" c="red">
          {runWords.payday.one}
        </Small>
      )}
    </Form>
  )
}

/** Says in red where the day that is written is past the law's. */
function LawOfMove({ item: { client_id, key } }: { readonly item: Item }) {
  const { language } = useUi()
  const written = String(useWatch({ name: 'moved_to' }) ?? '')
  const law = useAsk('calendar.explain', { client_id, key, language }).data?.law
  return law && isDay(written) && written > law ? <PastLaw day={law} /> : null
}

/** Since when the client is waited for, and what was asked. */
function Since({ items, onMarked, onClose }: Props) {
  const words = markMessages[useLanguage()].wait
  const { today } = useUi()
  const { mark } = useMarks()
  const [first] = items
  const known = first?.mark?.state === 'waiting' ? first.mark : undefined
  const start = { day: known?.day ?? today, note: known?.note ?? '' }
  return (
    <Form
      label={words.title(items.length)}
      schema={Waiting}
      values={start}
      submit={(values) => mark(items, 'waiting', values)}
      onSaved={() => {
        onMarked()
        onClose()
      }}
      onCancel={onClose}
      saveLabel={words.save}
    >
      <DateField name="day" label={words.since} direction="backwards" required autoFocus />
      <TextArea name="note" label={words.note} description={words.noteHint} minRows={2} />
    </Form>
  )
}

const forms = { skip: Skip, move: Move, since: Since } as const
