import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconTableExport } from '@tabler/icons-react'
import { late as messages } from '../../../shared/i18n/late.ts'
import type { InputOf } from '../../../shared/api/names.ts'
import { useJob } from '../../desk/jobs.ts'
import { useFile } from '../../desk/use-file.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './late.module.css'

type StepsProps = { readonly year: number; readonly onYear: (year: number) => void }

/** From year to year, and back to this one. */
export function YearSteps({ year, onYear }: StepsProps) {
  const { language, today } = useUi()
  const words = messages[language]
  const thisYear = Number(today.slice(0, 4))
  return (
    <>
      <ActionIcon aria-label={words.previous} size={32} onClick={() => onYear(year - 1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span className={classes['year']} aria-live="polite">
        {year}
      </span>
      <ActionIcon aria-label={words.next} size={32} onClick={() => onYear(year + 1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      {year !== thisYear && (
        <Button variant="default" onClick={() => onYear(thisYear)}>
          {words.thisYear}
        </Button>
      )}
    </>
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
