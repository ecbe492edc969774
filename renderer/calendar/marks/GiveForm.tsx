import { Button, Text as Small } from '@mantine/core'
import { z } from 'zod'
import type { Item } from '../../../shared/api/items.ts'
import { Id } from '../../../shared/api/values.ts'
import { asking } from '../../../shared/i18n/asking.ts'
import { marks } from '../../../shared/i18n/marks.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { SelectField } from '../../ui/fields.tsx'
import { shortDay } from '../../ui/dates.ts'
import { Form } from '../../ui/Form.tsx'
import { draftOf } from './place.ts'
import { Loading } from '../../ui/Loading.tsx'
import { useMarks } from './use-marks.ts'

const Given = z.object({ personId: Id })
const nobody = { personId: '' }
type Props = { readonly items: readonly Item[]; readonly onMarked: () => void; readonly onClose: () => void }

/** To whom of us the work is given, or that it is taken back. */
export function GiveForm({ items, onMarked, onClose }: Props) {
  const language = useLanguage()
  const words = asking[language].give
  const { give } = useMarks()
  const fail = useFailures()
  const { data } = useAsk('people.list', {})
  const absences = useAsk('people.absences', { past: false }).data ?? []
  const away = new Map(
    absences.flatMap(({ state, person_id, last_day }) => (state === 'running' ? [[person_id, last_day]] : [])),
  )
  const given = items.filter(({ given_to }) => given_to !== '')
  const holders = new Set(items.map(({ person }) => person))
  const [only] = holders
  if (!data) return <Loading rows={3} />
  // Who has all of it already need not be offered.
  const people = data.filter(({ active, name }) => active && (holders.size > 1 || name !== only))
  const done = () => {
    onMarked()
    onClose()
  }
  const takeBack = async () => {
    try {
      await give(given, undefined)
      done()
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Form
      label={marks[language].give.title(items.length)}
      {...draftOf('give', items)}
      schema={Given}
      values={nobody}
      submit={({ personId }) =>
        give(
          items,
          data.find(({ id }) => id === personId),
        )
      }
      onSaved={done}
      onCancel={onClose}
      saveLabel={words.save}
      actions={
        given.length > 0 && (
          <Button variant="subtle" onClick={() => void takeBack()}>
            {words.back}
          </Button>
        )
      }
    >
      <SelectField
        name="personId"
        label={words.to}
        options={people.map(({ id, name }) => {
          const until = away.get(id)
          return { value: id, label: until === undefined ? name : `${name} · ${words.away(shortDay(until))}` }
        })}
        required
        autoFocus
      />
      <Small size="xs" c="dimmed">
        {words.text}
      </Small>
    </Form>
  )
}
