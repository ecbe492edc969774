import { useMemo } from 'react'
import { z } from 'zod'
import { Day, Name } from '../../shared/api/values.ts'
import { information } from '../../shared/i18n/information.ts'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { DateField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = z.object({ name: Name, due: Day })

type Props = { readonly ids: readonly string[]; readonly onDone: () => void }

/** Begins a verification round of these lines, to be done by a day. */
export function RoundForm({ ids, onDone }: Props) {
  const { language } = useUi()
  const words = information[language].round
  const deed = useDeed()
  const values = useMemo(() => ({ name: words.usual, due: '' }), [words])
  return (
    <Form
      label={words.title}
      draft="information-round"
      schema={schema}
      values={values}
      submit={(typed) =>
        deed('information.startRound', { ids: [...ids], ...typed }, ({ clients }) => words.started(clients))
      }
      onSaved={onDone}
      onCancel={onDone}
    >
      <p>{words.lines(ids.length)}</p>
      <TextField name="name" label={words.name} required />
      <DateField name="due" label={words.due} required autoFocus />
    </Form>
  )
}
