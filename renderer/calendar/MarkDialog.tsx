import { Text } from '@mantine/core'
import { z } from 'zod'
import type { Item } from '../../shared/api/items.ts'
import { Day, Name } from '../../shared/api/values.ts'
import { today as messages } from '../../shared/i18n/today.ts'
import { useLanguage } from '../app/session.tsx'
import { useUi } from '../ui/context.tsx'
import { addDays } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useMarks } from './use-marks.ts'

const Skipped = z.object({ reason: Name })
const Moved = z.object({ moved_to: Day, reason: Name })

export type Asked = { readonly what: 'skip' | 'move'; readonly items: readonly Item[] }
type Props = { readonly asked: Asked | undefined; readonly onMarked: () => void; readonly onClose: () => void }

/** Asks for the reason of skipping, or the new day and the reason of moving. */
export function MarkDialog({ asked, onMarked, onClose }: Props) {
  const words = messages[useLanguage()]
  const count = asked?.items.length ?? 0
  return (
    <Dialog
      title={asked ? words[asked.what].title(count) : ''}
      opened={asked !== undefined}
      onClose={onClose}
      size="sm"
    >
      {asked?.what === 'skip' && <Skip items={asked.items} onMarked={onMarked} onClose={onClose} />}
      {asked?.what === 'move' && <Move items={asked.items} onMarked={onMarked} onClose={onClose} />}
    </Dialog>
  )
}

type PartProps = { readonly items: readonly Item[]; readonly onMarked: () => void; readonly onClose: () => void }

function Skip({ items, onMarked, onClose }: PartProps) {
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

function Move({ items, onMarked, onClose }: PartProps) {
  const words = messages[useLanguage()].move
  const { today } = useUi()
  const { mark } = useMarks()
  const from = items[0]?.due ?? today
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
      <TextField name="reason" label={words.reason} description={words.hint} required />
      <Text size="xs" c="dimmed">
        {words.statutory}
      </Text>
    </Form>
  )
}
