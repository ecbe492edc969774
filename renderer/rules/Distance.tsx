import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Offset } from '../../shared/domain/calendar/types.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { freeUnits, offsetOf, type Part, partsOf } from './offsets.ts'
import { Choice, Whole } from './parts.tsx'
import { calendarWeekdays } from './words.ts'
import classes from './rules.module.css'

type Props = {
  readonly label: string
  readonly value: Offset
  /** It can end on the last day of a month or year, or on a weekday. */
  readonly landing?: boolean
  readonly onChange: (offset: Offset) => void
}

const same = (one: Offset, other: Offset) => JSON.stringify(partsOf(one)) === JSON.stringify(partsOf(other))
const most = { years: 100, months: 1200, business: 36_525, calendar: 36_525, banking: 36_525 } as const

/** A distance before or after something: an amount, what it counts, and which way; more parts where one is not enough. */
export function Distance({ label, value, landing = false, onChange }: Props) {
  const { language } = useUi()
  const words = rulePicker[language]
  // Parts of nothing keep their unit and way here, which the distance itself does not hold.
  const [held, setHeld] = useState(() => partsOf(value))
  const parts = same(offsetOf(held), value) ? held : partsOf(value)
  const put = (next: readonly Part[]) => {
    setHeld(next)
    onChange({ ...offsetOf(next), ...ending(value) })
  }
  const change = (at: number, to: Partial<Part>) =>
    put(parts.map((one, other) => (other === at ? { ...one, ...to } : one)))
  const [more] = freeUnits(parts, -1)
  return (
    <div role="group" aria-label={label} className={classes['distance']}>
      {parts.map((part, at) => (
        <div key={at} className={classes['part']}>
          <Whole
            label={words.amount}
            value={part.amount ?? undefined}
            max={most[part.unit]}
            onChange={(amount) => change(at, { amount })}
          />
          <Choice
            label={words.unit}
            value={part.unit}
            options={freeUnits(parts, at).map((unit) => ({ value: unit, label: words.units[unit] }))}
            onChange={(unit) => change(at, { unit, amount: part.amount ?? 1 })}
          />
          <Choice
            label={words.direction}
            value={part.back ? 'before' : 'after'}
            options={[
              { value: 'before', label: words.before },
              { value: 'after', label: words.after },
            ]}
            onChange={(way) => change(at, { back: way === 'before' })}
          />
          {parts.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={words.removePart}
              onClick={() => put(parts.filter((_, other) => other !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {more && (
        <Button
          className={classes['add'] ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => put([...parts, { unit: more, amount: 1, back: parts.at(-1)?.back ?? false }])}
        >
          {words.addPart}
        </Button>
      )}
      {landing && <Landing value={value} weekdays onChange={(end) => onChange({ ...offsetOf(parts), ...end })} />}
    </div>
  )
}

type Ending = Pick<Offset, 'end' | 'weekday'>

/** What a distance ends with, and nothing else of it. */
const ending = ({ end, weekday }: Ending): Ending => ({
  ...(end !== undefined && { end }),
  ...(weekday !== undefined && { weekday }),
})

/** Where a distance ends: on the day itself, the last day of its month or year, or a weekday of its week. */
export function Landing({
  value,
  weekdays,
  onChange,
}: {
  readonly value: Ending
  readonly weekdays: boolean
  readonly onChange: (end: Ending) => void
}) {
  const { language } = useUi()
  const words = rulePicker[language]
  const days = weekdays ? calendarWeekdays(language) : []
  return (
    <Choice
      label={words.landing}
      value={value.end ?? (value.weekday === undefined ? 'itself' : String(value.weekday))}
      options={[
        ...(['itself', 'month', 'year'] as const).map((one) => ({ value: one, label: words.landings[one] })),
        ...days.map((label, at) => ({ value: String(at + 1), label: words.weekdayOf(label) })),
      ]}
      onChange={(next) =>
        onChange(
          next === 'itself' ? {} : next === 'month' || next === 'year' ? { end: next } : { weekday: Number(next) },
        )
      }
    />
  )
}
