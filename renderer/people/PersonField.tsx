import { people as messages } from '../../shared/i18n/people.ts'
import { useAsk, useSend } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { SelectField } from '../ui/fields.tsx'
import type { FieldProps } from '../ui/use-field.ts'

type Props = FieldProps & {
  readonly clearable?: boolean
  /** Somebody who is named already: stays in sight, and is not offered anew after having left. */
  readonly named?: string | undefined
}

/** One of us: those who work here, or a colleague who is added by typing a name that is not there. */
export function PersonField({ named, ...props }: Props) {
  const words = messages[useLanguage()]
  const people = useAsk('people.list', {}).data ?? []
  const send = useSend()
  const { say } = useUi()
  const fail = useFailures()
  const offered = people.filter((one) => one.active || one.id === named)
  const add = async (name: string) => {
    const person = { name, initials: '', role: 'payroll-accountant' as const, email: '', phone: '', active: true }
    try {
      const { id } = await send('people.save', person)
      // A message would lie over the buttons of the form that one is in.
      say(words.added(name))
      return id
    } catch (error) {
      fail(error)
      return undefined
    }
  }
  return (
    <SelectField
      {...props}
      options={offered.map(({ id, name }) => ({ value: id, label: name }))}
      make={{ label: words.make, run: add }}
    />
  )
}
