import { Space } from '../ui/Screen.tsx'
import { Alert, Button, Modal, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { FileRef } from '../../shared/api/values.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { download, fileUrl } from '../desk/connect.ts'
import { useJob } from '../desk/jobs.ts'
import { useUi } from '../ui/context.tsx'
import { Loading } from '../ui/Loading.tsx'
import classes from './instructions.module.css'

type Props = { readonly client: ClientCard['client']; readonly onClose: () => void }
/** What came of the last printing, and in which language that was. */
type State = { readonly language: Language } & (
  | { readonly kind: 'made'; readonly file: FileRef }
  | { readonly kind: 'failed'; readonly title: string; readonly text: string }
)

/** The instruction sheet as it will be printed: the PDF itself in a frame, in any of the three languages, to be saved. */
export function Preview({ client, onClose }: Props) {
  const { language: mine, readFailure, words: ui } = useUi()
  const words = instructions[mine]
  const [language, setLanguage] = useState<Language>(client.language)
  const [last, setLast] = useState<State>()
  const state = last?.language === language ? last : undefined
  const work = useJob()
  useEffect(() => {
    let wanted = true
    work('instructions.print', { client: client.id, language }, words.printing).then(
      (file) => wanted && setLast({ language, kind: 'made', file }),
      (error: unknown) => {
        const { title, text } = readFailure(error)
        if (wanted) setLast({ language, kind: 'failed', title, text })
      },
    )
    return () => {
      wanted = false
    }
  }, [work, client.id, language, words.printing, readFailure])
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(62.5rem, 94vw)"
      title={words.previewTitle(client.name)}
      closeButtonProps={{ 'aria-label': ui.close }}
      classNames={{ body: classes['previewBody'] ?? '' }}
      lockScroll={false}
      centered
    >
      <div className={classes['previewBar']}>
        <SegmentedControl
          aria-label={words.printLanguage}
          value={language}
          onChange={(next) => setLanguage(languages.find((one) => one === next) ?? language)}
          data={languages.map((value) => ({ value, label: clients[mine].languages[value] }))}
        />
        <Space />
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={state?.kind !== 'made'}
          onClick={() => state?.kind === 'made' && download(state.file)}
        >
          {words.download}
        </Button>
      </div>
      <div className={classes['paper']}>
        {!state && <Loading rows={14} />}
        {state?.kind === 'failed' && (
          <Alert color="red" variant="light" role="alert" title={state.title}>
            {state.text}
          </Alert>
        )}
        {state?.kind === 'made' && (
          <iframe
            className={classes['frame']}
            src={`${fileUrl(state.file)}#navpanes=0&view=FitH`}
            title={words.previewTitle(client.name)}
          />
        )}
      </div>
    </Modal>
  )
}
