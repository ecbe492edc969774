import { Text as Small } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { Item } from '../../../shared/api/items.ts'
import { type AskedWay, askedWays } from '../../../shared/domain/calendar/marks/askings.ts'
import { Day, Line, Name, Text } from '../../../shared/api/values.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { asking } from '../../../shared/i18n/asking.ts'
import { marks as markMessages } from '../../../shared/i18n/marks.ts'
import { runs as runMessages } from '../../../shared/i18n/runs.ts'
import { item as messages } from '../../../shared/i18n/item.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { addDays } from '../../ui/dates.ts'
import { DateField, FieldRow, SelectField, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { draftOf } from './place.ts'
import { PastLaw } from '../../ui/PastLaw.tsx'
import { isPayday } from '../runs/payday.ts'
import { PaydayForm } from '../runs/PaydayForm.tsx'
import { GiveForm } from './GiveForm.tsx'
import { useMarks } from './use-marks.ts'

const Skipped = z.object({ reason: Name })
const Waiting = z.object({ day: Day, way: z.enum(askedWays), to: Line, note: Text })
const Moved = z.object({ moved_to: Day, reason: Name })

type Asked = 'skip' | 'move' | 'since' | 'give'
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
      {...draftOf('skip', items)}
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
      {...draftOf('move', items)}
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
      <LawOfMove items={items} />
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

/** Says in red where the day that is written is past the law's for any of the dates: of how many, and the first of them. */
function LawOfMove({ items }: { readonly items: readonly Item[] }) {
  const { language } = useUi()
  const written = String(useWatch({ name: 'moved_to' }) ?? '')
  const { data } = useAsk('calendar.laws', { items: items.map(({ client_id, key }) => ({ client_id, key })) })
  const late = (data ?? []).flatMap(({ law }) => (law !== null && isDay(written) && written > law ? [law] : []))
  const [first] = late.toSorted()
  if (first === undefined) return null
  return (
    <div role="status">
      <PastLaw day={first} />
      {items.length > 1 && (
        <Small component="span" size="sm" c="red">
          {' '}
          {messages[language].move.late(late.length, items.length)}
        </Small>
      )}
    </div>
  )
}

/** When the client was asked, how, of whom and what. */
function Since({ items, onMarked, onClose }: Props) {
  const language = useLanguage()
  const words = markMessages[language].wait
  const { askings } = asking[language]
  const { today } = useUi()
  const { ask } = useMarks()
  const note = items.length === 1 ? (items[0]?.mark?.note ?? '') : ''
  const start = { day: today, way: 'phone' as AskedWay, to: '', note }
  return (
    <Form
      label={words.title(items.length)}
      {...draftOf('wait', items)}
      moment={['day']}
      schema={Waiting}
      values={start}
      submit={({ to, ...asked }) => ask(items, { ...asked, to: () => to })}
      onSaved={() => {
        onMarked()
        onClose()
      }}
      onCancel={onClose}
      saveLabel={words.save}
    >
      <DateField name="day" label={words.since} direction="backwards" required autoFocus />
      <FieldRow>
        <SelectField
          name="way"
          label={askings.way}
          options={ways.map((value) => ({ value, label: askings.ways[value] }))}
          required
        />
        <TextField name="to" label={askings.to} />
      </FieldRow>
      <TextArea name="note" label={words.note} description={words.noteHint} minRows={2} />
    </Form>
  )
}

/** What only a note says, needs no window. */
const ways = askedWays.filter((way) => way !== 'noted')

const forms = { skip: Skip, move: Move, since: Since, give: GiveForm } as const
