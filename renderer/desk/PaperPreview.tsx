import { Alert, Button, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Printed } from '../../shared/api/values.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { behind } from '../../shared/i18n/behind.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { look } from '../../shared/i18n/look.ts'
import { paperFault } from '../../shared/i18n/paper-fault.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Space } from '../ui/Screen.tsx'
import { download } from './connect.ts'
import { PaperFrame } from './PaperFrame.tsx'
import classes from './paper-preview.module.css'

type Props = {
  readonly title: string
  /** The language it is made in at first. */
  readonly language: Language
  readonly downloadLabel: string
  /** Makes the paper; another function makes another paper, and is asked at once. */
  readonly make: (language: Language) => Promise<Printed>
  readonly onClose: () => void
  /** What else decides what is made. */
  readonly children?: ReactNode
}
/** So many texts are named; of more their number. */
const NAMED = 4

type Make = Props['make']
/** What came of the last printing, and of which. */
type State = { readonly language: Language; readonly make: Make } & (
  | { readonly kind: 'made'; readonly file: Printed }
  | { readonly kind: 'failed'; readonly title: string; readonly text: string }
)

/** A paper as it will be printed: the PDF itself, in any of the three languages, to be read and to be saved. */
export function PaperPreview({ title, language: first, downloadLabel, make, onClose, children }: Props) {
  const { language: mine, readFailure } = useUi()
  const [language, setLanguage] = useState<Language>(first)
  const [last, setLast] = useState<State>()
  const state = last?.language === language && last.make === make ? last : undefined
  useEffect(() => {
    let wanted = true
    make(language).then(
      (file) => wanted && setLast({ language, make, kind: 'made', file }),
      (error: unknown) => {
        const failure = readFailure(error)
        if (wanted) setLast({ language, make, kind: 'failed', title: failure.title, text: failure.text })
      },
    )
    return () => {
      wanted = false
    }
  }, [make, language, readFailure])
  return (
    <Dialog opened onClose={onClose} size="paper" title={title}>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={instructions[mine].printLanguage}
          value={language}
          onChange={(next) => setLanguage(languages.find((one) => one === next) ?? language)}
          data={languages.map((value) => ({ value, label: clients[mine].languages[value] }))}
        />
        {children}
        <Space />
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={state?.kind !== 'made'}
          onClick={() => state?.kind === 'made' && download(state.file)}
        >
          {downloadLabel}
        </Button>
      </div>
      {state?.kind === 'made' && state.file.fallback && (
        <Alert color="yellow" variant="light" role="status">
          {look[mine].fallback(paperFault(state.file.fallback, mine))}
        </Alert>
      )}
      {state?.kind === 'made' && (state.file.untranslated?.length ?? 0) > 0 && (
        <Alert color="yellow" variant="light" role="status">
          {instructions[mine].beside.untranslated(
            (state.file.untranslated ?? []).slice(0, NAMED).join(', '),
            Math.max(0, (state.file.untranslated ?? []).length - NAMED),
          )}
        </Alert>
      )}
      {state?.kind === 'made' && (state.file.behind?.length ?? 0) > 0 && (
        <Alert color="yellow" variant="light" role="status">
          {behind[mine].onPaper(
            (state.file.behind ?? []).slice(0, NAMED).join(', '),
            Math.max(0, (state.file.behind ?? []).length - NAMED),
          )}
        </Alert>
      )}
      <PaperFrame title={title} file={state?.kind === 'made' ? state.file : undefined}>
        {!state && <Loading rows={14} />}
        {state?.kind === 'failed' && (
          <Alert color="red" variant="light" role="alert" title={state.title}>
            {state.text}
          </Alert>
        )}
      </PaperFrame>
    </Dialog>
  )
}
