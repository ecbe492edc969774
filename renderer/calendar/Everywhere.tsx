import { useNavigate } from '@tanstack/react-router'
import { views } from '../../shared/i18n/views.ts'
import { type Command, useCommands } from '../desk/commands.ts'
import { useLanguage } from '../desk/session.tsx'
import { ExportDialog } from './export/ExportDialog.tsx'
import { MarkWindows } from './marks/MarkWindows.tsx'
import { usePrints } from './export/use-prints.ts'
import { useViewCommands } from './saved/use-views.ts'

const screens = [
  ['month', 'goMonth'],
  ['grid', 'goGrid'],
  ['wheel', 'goWheel'],
  ['late', 'goLate'],
  ['check', 'goCheck'],
] as const

/** The ways to the calendar's views, saved ones too, and the windows in which work is marked and exported. */
export function Everywhere() {
  const words = views[useLanguage()]
  const navigate = useNavigate()
  useCommands(
    screens.map(([name, title]): Command => ({
      id: `calendar.${name}`,
      title: words[title],
      group: 'go',
      run: () => void navigate({ to: `/calendar/${name}` }),
    })),
  )
  usePrints()
  useViewCommands()
  return (
    <>
      <ExportDialog />
      <MarkWindows />
    </>
  )
}
