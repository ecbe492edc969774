import { Button, Progress } from '@mantine/core'
import { useJobs } from './jobs.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { useUi } from '../ui/context.tsx'
import classes from './job-progress.module.css'

type Props = {
  /** The title the job was started with. */
  readonly title: string
  readonly label: string
}

/** How far a job of this screen is, with the button that cancels it; nothing while it does not run. */
export function JobProgress({ title, label }: Props) {
  const words = handover[useUi().language]
  const job = useJobs((state) => state.running.find((one) => one.title === title))
  if (!job) return null
  const known = job.total > 0
  return (
    <div className={classes['progress']}>
      <Progress.Root size="lg" className={classes['grow'] ?? ''}>
        <Progress.Section
          value={known ? (100 * job.done) / job.total : 100}
          animated={!known}
          striped={!known}
          aria-label={label}
          withAria={known}
        />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={job.cancel}>
        {words.cancel}
      </Button>
    </div>
  )
}
