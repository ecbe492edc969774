import type { Shape } from '../../shared/domain/calendar/types.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { groupNames, groupOf, groups, kindOf, startOf } from './kinds.ts'
import { Choice } from './parts.tsx'
import { MonthlyParts } from './MonthlyParts.tsx'
import { OtherParts } from './OtherParts.tsx'
import classes from './rules.module.css'
import { FromFeast, WeekdayOfWeeks, WeekOfYear } from './WeekParts.tsx'
import { YearlyParts } from './YearlyParts.tsx'

export type PartsProps<T extends Shape['type']> = {
  readonly shape: Extract<Shape, { type: T }>
  readonly onChange: (shape: Shape) => void
}

type Props = {
  readonly shape: Shape | undefined
  /** The shape is an earlier one: what was typed since cannot be read. */
  readonly stale?: boolean
  readonly onChange: (shape: Shape) => void
}

/** How often, picked: a group, a way where the group has several, and the parts of that way. */
export function Picker({ shape, stale = false, onChange }: Props) {
  const { language, today } = useUi()
  const words = rulePicker[language]
  const kind = shape && kindOf(shape)
  const group = kind && groupOf(kind)
  const kinds = group ? groups[group] : []
  return (
    <div className={classes['picker']} role="group" aria-label={words.pick} data-stale={stale || undefined}>
      {stale && <p className={classes['stale']}>{words.stale}</p>}
      <div className={classes['grid']}>
        <Choice
          label={words.recurrence}
          placeholder={words.choose}
          value={group ?? null}
          options={groupNames.map((value) => ({ value, label: words.groups[value] }))}
          onChange={(next) => next !== group && onChange(startOf(groups[next][0], today, shape))}
        />
        {kinds.length > 1 && (
          <Choice
            label={words.how}
            value={kind ?? null}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(next) => next !== kind && onChange(startOf(next, today, shape))}
          />
        )}
      </div>
      {shape && <Parts key={kind} shape={shape} onChange={onChange} />}
    </div>
  )
}

function Parts({ shape, onChange }: { readonly shape: Shape; readonly onChange: (shape: Shape) => void }) {
  switch (shape.type) {
    case 'monthly-day':
    case 'monthly-days':
    case 'monthly-working-day':
    case 'monthly-weekday':
      return <MonthlyParts shape={shape} onChange={onChange} />
    case 'yearly-fixed':
    case 'yearly-dates':
    case 'quarterly-day':
    case 'quarterly-invoice':
    case 'window':
      return <YearlyParts shape={shape} onChange={onChange} />
    case 'weekly':
      return <WeekdayOfWeeks shape={shape} onChange={onChange} />
    case 'yearly-week':
      return <WeekOfYear shape={shape} onChange={onChange} />
    case 'relative-to-feast':
      return <FromFeast shape={shape} onChange={onChange} />
    default:
      return <OtherParts shape={shape} onChange={onChange} />
  }
}
