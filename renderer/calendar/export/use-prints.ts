import { prints } from '../../../shared/i18n/prints.ts'
import { views } from '../../../shared/i18n/views.ts'
import { wheel } from '../../../shared/i18n/wheel.ts'
import { type Command, useCommands } from '../../desk/commands.ts'
import { useJob } from '../../desk/jobs.ts'
import { useFile } from '../../desk/use-file.ts'
import { useUi } from '../../ui/context.tsx'

/**
 * What can be printed from anywhere: this month and this year of all clients, made at once. On the view itself its own
 * command, of the same name, prints what stands there, with its filters.
 */
export function usePrints(): void {
  const { language, today } = useUi()
  const [words, paper, picture] = [views[language], prints[language], wheel[language]]
  const work = useJob()
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const asked = { language, year }
  const monthly = useFile(() => work('calendar.printMonth', { ...asked, month }, paper.printingMonth))
  const yearly = useFile(() => work('calendar.printYear', asked, paper.printingYear))
  const working = useFile(() => work('calendar.printWheel', asked, picture.printing))
  const hung = useFile(() => work('calendar.printWheel', { ...asked, paper: 'wall' }, picture.printing))
  const commands = [
    ['printMonth', words.month, monthly],
    ['printYear', words.grid, yearly],
    ['printWheel', words.wheel, working],
    ['printWall', `${words.wheel}, ${picture.wall.toLowerCase()}`, hung],
  ] as const
  useCommands(
    commands.map(([id, title, { busy, save }]): Command => ({
      id,
      title: `${words.print}: ${title}`,
      group: 'view',
      when: () => !busy,
      run: save,
    })),
  )
}
