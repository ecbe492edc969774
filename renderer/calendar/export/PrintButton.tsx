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
import { Menu } from '../../ui/Menu.tsx'

type Props =
  | { readonly what: 'printMonth'; readonly asked: InputOf<'calendar.printMonth'> }
  | { readonly what: 'printYear'; readonly asked: InputOf<'calendar.printYear'> }
  | { readonly what: 'printWheel' | 'printWall'; readonly asked: InputOf<'calendar.printWheel'> }

const sizes = ['a4', 'a3'] as const
type Size = (typeof sizes)[number]

/** From this width of the content on, in px, the button says in words what it does. */
const WIDE = 1200

/** What the screen shows on one page of paper, with the filters that it has; a button, and a command of the same name. */
export function PrintButton(props: Props) {
  const { what } = props
  const { language } = useUi()
  const words = wordsOf(language)[what]
  const work = useJob()
  const [opened, setOpened] = useState<Size>()
  const open = (size: Size = 'a4') => setOpened(size)
  const asked = JSON.stringify(props.asked)
  const make = useCallback(
    (tongue: Language) => {
      const its = { ...JSON.parse(asked), language: tongue }
      if (what === 'printMonth') return work('calendar.printMonth', its, words.making)
      if (what === 'printYear') return work('calendar.printYear', its, words.making)
      if (what === 'printWheel') return work('calendar.printWheel', { ...its, paper: 'work' }, words.making)
      return work('calendar.printWheel', { ...its, paper: 'wall', size: opened ?? 'a4' }, words.making)
    },
    [work, what, asked, opened, words.making],
  )
  // One key prints a screen; the picture for the wall is beside its paper for work.
  const isWall = what === 'printWall'
  useCommands([
    { id: what, title: words.command, group: 'view', run: () => open(), ...(!isWall && { keys: 'print' }) },
    ...(isWall
      ? [{ id: `${what}-a3`, title: `${words.command}, A3`, group: 'view' as const, run: () => open('a3') }]
      : []),
  ])
  const width = useContentWidth()
  const Icon = what === 'printYear' ? IconListDetails : what === 'printWall' ? IconPhoto : IconPrinter
  const narrow = width > 0 && width < WIDE
  // A picture for the wall asks first how large: its button opens a menu, which says what it is by itself.
  const said = { 'aria-label': words.command, ...(isWall ? { title: words.help } : { onClick: () => open() }) }
  const inIcon = (
    <ActionIcon variant="default" size={32} {...said}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
  const inWords = (
    <Button variant="default" leftSection={<Icon size={16} aria-hidden />} {...said}>
      {words.title}
    </Button>
  )
  return (
    <>
      {isWall ? (
        <Menu
          target={narrow ? inIcon : inWords}
          items={sizes.map((size) => ({ id: size, title: size.toUpperCase(), run: () => open(size) }))}
        />
      ) : (
        <Tooltip label={words.help} {...(!narrow && { openDelay: 400 })}>
          {narrow ? inIcon : inWords}
        </Tooltip>
      )}
      {opened && (
        <PaperPreview
          title={isWall ? `${words.title}, ${opened.toUpperCase()}` : words.title}
          language={props.asked.language ?? language}
          downloadLabel={instructions[language].download}
          make={make}
          onClose={() => setOpened(undefined)}
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
