import { Checkbox } from '@mantine/core'
import type { Offset } from '../../shared/domain/calendar/types.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { Distance } from './Distance.tsx'
import classes from './rules.module.css'

type Props = { readonly value: Offset | undefined; readonly onChange: (offset: Offset | undefined) => void }

/** "May be done before": from which distance on; nothing where it is not ticked. */
export function Earliest({ value, onChange }: Props) {
  const { language } = useUi()
  const words = rulePicker[language]
  return (
    <>
      <Checkbox
        className={classes['full'] ?? ''}
        label={words.earliest}
        checked={value !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { days: -2, count: 'business' } : undefined)}
      />
      {value && <Distance label={words.earliestFrom} value={value} onChange={onChange} />}
    </>
  )
}
