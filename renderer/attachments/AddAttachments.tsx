import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { AttachmentFields, withDay } from '../../shared/api/attachments.ts'
import type { Progress } from '../../shared/api/procedure.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { useApi, work } from '../desk/api.tsx'
import { given } from '../desk/connect.ts'
import { newDeed } from '../desk/deed.ts'
import { ProgressLine } from '../desk/ProgressLine.tsx'
import { useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { About } from './AttachmentsOf.tsx'
import classes from './attachments.module.css'
import { type Picked, takenOf } from './picked.ts'
import { PickedFiles } from './PickedFiles.tsx'
import { RetentionFields } from './RetentionFields.tsx'

const said = { retention: true, retention_day: true, note: true, internal: true } as const
const schema = withDay(AttachmentFields.pick(said))

type Props = {
  readonly clientId: string
  /** What they are about besides the client. */
  readonly about?: About
  readonly picked: readonly Picked[]
  readonly onPicked: (picked: readonly Picked[]) => void
  /** Opens the file chooser. */
  readonly onMore: () => void
  readonly onClose: () => void
}

/**
 * The files that are about to be attached, with what is said of all of them. Those that cannot be are told before anything is
 * read; what fails or is cancelled leaves the window as it was, and nothing attached.
 */
export function AddAttachments({ clientId, about, picked, onPicked, onMore, onClose }: Props) {
  const { language } = useUi()
  const words = attachments[language]
  const api = useApi()
  const tell = useTell()
  const [progress, setProgress] = useState<Progress>()
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const { files, tooMany } = takenOf(picked)
  const values = useMemo(() => {
    const { retention, retention_day, note, internal } = blankOf(records.attachment)
    return { retention, retention_day, note, internal }
  }, [])
  const attach = async (typed: typeof values) => {
    const abort = new AbortController()
    running.current = abort
    setProgress({ done: 0, total: 0 })
    try {
      const sent = []
      for (const file of files) sent.push({ name: file.name, ...(await given(file, abort.signal)) })
      const deed = newDeed()
      const input = { client_id: clientId, ...about, ...typed, files: sent }
      const { added, known } = await work(api, 'attachments.add', input, abort.signal, setProgress, deed)
      tell(words.added(added, known), added > 0 ? { undo: deed } : {})
    } finally {
      setProgress(undefined)
    }
  }
  const list = (
    <PickedFiles picked={picked} onOut={(one) => onPicked(picked.filter((other) => other !== one))} onMore={onMore} />
  )
  return (
    <Dialog opened onClose={onClose} size="lg" title={words.adding.title}>
      {files.length === 0 || tooMany ? (
        <>
          {list}
          {tooMany && (
            <p role="alert" className={classes['why']}>
              {words.adding.total}
            </p>
          )}
          <div className={classes['buttons']}>
            <Button variant="default" onClick={onClose}>
              {words.adding.cancel}
            </Button>
          </div>
        </>
      ) : (
        <Form
          label={words.adding.title}
          schema={schema}
          values={values}
          submit={attach}
          onSaved={onClose}
          onCancel={progress ? () => running.current?.abort() : onClose}
          saveLabel={words.adding.run(files.length)}
        >
          {list}
          <RetentionFields autoFocus />
          {progress && (
            <div role="status">
              {words.adding.storing}
              <ProgressLine {...progress} label={words.adding.storing} />
            </div>
          )}
        </Form>
      )}
    </Dialog>
  )
}
