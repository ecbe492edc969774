import { useMemo } from 'react'
import { z } from 'zod'
import { MaybeTime } from '../../shared/api/values.ts'
import { task } from '../../shared/i18n/task.ts'
import { ClientField } from '../desk/ClientField.tsx'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { newRule, RuleSchema, type RuleValues } from './change.ts'
import { OnceField } from './OnceField.tsx'
import { RuleFields } from './RuleFields.tsx'
import { closeTask, type TaskStart } from './tasks.ts'
import { useAddTask } from './use-add-task.ts'
import { isDated, ruleIn } from './typed-rule.ts'

type TaskValues = RuleValues & { client: string; time: string }
const TaskSchema = RuleSchema.extend({
  client: z.string().min(1, 'required'),
  time: MaybeTime,
  rule: z.custom<RuleValues['rule']>(isDated, { error: ({ input }) => (input === '' ? 'required' : 'not-a-day') }),
})

/** The window in which one-off work of a client is made: a rule of its own with one date, and all that can be said of one. */
export function TaskForm({ start }: { readonly start: TaskStart }) {
  const { language } = useUi()
  const words = task[language]
  const add = useAddTask()
  const values = useMemo((): TaskValues => ({ ...newRule(), time: '', client: start.client?.id ?? '' }), [start])
  return (
    <Dialog title={words.new} opened onClose={closeTask} size="lg">
      <Form<TaskValues, TaskValues, unknown>
        label={words.new}
        draft={start.draft ?? `task/${start.client?.id ?? 'new'}`}
        asked={start.client}
        typed={start.values}
        schema={TaskSchema}
        values={values}
        submit={({ client, time, ...typed }) => {
          const rule = ruleIn(typed.rule)
          if (!rule) throw new TypeError('the schema lets no other pass')
          return add(client, typed, time === '' ? rule : { ...rule, time })
        }}
        onSaved={closeTask}
        onCancel={closeTask}
      >
        <ClientField
          served
          name="client"
          label={words.client}
          known={start.client}
          required
          autoFocus={!start.client}
        />
        <RuleFields
          category="own"
          isNew
          focus={start.client !== undefined}
          when={
            <>
              <OnceField name="rule" label={words.day} required />
              <TextField name="time" label={words.time} placeholder="10.00" />
            </>
          }
        />
      </Form>
    </Dialog>
  )
}
