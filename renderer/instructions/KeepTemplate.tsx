import { useMemo } from 'react'
import { z } from 'zod'
import { Id, Name } from '../../shared/api/values.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SuggestField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './templates.module.css'

const schema = z.object({ client_id: Id, name: Name })

/** Keeps a client's instruction as the firm's own template, or as the next version of one. */
export function KeepTemplate({ clientId, onClose }: { readonly clientId: string; readonly onClose: () => void }) {
  const { language } = useUi()
  const words = instructionTemplates[language].templates
  const deed = useDeed()
  const own = useAsk('instructions.templates', { client: clientId }).data?.templates.filter((one) => one.own) ?? []
  const values = useMemo(() => ({ client_id: clientId, name: '' }), [clientId])
  return (
    <Dialog opened title={words.keepTitle} onClose={onClose}>
      <p className={classes['help']}>{words.keepText}</p>
      <Form
        label={words.keepTitle}
        schema={schema}
        values={values}
        submit={(typed) => deed('instructions.saveTemplate', typed, words.kept(typed.name))}
        onSaved={onClose}
        onCancel={onClose}
      >
        <SuggestField name="name" label={words.name} required autoFocus options={own.map(({ name }) => name)} />
      </Form>
    </Dialog>
  )
}
