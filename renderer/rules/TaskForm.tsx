import { useMemo } from 'react'
import { z } from 'zod'
import { task } from '../../shared/i18n/task.ts'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { askToLeave } from '../ui/leave.tsx'
import { type Change, fieldsOf, newRule, RuleSchema, type RuleValues } from './change.ts'
import { ClientField } from './ClientField.tsx'
import { OnceField } from './OnceField.tsx'
import { RuleFields } from './RuleFields.tsx'
import { closeTask, type TaskStart } from './tasks.ts'
import { isDated, ruleIn } from './typed-rule.ts'

type TaskValues = RuleValues & { client: string }
const TaskSchema = RuleSchema.extend({
  client: z.string().min(1, 'required'),
  rule: z.custom<RuleValues['rule']>(isDated, { error: ({ input }) => (input === '' ? 'required' : 'not-a-day') }),
})

/** The window in which one-off work of a client is made: a rule of its own with one date, and all that can be said of one. */
export function TaskForm({ start }: { readonly start: TaskStart }) {
  const { language } = useUi()
  const words = task[language]
  const deed = useDeed()
  const values = useMemo((): TaskValues => ({ ...newRule(), client: start.client?.id ?? '' }), [start])
  const leave = async () => {
    if (await askToLeave()) closeTask()
  }
  return (
    <Dialog title={words.new} opened onClose={() => void leave()} size="lg" closeOnEscape={false}>
      <Form<TaskValues, TaskValues, unknown>
        label={words.new}
        schema={TaskSchema}
        values={values}
        submit={({ client, ...typed }) => {
          const rule = ruleIn(typed.rule)
          if (!rule) throw new TypeError('the schema lets no other pass')
          const change = {
            client_id: client,
            reach: 'all',
            fields: fieldsOf(typed, rule),
            seen: [] as Change['seen'],
          } as const
          return deed('rules.change', change, words.saved(typed.name.trim()))
        }}
        onSaved={closeTask}
        onCancel={closeTask}
      >
        <ClientField name="client" label={words.client} known={start.client} required autoFocus={!start.client} />
        <RuleFields
          category="own"
          isNew
          focus={start.client !== undefined}
          when={<OnceField name="rule" label={words.day} required />}
        />
      </Form>
    </Dialog>
  )
}
