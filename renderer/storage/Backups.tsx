import { Alert, Button } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { roomOf } from '../../shared/domain/backups.ts'
import { backups as messages } from '../../shared/i18n/backups.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import { failures } from '../../shared/i18n/failures.ts'
import { reasonText } from '../desk/failure.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { CopyText } from '../ui/CopyText.tsx'
import { clock, dayOf, fullDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Facts } from '../ui/Panel.tsx'
import { BackupTable } from './BackupTable.tsx'
import classes from './storage.module.css'
import { useBackup } from './use-backup.ts'

/** Settings: when backups were made, testing and restoring them, making one now. */
export function Backups() {
  const { status, preferences } = useSession()
  const { language } = preferences
  const words = messages[language]
  const { data } = useAsk('storage.backups', {})
  const make = useBackup()
  const { lastBackup, backupFailed, rescuedFrom } = status
  const { taken, room } = roomOf(data ?? [])
  const onServer = status.kind === 'server'
  const where = onServer ? words.server : words.file
  const button = <Button onClick={() => void make()}>{words.make}</Button>
  return (
    <>
      <PageHeader title={words.title}>{data && data.length > 0 && button}</PageHeader>
      <p className={classes['text']}>{words.text}</p>
      {rescuedFrom !== null && (
        <Alert color="yellow" title={words.rescued} mb="md">
          {words.rescuedText(rescuedFrom, status.file)}
        </Alert>
      )}
      {backupFailed && (
        <Alert color="red" title={words.failed} mb="md">
          {words.failedText(
            `${fullDay(dayOf(backupFailed.at), language)} ${clock(backupFailed.at)}`,
            reasonText(language, backupFailed.reason) ?? failures[language].codes.internal,
          )}
        </Alert>
      )}
      <Facts
        rows={[
          [words.last, lastBackup ? `${fullDay(dayOf(lastBackup), language)} ${clock(lastBackup)}` : words.never],
          ...(data && data.length > 0
            ? [[words.room, words.roomText(sizeText(taken, language), sizeText(room, language))] as const]
            : []),
          [where, <CopyText key="file" value={status.file} label={where} />],
        ]}
      />
      <div className={classes['gap']} />
      {!data ? (
        <Loading rows={5} />
      ) : data.length > 0 ? (
        <BackupTable backups={data} />
      ) : (
        <EmptyState
          icon={<IconDatabase size={32} aria-hidden />}
          title={onServer ? words.onServer : words.empty}
          text={onServer ? words.onServerText : words.emptyText}
        >
          {!onServer && button}
        </EmptyState>
      )}
    </>
  )
}
