import { Button } from '@mantine/core'
import { app } from '../../shared/i18n/app.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { useJobs } from '../desk/jobs.ts'
import { useLanguage } from '../desk/session.tsx'
import classes from './storage.module.css'

/** Work under way, on screens that stand without the frame and its status bar. */
export function JobLine() {
  const language = useLanguage()
  const running = useJobs((state) => state.running)
  const words = app[language].status
  return running.map((job) => (
    <div key={job.id} className={classes['job']}>
      <progress aria-label={job.title} {...(job.total > 1 && { value: job.done, max: job.total })} />
      <span>
        {job.total > 1
          ? words.running(job.title, Math.round((100 * job.done) / job.total))
          : words.runningOpen(job.title)}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={job.cancel} aria-label={words.cancel(job.title)}>
        {ui[language].cancel}
      </Button>
    </div>
  ))
}
