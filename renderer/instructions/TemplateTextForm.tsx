import { useMemo } from 'react'
import type { z } from 'zod'
import { TemplateFields } from '../../shared/api/instructions.ts'
import { Seen } from '../../shared/api/values.ts'
import { filled, languagesBeside } from '../../shared/domain/instructions/others.ts'
import { textParts } from '../../shared/domain/instructions/templates.ts'
import type { Language } from '../../shared/domain/words.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useSend } from '../desk/queries.ts'
import { RichField } from '../desk/RichField.tsx'
import { useUi } from '../ui/context.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { BesideChoice, InLanguages, useBeside } from './Beside.tsx'
import { contentOf, type OwnTemplate } from './own-template.ts'

const schema = TemplateFields.pick({ name: true, others: true })
  .extend(TemplateFields.shape.texts.shape)
  .extend(Seen.shape)
type Values = z.input<typeof schema>

const valuesOf = ({ own, name, texts, others = {} }: OwnTemplate): Values => ({
  ...own,
  name,
  ...texts,
  others: filled(others, textParts),
})

type Props = { readonly template: OwnTemplate; readonly language: Language; readonly onDone: () => void }

/** What a template is called, and its free texts. */
export function TemplateTextForm({ template, language, onDone }: Props) {
  const { language: mine } = useUi()
  const words = instructions[mine]
  const own = instructionTemplates[mine].templates
  const send = useSend()
  const api = useApi()
  const values = useMemo(() => valuesOf(template), [template])
  const sheet = { ...template.texts, others: template.others }
  const beside = useBeside(languagesBeside({ items: template.items, sheet }, language))
  const tongues = { first: language, shown: beside.shown }
  const now = async () => {
    const { templates } = await ask(api, 'instructions.templates', { language })
    const found = templates.find((one): one is OwnTemplate => one.own?.id === template.own.id)
    if (!found) throw new Error('the template is gone')
    return found
  }
  return (
    <Form
      label={own.editTexts}
      about={template.name}
      draft={`template/${template.own.id}/text`}
      schema={schema}
      values={values}
      submit={async ({ id, version, name, others, ...texts }) =>
        send('instructions.editTemplate', { ...contentOf(await now()), id, version, name, others, texts })
      }
      latest={async () => valuesOf(await now())}
      onSaved={onDone}
      onCancel={onDone}
    >
      <TextField name="name" label={own.name} required autoFocus />
      {textParts.map((part) => (
        <InLanguages key={part} as={RichField} {...tongues} name={part} label={words.sheet[part]} />
      ))}
      <BesideChoice first={language} {...beside} />
    </Form>
  )
}
