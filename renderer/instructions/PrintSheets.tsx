import { Alert, Button, Radio, Select } from '@mantine/core'
import { useState } from 'react'
import type { ManyPrinted } from '../../shared/api/instructions.ts'
import { type SheetPaper, sheetPapers } from '../../shared/domain/instructions.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { clients as clientWords } from '../../shared/i18n/clients.ts'
import { sheetPaperWords } from '../../shared/i18n/paper-kinds.ts'
import { look } from '../../shared/i18n/look.ts'
import { paperFault } from '../../shared/i18n/paper-fault.ts'
import { printSheets } from '../../shared/i18n/print-sheets.ts'
import { download } from '../desk/connect.ts'
import { useJob } from '../desk/jobs.ts'
import { PaperFrame } from '../desk/PaperFrame.tsx'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import classes from './print-sheets.module.css'

/** Whose sheets can be printed: ids of clients, in the order of the list. */
export type Groups = {
  readonly chosen: readonly string[]
  readonly outdated: readonly string[]
  readonly all: readonly string[]
}

type Props = { readonly groups: Groups; readonly onClose: () => void }
type Kind = 'pdf' | 'zip'
const kinds = ['pdf', 'zip'] as const

/** The sheets of many clients: asks whose and how, makes them, and tells with which of them something is wrong. */
export function PrintSheets({ groups, onClose }: Props) {
  const { language: mine } = useUi()
  const words = printSheets[mine]
  const papers = sheetPaperWords[mine]
  const [whose, setWhose] = useState<keyof Groups>(groups.chosen.length > 0 ? 'chosen' : 'all')
  const [paper, setPaper] = useState<SheetPaper>('client')
  const [language, setLanguage] = useState<Language>()
  const [kind, setKind] = useState<Kind>('pdf')
  const [made, setMade] = useState<ManyPrinted>()
  const [busy, setBusy] = useState(false)
  const work = useJob()
  const fail = useFailures()
  const make = async () => {
    setBusy(true)
    try {
      const asked = { clients: [...groups[whose]], paper, as: kind, ...(language && { language }) }
      setMade(await work('instructions.printMany', asked, words.making))
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  if (made) return <Made made={made} onAgain={() => setMade(undefined)} onClose={onClose} />
  const choices = (['chosen', 'outdated', 'all'] as const).filter((one) => groups[one].length > 0)
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Radio.Group
          label={words.whose}
          value={whose}
          onChange={(next) => setWhose(choices.find((one) => one === next) ?? whose)}
        >
          <div className={classes['choices']}>
            {choices.map((one) => (
              <Radio key={one} value={one} label={words[one](groups[one].length)} />
            ))}
          </div>
        </Radio.Group>
        <Select
          label={papers.label}
          value={paper}
          allowDeselect={false}
          onChange={(next) => setPaper(sheetPapers.find((one) => one === next) ?? paper)}
          data={sheetPapers.map((value) => ({ value, label: papers.papers[value] }))}
        />
        <Select
          label={words.language}
          value={language ?? 'own'}
          allowDeselect={false}
          onChange={(next) => setLanguage(languages.find((one) => one === next))}
          data={[
            { value: 'own', label: words.own },
            ...languages.map((value) => ({ value, label: clientWords[mine].languages[value] })),
          ]}
        />
        <Radio.Group
          label={words.as}
          description={words.asHelp}
          value={kind}
          onChange={(next) => setKind(kinds.find((one) => one === next) ?? kind)}
        >
          <div className={classes['choices']}>
            {kinds.map((one) => (
              <Radio key={one} value={one} label={words.kinds[one]} />
            ))}
          </div>
        </Radio.Group>
        <Button type="submit" loading={busy}>
          {words.make}
        </Button>
      </form>
    </Dialog>
  )
}

type MadeProps = { readonly made: ManyPrinted; readonly onAgain: () => void; readonly onClose: () => void }

/** What came of it: what is to be noted of which client, and the paper itself. */
function Made({ made: { file, printed, told, fallback }, onAgain, onClose }: MadeProps) {
  const { language } = useUi()
  const words = printSheets[language]
  const isPdf = file?.name.endsWith('.pdf') === true
  return (
    <Dialog opened title={words.title} onClose={onClose} size={isPdf ? 'paper' : 'lg'}>
      <div className={classes['bar']}>
        <span role="status">{printed > 0 ? words.printed(printed) : words.nothing}</span>
        <Button variant="default" onClick={onAgain}>
          {words.again}
        </Button>
        {file && (
          <Button data-autofocus onClick={() => download(file)}>
            {words.save}
          </Button>
        )}
      </div>
      {fallback && (
        <Alert color="yellow" variant="light">
          {look[language].fallback(paperFault(fallback, language))}
        </Alert>
      )}
      {told.length > 0 && (
        <Alert color="yellow" variant="light" title={words.noted}>
          <ul className={classes['told']}>
            {told.map(({ client_id, client, why, printed: isPrinted }) => (
              <li key={`${client_id} ${why}`}>
                <strong>{client}</strong>: {words.why[why]}
                {isPrinted ? '' : ` (${words.notPrinted})`}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {file && isPdf && (
        <PaperFrame title={words.title} file={file}>
          {null}
        </PaperFrame>
      )}
    </Dialog>
  )
}
