import { useState } from 'react'
import { z } from 'zod'
import { Lang, Name } from '../../shared/api/values.ts'
import { languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { storage } from '../../shared/i18n/storage.ts'
import { useLanguage } from '../desk/session.tsx'
import { FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useOpening } from './opening.ts'

const Founded = z.object({
  firm: Name,
  person: Name,
  language: Lang,
  file: z.string().trim().max(4000, 'too-long'),
})

type Props = {
  /** Asks where the file goes as well: the usual place may be taken. */
  readonly withPlace?: boolean
  readonly onCancel?: () => void
}

/** Founds one's own firm in a new, empty file. */
export function NewFirm({ withPlace = false, onCancel }: Props) {
  const language = useLanguage()
  const words = storage[language].welcome
  const open = useOpening()
  const [start] = useState({ firm: '', person: '', language, file: '' })
  return (
    <Form
      label={words.own}
      schema={Founded}
      values={start}
      submit={({ file, ...values }) =>
        open('storage.create', { ...values, ...(file !== '' && { file }) }, words.creating)
      }
      onCancel={onCancel}
      saveLabel={words.create}
    >
      <TextField name="firm" label={words.firm} required autoFocus={withPlace} />
      <FieldRow>
        <TextField name="person" label={words.person} required autoComplete="name" />
        <SelectField
          name="language"
          label={words.language}
          options={languages.map((value) => ({ value, label: clients[language].languages[value] }))}
          required
        />
      </FieldRow>
      {withPlace && <TextField name="file" label={words.place} description={words.placeHelp} />}
    </Form>
  )
}
