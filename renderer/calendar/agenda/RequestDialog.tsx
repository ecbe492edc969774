import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { request as messages } from '../../../shared/i18n/request.ts'
import { download } from '../../desk/connect.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures } from '../../desk/toast.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from '../calendar.module.css'
import { useMarks } from '../marks/use-marks.ts'
import type { Drafted } from './use-request.ts'

type Props = {
  readonly drafted: Drafted | undefined
  readonly onClose: () => void
}

/** The drafts that were made: each opens in the mail program; what they ask for may be marked as waiting. */
export function RequestDialog({ drafted, onClose }: Props) {
  const words = messages[useLanguage()]
  const { mark } = useMarks()
  const fail = useFailures()
  const [busy, setBusy] = useState(false)
  const drafts = drafted?.drafts ?? []
  const wait = async () => {
    setBusy(true)
    try {
      await mark(drafted?.items ?? [], 'waiting')
      onClose()
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={words.title(drafts.length)} opened={drafted !== undefined} onClose={onClose}>
      <p className={classes['sentence']}>{words.text}</p>
      <ul className={classes['sources']}>
        {drafts.map((draft) => (
          <li key={draft.client_id}>
            {draft.client}, {words.items(draft.items)}: {draft.to || words.noAddress}
          </li>
        ))}
      </ul>
      <Group mt="md" gap="sm">
        <Button data-autofocus onClick={() => drafts.forEach(({ file }) => download(file))}>
          {drafts.length > 1 ? words.saveAll : words.save}
        </Button>
        <Button variant="default" loading={busy} onClick={() => void wait()}>
          {words.wait}
        </Button>
      </Group>
    </Dialog>
  )
}
