import { Button } from '@mantine/core'
import { IconDatabaseExclamation } from '@tabler/icons-react'
import { failures } from '../../shared/i18n/failures.ts'
import { storage } from '../../shared/i18n/storage.ts'
import { reasonText } from '../desk/failure.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { CopyText } from '../ui/CopyText.tsx'
import { BackupTable } from './BackupTable.tsx'
import { JobLine } from './JobLine.tsx'
import { OpenOther } from './OpenOther.tsx'
import { useOpening } from './opening.ts'
import classes from './storage.module.css'

/** The file cannot be opened: what happened, what to do next, the backups, and another file. */
export function Fault() {
  const { status, preferences } = useSession()
  const { language } = preferences
  const words = storage[language].fault
  const open = useOpening()
  const fail = useFailures()
  const backups = useAsk('storage.backups', {}).data ?? []
  const again = () => open('storage.open', { file: status.file }, words.trying).catch(fail)
  const sample = () => open('storage.sample', { language }, storage[language].welcome.making).catch(fail)
  return (
    <main className={classes['screen']}>
      <div className={classes['sheet']}>
        <header className={classes['head']}>
          <IconDatabaseExclamation size={36} className={classes['fault']} aria-hidden />
          <div>
            <h1 className={classes['title']}>{words.title}</h1>
            <p className={classes['sentence']} role="alert">
              {reasonText(language, status.reason) ?? failures[language].codes.internal}
            </p>
          </div>
        </header>
        <p className={classes['text']}>
          {words.file}: <CopyText value={status.file} label={words.file} />
        </p>
        {status.moveTo !== undefined && (
          <p className={classes['text']}>
            {words.moveTo} <CopyText value={status.moveTo} label={words.moveTo} />
          </p>
        )}
        <div className={classes['row']}>
          <Button onClick={() => void again()}>{words.again}</Button>
          <Button variant="default" onClick={() => void sample()}>
            {words.fresh}
          </Button>
          <JobLine />
        </div>
        <section aria-labelledby="fault-restore">
          <h2 id="fault-restore">{words.restore}</h2>
          <p className={classes['text']}>{backups.length > 0 ? words.restoreText : words.noBackups}</p>
          {backups.length > 0 && <BackupTable backups={backups} />}
        </section>
        <section aria-labelledby="fault-other">
          <h2 id="fault-other">{words.other}</h2>
          <OpenOther />
        </section>
      </div>
    </main>
  )
}
