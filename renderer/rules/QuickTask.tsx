import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'
import { Day, MaybeTime } from '../../shared/api/values.ts'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { onceRule } from '../../shared/domain/calendar/rules/own-rule.ts'
import { type OwnCalendar, type RuleRole, ruleRoles } from '../../shared/domain/calendar/types.ts'
import { task } from '../../shared/i18n/task.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { newRule, RuleSchema } from './change.ts'
import { QuickFields } from './QuickFields.tsx'
import { closeTask, newTask, type TaskStart } from './tasks.ts'
import { useAddTask } from './use-add-task.ts'

/** The line, and what it is understood as: fields that the line fills in, until somebody puts them right by hand. */
export type Filled = { name: string; client: string; role: RuleRole | ''; day: string; time: string }
/** `filled`: what the line filled in last. A field that says anything else was put right by hand. */
export type QuickValues = Filled & { line: string; filled: Filled; calendar: OwnCalendar; category: string }
const QuickSchema = z.object({
  line: z.string(),
  filled: z.custom<Filled>(),
  name: RuleSchema.shape.name,
  client: z.string().min(1, 'required'),
  role: z.enum(ruleRoles, 'required'),
  day: Day,
  time: MaybeTime,
  calendar: RuleSchema.shape.calendar,
  category: RuleSchema.shape.category,
})
const nothing: Filled = { name: '', client: '', role: '', day: '', time: '' }
const { calendar, category } = newRule()
const blank: QuickValues = { ...nothing, line: '', filled: nothing, calendar, category }

/** The window in which a task is typed in one line: `soita Jokihaaralle ti klo 10`. */
export function QuickTask({ start }: { readonly start: TaskStart }) {
  const words = task[useUi().language]
  const add = useAddTask()
  const [round, setRound] = useState(0)
  return (
    <Dialog title={words.new} opened onClose={closeTask} size="lg">
      <Form<QuickValues, z.output<typeof QuickSchema>, unknown>
        key={round}
        label={words.new}
        draft="task/quick"
        about={({ line }) => line}
        many
        schema={QuickSchema}
        values={blank}
        submit={({ client, day, time, line: _, filled: __, ...said }) =>
          add(client, { ...newRule(), ...said }, onceRule(day, time))
        }
        onSaved={closeTask}
        onCancel={closeTask}
        also={{ label: words.next, onSaved: () => setRound(round + 1), byCtrlEnter: true }}
        actions={<AllFields here={start.client} />}
      >
        <QuickFields client={start.client} />
      </Form>
    </Dialog>
  )
}

/** The way to the form in which everything can be said of a task, with what is there already. */
function AllFields({ here }: { readonly here: TaskStart['client'] }) {
  const words = task[useUi().language]
  const { getValues, reset } = useFormContext<QuickValues>()
  const open = () => {
    const { filled, line: _, ...fields } = getValues()
    const { name, client, role, day, time, calendar: of, category: group } = fields
    // What was typed goes along: the line keeps what a field that was put right by hand says otherwise, and nothing else.
    if (Object.entries(filled).every(([field, said]) => fields[field as keyof Filled] === said)) reset(blank)
    newTask({
      draft: `task/line/${crypto.randomUUID()}`,
      // The form finds the name of a client that is served.
      client: client === here?.id ? here : client === '' ? undefined : { id: client, name: '' },
      values: {
        name,
        time,
        calendar: of,
        category: group,
        role: role === '' ? 'responsible' : role,
        rule: isDay(day) ? onceRule(day) : day,
      },
    })
  }
  return (
    <Button variant="subtle" onClick={open}>
      {words.all}
    </Button>
  )
}
