import { useMemo } from 'react'
import type { z } from 'zod'
import { GuideFields } from '../../shared/api/instructions.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import type { Language } from '../../shared/domain/words.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useSend } from '../desk/queries.ts'
import { RichField } from '../desk/RichField.tsx'
import { useUi } from '../ui/context.tsx'
import { Form } from '../ui/Form.tsx'

const schema = GuideFields.extend(maybeSeen)
type Guide = OutputOf<'instructions.guide'>

const valuesOf = ({ id, version, ...fields }: Guide): z.input<typeof schema> => ({
  ...fields,
  ...(id !== null && version !== null && { id, version }),
})

type Props = { readonly language: Language; readonly guide: Guide; readonly onDone: () => void }

/** The text of the firm's pocket guide in one language. */
export function GuideForm({ language, guide, onDone }: Props) {
  const words = instructionTemplates[useUi().language].guide
  const send = useSend()
  const api = useApi()
  const values = useMemo(() => valuesOf(guide), [guide])
  return (
    <Form
      label={words.form}
      draft={`guide/${language}`}
      schema={schema}
      values={values}
      submit={(typed) => send('instructions.saveGuide', typed)}
      latest={async () => valuesOf(await ask(api, 'instructions.guide', { language }))}
      onSaved={onDone}
      onCancel={onDone}
    >
      <RichField name="text" label={words.field} lang={language} autoFocus />
    </Form>
  )
}
