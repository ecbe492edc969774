import { Select } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Language } from '../../shared/domain/words.ts'
import { type SheetPaper, sheetPapers } from '../../shared/domain/instructions.ts'
import { sheetPaperWords } from '../../shared/i18n/paper-kinds.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useUi } from '../ui/context.tsx'
import type { Book } from './Instructions.tsx'

type Props = {
  readonly client: ClientCard['client']
  /** A version as it was published; the sheet as it is now where none is asked for. */
  readonly version?: number | undefined
  readonly sheet: Book['sheet']
  readonly onClose: () => void
}

/** The instruction sheet as it will be printed. */
export function Preview({ client, version, sheet, onClose }: Props) {
  const words = instructions[useUi().language]
  const papers = sheetPaperWords[useUi().language]
  const [paper, setPaper] = useState<SheetPaper>('client')
  const [written, setWritten] = useState(false)
  const work = useJob()
  const make = useCallback(
    (language: Language) =>
      work(
        'instructions.print',
        { client: client.id, language, ...(version ? { version } : { paper, written }) },
        words.printing,
      ),
    [work, client.id, version, paper, written, words.printing],
  )
  return (
    <PaperPreview
      title={papers.titles[paper](client.name)}
      language={client.language}
      downloadLabel={words.download}
      make={make}
      onClose={onClose}
    >
      {version === undefined && (
        <Select
          aria-label={papers.label}
          allowDeselect={false}
          value={paper}
          onChange={(next) => setPaper(sheetPapers.find((one) => one === next) ?? paper)}
          data={sheetPapers.map((value) => ({ value, label: papers.papers[value] }))}
        />
      )}
      {version === undefined && sheet.held && paper !== 'process' && (
        <Select
          aria-label={words.which}
          allowDeselect={false}
          value={String(written)}
          onChange={(next) => setWritten(next === 'true')}
          data={[
            { value: 'false', label: words.heldNow(sheet.held.number) },
            { value: 'true', label: words.writtenNow(sheet.number, sheet.changed) },
          ]}
        />
      )}
    </PaperPreview>
  )
}
