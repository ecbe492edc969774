import { Alert, Button, Group, Table, Text } from '@mantine/core'
import { Fragment, useState } from 'react'
import { backups as messages } from '../../shared/i18n/backups.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import { ui } from '../../shared/i18n/ui.ts'
import type { OutputOf, ResultOf } from '../../shared/api/names.ts'
import { download } from '../desk/connect.ts'
import { useJob } from '../desk/jobs.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures, useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { clock, dayOf, fullDay } from '../ui/dates.ts'
import { useOpening } from './opening.ts'
import classes from './storage.module.css'
import { entryOf } from '../../shared/domain/words.ts'

type Backup = OutputOf<'storage.backups'>[number]
/** What a test found, in words, and whether all of it is well. */
type Found = { readonly text: string; readonly sound: boolean }
type Chosen = { readonly backup: Backup; readonly tested: ResultOf<'storage.test'> }

/** The backups of the open file, newest first: each can be tested, restored and downloaded. */
export function BackupTable({ backups }: { readonly backups: readonly Backup[] }) {
  const language = useLanguage()
  const words = messages[language]
  const job = useJob()
  const open = useOpening()
  const tell = useTell()
  const fail = useFailures()
  const { say } = useUi()
  const [tested, setTested] = useState<Readonly<Record<string, Found>>>({})
  const [chosen, setChosen] = useState<Chosen>()
  const when = ({ at }: Backup) => `${fullDay(dayOf(at), language)} ${clock(at)}`
  const whose = ({ firm, changed }: ResultOf<'storage.test'>) =>
    words.whose(
      firm || words.noFirm,
      changed === null ? words.noChanges : `${fullDay(dayOf(changed), language)} ${clock(changed)}`,
    )
  const reasonOf = (reason: string) => {
    const texts: Readonly<Record<string, string>> = words.reasons
    return entryOf(texts, reason) ?? words.reasons.other
  }
  const test = async ({ file }: Backup) => {
    try {
      const found = await job('storage.test', { file }, words.testing)
      const { clients, changes, sealed } = found
      const text = `${sealed ? words.tested(clients, changes) : words.unsealed(clients, changes)} ${whose(found)}`
      setTested((all) => ({ ...all, [file]: { text, sound: sealed } }))
      // It stands in the list, under its backup: nobody needs it twice.
      say(text)
    } catch (error) {
      fail(error)
    }
  }
  /** What is in it is looked at first: whose it is decides the question. */
  const choose = async (backup: Backup) => {
    try {
      setChosen({ backup, tested: await job('storage.test', { file: backup.file }, words.testing) })
    } catch (error) {
      fail(error)
    }
  }
  const restore = async ({ backup: { file }, tested: { firm, ownFirm, sealed } }: Chosen) => {
    setChosen(undefined)
    const asked = { file, ...(ownFirm === false && { otherFirm: firm }), ...(!sealed && { brokenHistory: true }) }
    try {
      const { clients } = await open('storage.restore', asked, words.restoring)
      tell(words.restored(clients))
    } catch (error) {
      fail(error)
    }
  }
  const fetch = ({ file }: Backup) => job('storage.download', { file }, words.downloading).then(download).catch(fail)
  return (
    <>
      <Table verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.at}</Table.Th>
            <Table.Th>{words.reason}</Table.Th>
            <Table.Th ta="right">{words.size}</Table.Th>
            <Table.Th ta="right">{words.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => {
            const found = entryOf(tested, backup.file)
            return (
              <Fragment key={backup.file}>
                <Table.Tr>
                  <Table.Th scope="row" fw={400} className={classes['when'] ?? ''}>
                    {when(backup)}
                  </Table.Th>
                  <Table.Td>{reasonOf(backup.reason)}</Table.Td>
                  <Table.Td ta="right" className={classes['when'] ?? ''}>
                    {sizeText(backup.bytes, language)}
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4} justify="flex-end" wrap="nowrap">
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={`${words.test} ${when(backup)}`}
                        onClick={() => void test(backup)}
                      >
                        {words.test}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={`${words.restore} ${when(backup)}`}
                        onClick={() => void choose(backup)}
                      >
                        {words.restore}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={`${words.download} ${when(backup)}`}
                        onClick={() => void fetch(backup)}
                      >
                        {words.download}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
                {found && (
                  <Table.Tr data-sound={found.sound} className={classes['tested'] ?? ''}>
                    <Table.Td colSpan={4}>{found.text}</Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            )
          })}
        </Table.Tbody>
      </Table>
      <Dialog title={words.restoreTitle} opened={chosen !== undefined} onClose={() => setChosen(undefined)}>
        {chosen && (
          <>
            <Text>{words.restoreText(when(chosen.backup))}</Text>
            <Text mt="sm">{whose(chosen.tested)}</Text>
            {chosen.tested.sealed && <Text mt="sm">{words.tested(chosen.tested.clients, chosen.tested.changes)}</Text>}
            {chosen.tested.ownFirm === false && (
              <Alert color="red" mt="sm" role="alert">
                {words.otherFirm(chosen.tested.firm)}
              </Alert>
            )}
            {!chosen.tested.sealed && (
              <Alert color="red" mt="sm" role="alert">
                {words.unsealed(chosen.tested.clients, chosen.tested.changes)}
              </Alert>
            )}
            <Group justify="flex-end" mt="lg">
              {/* The safe one first: whoever presses Enter at once changes nothing. */}
              <Button variant="default" data-autofocus onClick={() => setChosen(undefined)}>
                {ui[language].cancel}
              </Button>
              <Button onClick={() => void restore(chosen)}>
                {chosen.tested.ownFirm === false || !chosen.tested.sealed
                  ? words.restoreNamed(chosen.tested.firm)
                  : words.restoreDo}
              </Button>
            </Group>
          </>
        )}
      </Dialog>
    </>
  )
}
