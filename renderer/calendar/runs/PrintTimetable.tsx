import { ActionIcon, Button } from '@mantine/core'
import { IconCalendarDollar, IconCalendarDown, IconPrinter } from '@tabler/icons-react'
import type { InputOf } from '../../../shared/api/names.ts'
import { runs as messages } from '../../../shared/i18n/runs.ts'
import { useCommands } from '../../desk/commands.ts'
import { useJob } from '../../desk/jobs.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFile } from '../../desk/use-file.ts'
import { useUi } from '../../ui/context.tsx'
import { addDays } from '../../ui/dates.ts'

function useTimetable(asked: InputOf<'runs.print'>) {
  const words = messages[useLanguage()].timetable
  const work = useJob()
  return { words, ...useFile(() => work('runs.print', asked, words.making)) }
}

/** How many days ahead the timetable's calendar file reaches. */
const AHEAD = 400

/** One client's timetable on paper and as a calendar file, beside its pay groups. */
export function PrintTimetable({ client }: { readonly client: string }) {
  const { today } = useUi()
  const { words, busy, save } = useTimetable({ client })
  const work = useJob()
  const span = { from: today, to: addDays(today, AHEAD) }
  const file = useFile(() => work('calendar.export', { client, ...span, only: 'timetable' }, words.filing))
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCalendarDown size={14} aria-hidden />}
        loading={file.busy}
        title={words.fileHelp}
        onClick={file.save}
      >
        {words.file}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPrinter size={14} aria-hidden />}
        loading={busy}
        title={words.help}
        onClick={save}
      >
        {words.print}
      </Button>
    </>
  )
}

/** The timetables of the clients whose work is shown; a button, and a command of the same name. */
export function PrintTimetables({ personId }: { readonly personId: string | undefined }) {
  const language = useLanguage()
  const { words, busy, save } = useTimetable({ language, ...(personId && { personId }) })
  useCommands([{ id: 'runs.print', title: words.mine, group: 'view', when: () => !busy, run: save }])
  return (
    <ActionIcon variant="default" size={32} aria-label={words.mine} title={words.mine} loading={busy} onClick={save}>
      <IconCalendarDollar size={18} aria-hidden />
    </ActionIcon>
  )
}
