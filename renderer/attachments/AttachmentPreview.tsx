import { Alert, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Attachment } from '../../shared/api/attachments.ts'
import type { FileRef } from '../../shared/api/values.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import { useApi, work } from '../desk/api.tsx'
import { fileUrl } from '../desk/connect.ts'
import { PaperFrame } from '../desk/PaperFrame.tsx'
import { type Failure, useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Space } from '../ui/Screen.tsx'
import classes from './attachments.module.css'
import { useSaveAttachment } from './row-deeds.tsx'

/** The page reads a paper whole to know its sheets: what is larger is only saved. */
const LARGEST = 30_000_000

type Props = { readonly row: Attachment; readonly onEdit?: () => void; readonly onClose: () => void }

/** An attachment as it is: papers and pictures here, everything else by its own program once it is saved. */
export function AttachmentPreview({ row, onEdit, onClose }: Props) {
  const { language } = useUi()
  const words = attachments[language]
  const save = useSaveAttachment()
  const isShown = row.shown !== '' && row.size <= LARGEST
  return (
    <Dialog opened onClose={onClose} size={isShown ? 'paper' : 'md'} title={row.name}>
      <div className={classes['bar']}>
        <span className={classes['size']}>{sizeText(row.size, language)}</span>
        <Space />
        {onEdit && (
          <Button variant="default" onClick={onEdit}>
            {words.edit}
          </Button>
        )}
        <Button
          data-autofocus={!isShown || undefined}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void save(row.id)}
        >
          {words.saveAs}
        </Button>
      </div>
      {isShown ? (
        <Shown row={row} />
      ) : (
        <p className={classes['note']}>{row.shown === '' ? words.notShown : words.tooLargeToShow}</p>
      )}
    </Dialog>
  )
}

function Shown({ row: { id, shown, name } }: { readonly row: Attachment }) {
  const { readFailure } = useUi()
  const api = useApi()
  const [file, setFile] = useState<FileRef>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    const leaving = new AbortController()
    work(api, 'attachments.open', { id, show: true }, leaving.signal, () => undefined).then(
      (made) => leaving.signal.aborted || setFile(made),
      (error: unknown) => leaving.signal.aborted || setFailure(readFailure(error)),
    )
    return () => leaving.abort()
  }, [api, id, readFailure])
  if (failure)
    return (
      <Alert color="red" variant="light" role="alert" title={failure.title}>
        {failure.text}
      </Alert>
    )
  if (shown === 'pdf')
    return (
      <PaperFrame title={name} file={file}>
        <Loading rows={14} />
      </PaperFrame>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached (WCAG 2.1.1)
    <div className={classes['picture']} role="region" aria-label={name} tabIndex={0} data-autofocus>
      {file ? <img src={fileUrl(file)} alt={name} /> : <Loading rows={14} />}
    </div>
  )
}
