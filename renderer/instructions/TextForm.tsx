import { useMemo } from 'react'
import type { z } from 'zod'
import { SheetFields } from '../../shared/api/instructions.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { filled, languagesBeside } from '../../shared/domain/instructions/others.ts'
import { textParts } from '../../shared/domain/instructions/templates.ts'
import type { Language } from '../../shared/domain/words.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useSend } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { CheckField, NumberField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { RichField } from '../desk/RichField.tsx'
import { BesideChoice, InLanguages, useBeside } from './Beside.tsx'
import type { Book } from './Instructions.tsx'

const schema = SheetFields.extend(maybeSeen)
type Values = z.input<typeof schema>

/** Before anything was written there is no row yet, and nothing to have seen. */
const valuesOf = (
  client_id: string,
  {
    id,
    version,
    number: _,
    day: __,
    holds_from: _____,
    held: ______,
    changed: ___,
    changed_in: ____,
    behind: _______,
    ...fields
  }: Book['sheet'],
): Values => ({
  ...fields,
  others: filled(fields.others, textParts),
  client_id,
  ...(id !== null && version !== null && { id, version }),
})

type Props = {
  readonly clientId: string
  readonly book: Book
  /** The client's language: the texts are written in it. */
  readonly first: Language
  readonly onDone: () => void
}

/** The free text around the items. */
export function TextForm({ clientId, book, first, onDone }: Props) {
  const { language } = useUi()
  const words = instructions[language]
  const labels = labelsOf('sheet', language)
  const send = useSend()
  const api = useApi()
  const beside = useBeside(languagesBeside(book, first))
  const tongues = { first, shown: beside.shown, behind: book.sheet.behind }
  const values = useMemo(() => valuesOf(clientId, book.sheet), [clientId, book])
  return (
    <Form
      label={words.text}
      draft={`client/${clientId}/sheet`}
      schema={schema}
      values={values}
      submit={(typed) => send('instructions.saveSheet', typed)}
      latest={async () =>
        valuesOf(clientId, (await ask(api, 'instructions.get', { client: clientId, language })).sheet)
      }
      onSaved={onDone}
      onCancel={onDone}
    >
      {textParts.map((part, at) => (
        <InLanguages
          key={part}
          as={RichField}
          {...tongues}
          name={part}
          label={words.sheet[part]}
          autoFocus={at === 0}
        />
      ))}
      <NumberField name="answer_days" label={labels.answer_days} description={words.help.answer_days} max={60} />
      <CheckField name="review" label={labels.review} description={words.help.review} />
      <BesideChoice first={first} {...beside} />
    </Form>
  )
}
