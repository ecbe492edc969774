import { Button, Progress } from '@mantine/core'
import { handover } from '../../shared/i18n/handover.ts'
import { useUi } from '../ui/context.tsx'
import classes from './job-progress.module.css'

type Props = {
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  readonly label: string
  /** Missing where another button cancels it. */
  readonly onCancel?: () => void
}

/** How far some work is, and the button that cancels it. */
export function ProgressLine({ done, total, label, onCancel }: Props) {
  const words = handover[useUi().language]
  const known = total > 0
  return (
    <div className={classes['progress']}>
      <Progress.Root size="lg" className={classes['grow'] ?? ''}>
        <Progress.Section
          value={known ? (100 * done) / total : 100}
          animated={!known}
          striped={!known}
          aria-label={label}
          withAria={known}
        />
      </Progress.Root>
      {onCancel && (
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  )
}
