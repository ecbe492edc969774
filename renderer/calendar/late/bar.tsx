import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import { late as messages } from '../../../shared/i18n/late.ts'
import type { InputOf } from '../../../shared/api/names.ts'
import { useJob } from '../../desk/jobs.ts'
import { useFile } from '../../desk/use-file.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { useUi } from '../../ui/context.tsx'

type StepsProps = { readonly year: number; readonly onYear: (year: number) => void }

/** From year to year, and back to this one. */
export function YearSteps({ year, onYear }: StepsProps) {
  const { language, today } = useUi()
  const words = messages[language]
  const thisYear = Number(today.slice(0, 4))
  return (
    <Stepper
      label={clientYear[language].year}
      previous={words.previous}
      next={words.next}
      onStep={(by) => onYear(year + by)}
      now={year === thisYear ? undefined : { title: words.thisYear, run: () => onYear(thisYear) }}
    >
      {year}
    </Stepper>
  )
}

/** What is shown as a table file. */
export function Export({ asked }: { readonly asked: InputOf<'late.export'> }) {
  const words = messages[useUi().language]
  const work = useJob()
  const { busy, save } = useFile(() => work('late.export', asked, words.exporting))
  return (
    <Button variant="default" leftSection={<IconTableExport size={16} aria-hidden />} loading={busy} onClick={save}>
      {words.export}
    </Button>
  )
}
