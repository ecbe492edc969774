import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { type Template, TemplateItem } from '../../shared/api/instructions.ts'
import { Line } from '../../shared/api/values.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import type { Audience } from '../../shared/domain/instructions.ts'
import { filled, itemTexts, languagesBeside } from '../../shared/domain/instructions/others.ts'
import type { Language } from '../../shared/domain/words.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { useSend } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { ItemFields } from './ItemFields.tsx'
import { useBeside } from './Beside.tsx'
import { DueRule } from './ItemForm.tsx'
import { contentOf, type OwnTemplate, withOthers } from './own-template.ts'

const ways = ['material', 'approval', 'rule'] as const
const schema = TemplateItem.omit({ due: true })
  .extend({ way: z.enum(ways), due_rule: Line, version: z.number() })
  .refine(({ due_rule }) => due_rule === '' || 'ok' in parseTyped(due_rule), {
    path: ['due_rule'],
    message: 'not-a-rule',
  })
type Values = z.input<typeof schema>
type Item = Template['items'][number]

const valuesOf = ({ due, ...item }: Item, version: number): Values => {
  const way = due === 'material' || due === 'approval' ? due : 'rule'
  return {
    ...item,
    others: filled(item.others ?? {}, itemTexts),
    way,
    due_rule: way === 'rule' ? due : '',
    version,
  }
}

type Props = {
  readonly template: OwnTemplate
  readonly language: Language
  readonly item: Item | undefined
  readonly audience: Audience
  readonly onDone: () => void
}

/** One item of a template: as at a client, but by a day that each client will have agreed. */
export function TemplateItemForm({ template, language, item, audience, onDone }: Props) {
  const { language: mine } = useUi()
  const words = instructions[mine]
  const own = instructionTemplates[mine].templates
  const send = useSend()
  const deed = useDeed()
  const fail = useFailures()
  const api = useApi()
  const { id, version } = template.own
  const values = useMemo(() => valuesOf(item ?? blank(audience), version), [item, audience, version])
  const sheet = { ...template.texts, others: template.others }
  const beside = useBeside(languagesBeside({ items: template.items, sheet }, language))
  const latest = async () => {
    const { templates } = await ask(api, 'instructions.templates', { language })
    const now = templates.find((one) => one.own?.id === id)
    const found = now?.items.find(({ key }) => key === item?.key)
    if (!now?.own || !found) throw new Error('the item is gone')
    return valuesOf(found, now.own.version)
  }
  const submit = async ({ way, due_rule, version: seen, ...typed }: z.output<typeof schema>) => {
    // Others may have written other items meanwhile: this one goes into what is there of the version it was typed on.
    const { templates } = await ask(api, 'instructions.templates', { language })
    const now = templates.find((one): one is OwnTemplate => one.own?.id === id) ?? template
    const mineNow = { ...typed, due: way === 'rule' ? due_rule : way }
    const items = now.items.map(withOthers)
    const next = item ? items.map((one) => (one.key === item.key ? mineNow : one)) : [...items, mineNow]
    return send('instructions.editTemplate', { ...contentOf(now), version: seen, items: next })
  }
  const remove = async () => {
    try {
      const items = template.items.filter(({ key }) => key !== item?.key).map(withOthers)
      await deed('instructions.editTemplate', { ...contentOf(template), items }, own.itemRemoved)
      onDone()
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Form
      label={words.item}
      about={template.name}
      draft={`template/${id}/item/${item?.key ?? `new ${audience}`}`}
      schema={schema}
      values={values}
      submit={submit}
      latest={item && latest}
      onSaved={onDone}
      onCancel={onDone}
      actions={
        item && (
          <Button variant="subtle" color="red" onClick={() => void remove()}>
            {words.remove}
          </Button>
        )
      }
    >
      <ItemFields
        first={language}
        beside={beside}
        due={
          <>
            <SelectField
              name="way"
              label={own.byWhen}
              options={ways.map((value) => ({ value, label: value === 'rule' ? words.noCutoff : own.agreed[value] }))}
            />
            <Rule />
          </>
        }
      />
    </Form>
  )
}

const blank = (audience: Audience): Item => ({
  key: '',
  audience,
  section: '',
  what: '',
  how: '',
  due: '',
  due_words: '',
  responsible: audience === 'client' ? 'client' : 'provider',
})

function Rule() {
  const way: unknown = useWatch({ name: 'way' })
  return way === 'rule' ? <DueRule /> : null
}
