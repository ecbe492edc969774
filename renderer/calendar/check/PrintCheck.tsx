import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { check as messages } from '../../../shared/i18n/check.ts'
import type { InputOf } from '../../../shared/api/names.ts'
import { useJob } from '../../desk/jobs.ts'
import { useFile } from '../../desk/use-file.ts'
import { useUi } from '../../ui/context.tsx'

/** The check on paper, of the same clients. */
export function PrintCheck(asked: InputOf<'calendar.printCheck'>) {
  const words = messages[useUi().language]
  const work = useJob()
  const { busy, save } = useFile(() => work('calendar.printCheck', asked, words.printing))
  return (
    <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={busy} onClick={save}>
      {words.print}
    </Button>
  )
}
