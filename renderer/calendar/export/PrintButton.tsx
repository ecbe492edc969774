import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconListDetails, IconPhoto, IconPrinter } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { Language } from '../../../shared/domain/words.ts'
import { instructions } from '../../../shared/i18n/instructions.ts'
import { prints } from '../../../shared/i18n/prints.ts'
import { wheel } from '../../../shared/i18n/wheel.ts'
import type { InputOf } from '../../../shared/api/names.ts'
import { useCommands } from '../../desk/commands.ts'
import { useJob } from '../../desk/jobs.ts'
import { PaperPreview } from '../../desk/PaperPreview.tsx'
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
  const [opened, setOpened] = useState(false)
  const open = () => setOpened(true)
  const asked = JSON.stringify(props.asked)
  const make = useCallback(
    (tongue: Language) => {
      const its = { ...JSON.parse(asked), language: tongue }
      if (what === 'printMonth') return work('calendar.printMonth', its, words.making)
      if (what === 'printYear') return work('calendar.printYear', its, words.making)
      return work('calendar.printWheel', { ...its, paper: what === 'printWall' ? 'wall' : 'work' }, words.making)
    },
    [work, what, asked, words.making],
  )
  // One key prints a screen; the picture for the wall is beside its paper for work.
  useCommands([
    { id: what, title: words.command, group: 'view', run: open, ...(what !== 'printWall' && { keys: 'print' }) },
  ])
  const width = useContentWidth()
  const Icon = what === 'printYear' ? IconListDetails : what === 'printWall' ? IconPhoto : IconPrinter
  return (
    <>
      {width > 0 && width < WIDE ? (
        <Tooltip label={words.help}>
          <ActionIcon variant="default" size={32} aria-label={words.command} onClick={open}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Tooltip label={words.help} openDelay={400}>
          <Button
            variant="default"
            leftSection={<Icon size={16} aria-hidden />}
            aria-label={words.command}
            onClick={open}
          >
            {words.title}
          </Button>
        </Tooltip>
      )}
      {opened && (
        <PaperPreview
          title={words.title}
          language={props.asked.language ?? language}
          downloadLabel={instructions[language].download}
          make={make}
          onClose={() => setOpened(false)}
        />
      )}
    </>
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
