import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { InputOf } from '../../../shared/api/names.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { check as messages } from '../../../shared/i18n/check.ts'
import { instructions } from '../../../shared/i18n/instructions.ts'
import { useCommands } from '../../desk/commands.ts'
import { useJob } from '../../desk/jobs.ts'
import { PaperPreview } from '../../desk/PaperPreview.tsx'
import { useUi } from '../../ui/context.tsx'

/** The check on paper, of the same clients. */
export function PrintCheck({ year, personId, language: first }: InputOf<'calendar.printCheck'>) {
  const { language } = useUi()
  const words = messages[language]
  const work = useJob()
  const [opened, setOpened] = useState(false)
  const make = useCallback(
    (tongue: Language) =>
      work('calendar.printCheck', { year, language: tongue, ...(personId && { personId }) }, words.printing),
    [work, year, personId, words.printing],
  )
  useCommands([{ id: 'print', title: words.print, group: 'view', keys: 'print', run: () => setOpened(true) }])
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {words.print}
      </Button>
      {opened && (
        <PaperPreview
          title={words.titleOf(year)}
          language={first}
          downloadLabel={instructions[language].download}
          make={make}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  )
}
