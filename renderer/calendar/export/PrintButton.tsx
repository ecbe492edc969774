import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconListDetails, IconPhoto, IconPrinter } from '@tabler/icons-react'
import { prints } from '../../../shared/i18n/prints.ts'
import { wheel } from '../../../shared/i18n/wheel.ts'
import type { InputOf } from '../../../shared/api/names.ts'
import { useCommands } from '../../desk/commands.ts'
import { useJob } from '../../desk/jobs.ts'
import { useFile } from '../../desk/use-file.ts'
import { useContentWidth } from '../../ui/content-width.ts'
import { useUi } from '../../ui/context.tsx'

type Props =
  | { readonly what: 'printMonth'; readonly asked: InputOf<'calendar.printMonth'> }
  | { readonly what: 'printYear'; readonly asked: InputOf<'calendar.printYear'> }
  | { readonly what: 'printWheel' | 'printWall'; readonly asked: InputOf<'calendar.printWheel'> }

/** From this width of the content on, in px, the button says in words what it does. */
const WIDE = 1200

/** What the screen shows on one page of paper, with the filters that it has; a button, and a command of the same name. */
export function PrintButton(props: Props) {
  const { what } = props
  const { language } = useUi()
  const words = wordsOf(language)[what]
  const work = useJob()
  const made = () => {
    if (props.what === 'printMonth') return work('calendar.printMonth', props.asked, words.making)
    if (props.what === 'printYear') return work('calendar.printYear', props.asked, words.making)
    const paper = props.what === 'printWall' ? 'wall' : 'work'
    return work('calendar.printWheel', { ...props.asked, paper }, words.making)
  }
  const { busy, save } = useFile(made)
  useCommands([{ id: what, title: words.command, group: 'view', when: () => !busy, run: save }])
  const width = useContentWidth()
  const Icon = what === 'printYear' ? IconListDetails : what === 'printWall' ? IconPhoto : IconPrinter
  if (width > 0 && width < WIDE)
    return (
      <Tooltip label={words.help}>
        <ActionIcon variant="default" size={32} aria-label={words.command} loading={busy} onClick={save}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )
  return (
    <Tooltip label={words.help} openDelay={400}>
      <Button
        variant="default"
        leftSection={<Icon size={16} aria-hidden />}
        loading={busy}
        aria-label={words.command}
        onClick={save}
      >
        {words.title}
      </Button>
    </Tooltip>
  )
}

function wordsOf(language: keyof typeof prints) {
  const [paper, picture] = [prints[language], wheel[language]]
  return {
    printMonth: {
      title: paper.printMonth,
      help: paper.printMonthHelp,
      making: paper.printingMonth,
      command: paper.monthCommand,
    },
    printYear: {
      title: paper.printYear,
      help: paper.printYearHelp,
      making: paper.printingYear,
      command: paper.yearCommand,
    },
    printWheel: {
      title: picture.work,
      help: picture.workHelp,
      making: picture.printing,
      command: paper.wheelCommand,
    },
    printWall: {
      title: picture.wall,
      help: picture.wallHelp,
      making: picture.printing,
      command: paper.wallCommand,
    },
  }
}
