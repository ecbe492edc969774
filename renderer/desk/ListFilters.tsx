import { Select } from '@mantine/core'
import { filters } from '../../shared/i18n/filters.ts'
import { DayInput } from '../ui/date-fields.tsx'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import { FilterMenu, type SetFilter } from '../ui/FilterMenu.tsx'
import classes from '../ui/filters.module.css'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { useCommands } from './commands.ts'

/** One thing a list can be narrowed by. */
export type Choice = {
  readonly id: string
  readonly label: string
  /** What leaves everything: `Kaikki lajit`. */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | undefined
  readonly put: (value: string | undefined) => void
  /** The screen begins with it: it stands beside the button, and is not counted as set. */
  readonly begins?: boolean
  readonly searchable?: boolean
}

/** A choice of a few values that the address holds. */
export const choice = <T extends string>({
  values,
  put,
  ...more
}: Omit<Choice, 'put'> & {
  readonly values: readonly T[]
  readonly put: (value: T | undefined) => void
}): Choice => ({ ...more, put: (chosen) => put(values.find((value) => value === chosen)) })

type Ends = { readonly from?: string | undefined; readonly to?: string | undefined }
type Props = {
  readonly choices: readonly Choice[]
  /** From when until when, where the list can be narrowed by days. */
  readonly span?: (Ends & { readonly put: (ends: Ends) => void }) | undefined
  readonly onClear: () => void
}

/** What a list is narrowed by, the same in every list: one button, what is set beside it, and the command that clears it. */
export function ListFilters({ choices, span, onClear }: Props) {
  const { language } = useUi()
  const words = filters[language]
  const dayOf = (end: 'from' | 'to') => span?.[end]
  const set: readonly SetFilter[] = [
    ...choices.flatMap(({ id, value, options, put }) => {
      const label = options.find((one) => one.value === value)?.label
      return value === undefined || label === undefined ? [] : [{ id, title: label, clear: () => put(undefined) }]
    }),
    ...(['from', 'to'] as const).flatMap((end) => {
      const day = dayOf(end)
      const clear = () => span?.put({ [end]: undefined })
      return day === undefined ? [] : [{ id: end, title: `${words.span[end]} ${plainDay(day)}`, clear }]
    }),
  ]
  const begun = choices.filter(({ begins, value }) => begins && value !== undefined).length
  const count = set.length - begun
  useCommands([{ id: 'filters.clear', title: words.clear(count), group: 'view', when: () => count > 0, run: onClear }])
  return (
    <FilterMenu set={set} count={count} onClear={onClear}>
      {choices.map(({ id, label, all, options, value, put, searchable }) => (
        <Select
          key={id}
          className={classes['choice'] ?? ''}
          label={label}
          data-set={value !== undefined || undefined}
          data={[{ value: '', label: all }, ...options]}
          value={value ?? ''}
          onChange={(next) => put(next === null || next === '' ? undefined : next)}
          allowDeselect={false}
          searchable={searchable ?? false}
          comboboxProps={{ width: 'max-content', position: 'bottom-end', withinPortal: false }}
        />
      ))}
      {span &&
        (['from', 'to'] as const).map((end) => (
          <DayInput
            key={end}
            inPopover
            direction="backwards"
            label={words.span[end]}
            value={dayOf(end) ?? ''}
            onChange={(next) => (next === '' || isDay(next)) && span.put({ [end]: next || undefined })}
          />
        ))}
    </FilterMenu>
  )
}
