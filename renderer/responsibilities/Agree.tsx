import { useMemo } from 'react'
import type { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import { AgreementFields } from '../../shared/api/responsibilities.ts'
import { agreedWays } from '../../shared/domain/responsibilities/versions.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import type { Book } from './Matrix.tsx'
import classes from './responsibilities.module.css'

type Props = {
  readonly client: ClientCard['client']
  readonly book: Book
  /** How much is still unclear. */
  readonly grey: number
  readonly onClose: () => void
}

/** Both sides have agreed: who for whom, on which day and how. */
export function Agree({ client, book, grey, onClose }: Props) {
  const { language, today } = useUi()
  const words = responsibilities[language].agree
  const labels = labelsOf('responsibility_version', language)
  const deed = useDeed()
  const { proposed } = book
  const values = useMemo<z.input<typeof AgreementFields>>(
    () => ({
      client_id: client.id,
      day: today,
      provider: proposed.provider,
      client: proposed.client,
      way: 'meeting',
      note: '',
    }),
    [client.id, today, proposed.provider, proposed.client],
  )
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <p className={classes['prose']}>
        {[words.text((book.versions[0]?.number ?? 0) + 1), grey > 0 && words.grey(grey)].filter(Boolean).join(' ')}
      </p>
      <Form
        label={words.title}
        draft={`client/${client.id}/agreement`}
        moment={['day']}
        schema={AgreementFields}
        values={values}
        submit={(typed) => deed('responsibilities.agree', typed, ({ number }) => words.done(number))}
        saveLabel={words.save}
        onSaved={onClose}
        onCancel={onClose}
      >
        <FieldRow>
          <DateField name="day" label={labels.day} required autoFocus />
          <SelectField name="way" label={labels.way} options={optionsOf('agreedWays', agreedWays, language)} />
        </FieldRow>
        <FieldRow>
          <TextField name="client" label={labels.client} required />
          <TextField name="provider" label={labels.provider} required />
        </FieldRow>
        <TextField name="note" label={labels.note} />
      </Form>
    </Dialog>
  )
}
