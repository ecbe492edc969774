import { Badge, Button } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { timeOfDay } from '../../shared/domain/time-of-day.ts'
import { task } from '../../shared/i18n/task.ts'
import { useUi } from '../ui/context.tsx'
import { listDay, timed } from '../ui/dates.ts'
import type { Option } from '../ui/fields.tsx'
import type { QuickValues } from './QuickTask.tsx'
import classes from './rules.module.css'

type Client = { readonly id: string; readonly name: string }
type Props = {
  /** Clients between whom somebody must choose. */
  readonly candidates: readonly string[]
  readonly clients: readonly Client[]
  readonly who: readonly Option[]
}

/** A task as it will be made: what, for which client, by whom and when. What is missing asks. */
export function Understood({ candidates, clients, who }: Props) {
  const { language, today } = useUi()
  const words = task[language]
  const { setValue, setFocus } = useFormContext<QuickValues>()
  const { name, client, role, day, time } = useWatch<QuickValues>() as QuickValues
  const nameOf = (id: string) => clients.find((one) => one.id === id)?.name ?? ''
  const said = {
    name,
    client: nameOf(client),
    role: who.find(({ value }) => value === role)?.label ?? '',
    day: isDay(day) ? timed(listDay(day, language, today), timeOfDay(time) ?? null, language) : '',
  }
  return (
    <div className={classes['understood']} role="group" aria-label={words.understood}>
      {(['name', 'client', 'role', 'day'] as const).map((field) => (
        <Badge
          key={field}
          component="button"
          type="button"
          tabIndex={-1}
          size="lg"
          fw={500}
          variant={said[field] === '' ? 'outline' : 'light'}
          color={said[field] === '' ? 'orange' : 'gray'}
          onClick={() => setFocus(field)}
        >
          {said[field] || words.missing[field]}
        </Badge>
      ))}
      {candidates.length > 0 && (
        <div className={classes['candidates']}>
          {words.choose}
          {candidates.slice(0, SHOWN).map((id) => (
            <Button
              key={id}
              size="compact-xs"
              variant="default"
              onClick={() => setValue('client', id, { shouldDirty: true, shouldValidate: true })}
            >
              {nameOf(id)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
/** More are found by typing more. */
const SHOWN = 6
