import { CloseButton, UnstyledButton } from '@mantine/core'
import type { Ref } from 'react'
import { Link } from '@tanstack/react-router'
import { app } from '../../shared/i18n/app.ts'
import { clock, dayOf, listDay } from '../ui/dates.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { KeyOf } from '../desk/KeyOf.tsx'
import { Notice } from '../desk/Notice.tsx'
import { useNotice } from '../desk/notice.ts'
import { later } from '../ui/later.tsx'
import classes from './frame.module.css'
import { useJobs } from '../desk/jobs.ts'
import { useSession } from '../desk/session.tsx'
import { useSaidOf } from '../desk/said.ts'
import { deedName, useUndo } from '../desk/undo.ts'

const DraftLink = later(async () => (await import('../drafts/DraftLink.tsx')).DraftLink)

type Props = {
  /** Takes the place of what may be done to a list's selected rows; while there is something, it alone is shown. */
  readonly selection: Ref<HTMLDivElement>
}

/** The quiet line at the bottom: the last deed and its way back, work under way, the last backup. */
export function StatusBar({ selection }: Props) {
  const { status, preferences } = useSession()
  const { language } = preferences
  const words = app[language].status
  const running = useJobs((state) => state.running)
  const { undo, next } = useUndo()
  const telling = useNotice(({ notice }) => notice !== undefined)
  const said = useSaidOf(next?.commandId)
  const undoable = next && words.undo(said ?? deedName(next.command, next.what, language))
  const { lastBackup, backupFailed, rescuedFrom, today } = status
  const day = lastBackup && dayOf(lastBackup)
  return (
    <footer className={classes['status']} aria-label={words.label}>
      <div ref={selection} className={classes['selection']} />
      <Notice next={next?.commandId} />
      {undoable && !telling && (
        <span className={classes['undo']}>
          <UnstyledButton className={classes['link'] ?? ''} title={undoable} onClick={() => void undo()}>
            <span className={classes['undoText']} data-may-cut>
              {undoable}
            </span>{' '}
            <KeyOf of="undo" />
          </UnstyledButton>
        </span>
      )}
      <div className={classes['rest']}>
        {(rescuedFrom !== null || backupFailed !== null) && (
          <Link
            to="/settings/$section"
            params={{ section: 'backups' }}
            className={classes['warning'] ?? ''}
            role="alert"
          >
            {rescuedFrom !== null ? words.rescued : words.backupFailed}
          </Link>
        )}
        <Link to="/settings/$section" params={{ section: 'backups' }} className={classes['link'] ?? ''}>
          {lastBackup && day
            ? words.backup(day === today ? ui[language].today : listDay(day, language, today), clock(lastBackup))
            : words.backupNever}
        </Link>
        {running.map((job) => (
          <span key={job.id} className={classes['job']}>
            <progress aria-label={job.title} {...(job.total > 0 && { value: job.done, max: job.total })} />
            <span>
              {job.total > 0
                ? words.running(job.title, Math.round((100 * job.done) / job.total))
                : words.runningOpen(job.title)}
            </span>
            <CloseButton
              size="xs"
              aria-label={words.cancel(job.title)}
              title={words.cancel(job.title)}
              onClick={job.cancel}
            />
          </span>
        ))}
        <DraftLink className={classes['link'] ?? ''} />
      </div>
    </footer>
  )
}
