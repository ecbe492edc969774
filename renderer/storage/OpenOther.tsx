import { z } from 'zod'
import { storage } from '../../shared/i18n/storage.ts'
import { useLanguage } from '../desk/session.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useOpening } from './opening.ts'

const Other = z.object({ file: z.string().trim().min(1, 'required').max(4000, 'too-long') })
const nothing = { file: '' }

/** Opens another file by its path. */
export function OpenOther({ onCancel, onOpened }: { readonly onCancel?: () => void; readonly onOpened?: () => void }) {
  const words = storage[useLanguage()].welcome
  const open = useOpening()
  return (
    <Form
      label={words.other}
      schema={Other}
      values={nothing}
      submit={(values) => open('storage.open', values, words.opening)}
      onSaved={onOpened}
      onCancel={onCancel}
      saveLabel={words.open}
    >
      <TextField name="file" label={words.path} required autoFocus />
    </Form>
  )
}
