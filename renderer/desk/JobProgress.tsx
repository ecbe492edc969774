import { useJobs } from './jobs.ts'
import { ProgressLine } from './ProgressLine.tsx'

type Props = {
  /** The title the job was started with. */
  readonly title: string
  readonly label: string
}

/** How far a job of this screen is, with the button that cancels it; nothing while it does not run. */
export function JobProgress({ title, label }: Props) {
  const job = useJobs((state) => state.running.find((one) => one.title === title))
  return job ? <ProgressLine done={job.done} total={job.total} label={label} onCancel={job.cancel} /> : null
}
