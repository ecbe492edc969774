import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import {
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH1,
  IconH2,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { safeHref } from '../../shared/domain/text/inline.ts'
import { rich } from '../../shared/i18n/rich.ts'
import { useUi } from '../ui/context.tsx'
import classes from './rich.module.css'

type Tool = {
  readonly id: string
  readonly name: string
  readonly keys?: string
  readonly icon: typeof IconBold
  /** Whether the text at the cursor has it; undefined of what only happens. */
  readonly on?: boolean
  readonly run: () => void
}

type Props = { readonly editor: Editor; readonly label: string; readonly element: RefObject<HTMLDivElement | null> }

/** One stop for Tab; arrows go along it, Esc back to the text. */
export function Toolbar({ editor, label, element }: Props) {
  const { language } = useUi()
  const words = rich[language]
  const [at, setAt] = useState('heading')
  const [link, setLink] = useState<string>()
  const tools = useTools(editor, () => setLink(hrefIn(editor)))
  const stop = tools.some(({ id }) => id === at) ? at : 'heading'
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      editor.commands.focus()
      return
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const place = tools.findIndex(({ id }) => id === stop)
    const next = step === undefined ? undefined : tools.at((place + step) % tools.length)
    if (!next) return
    event.preventDefault()
    setAt(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${next.id}"]`)?.focus()
  }
  return (
    <>
      <div
        ref={element}
        role="toolbar"
        tabIndex={-1}
        aria-label={words.toolbar(label)}
        className={classes['tools']}
        onKeyDown={move}
      >
        {tools.map(({ id, name, keys, icon: Icon, on, run }) => (
          <Tooltip
            key={id}
            label={keys === undefined ? name : `${name} (${keys.replaceAll('+', ' ')})`}
            openDelay={500}
          >
            <ActionIcon
              data-tool={id}
              variant={on ? 'light' : 'subtle'}
              {...(!on && { color: 'gray' })}
              size="md"
              tabIndex={id === stop ? 0 : -1}
              aria-label={name}
              aria-pressed={on}
              aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
              // The text keeps its selection.
              onMouseDown={(event) => event.preventDefault()}
              onFocus={() => setAt(id)}
              onClick={run}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      {link !== undefined && <LinkLine editor={editor} start={link} onDone={() => setLink(undefined)} />}
    </>
  )
}

const hrefIn = (editor: Editor): string => {
  const href: unknown = editor.getAttributes('link')['href']
  return typeof href === 'string' ? href.replace(/^(mailto|tel):/, '') : ''
}

function useTools(editor: Editor, askLink: () => void): Tool[] {
  const { language } = useUi()
  const words = rich[language]
  const has = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading: now.isActive('heading', { level: 1 }),
      subheading: now.isActive('heading', { level: 2 }),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
      inList: now.isActive('listItem'),
      inTable: now.isActive('table'),
    }),
  })
  const deed = () => editor.chain().focus()
  const tool = (
    id: Exclude<keyof typeof words, 'toolbar'>,
    icon: typeof IconBold,
    run: () => unknown,
    more: { keys?: string; on?: boolean } = {},
  ): Tool => ({
    id,
    name: words[id],
    icon,
    run: () => void run(),
    ...more,
  })
  return [
    ...(has.inTable
      ? []
      : [
          tool('heading', IconH1, () => deed().toggleHeading({ level: 1 }).run(), {
            keys: 'Ctrl+Alt+1',
            on: has.heading,
          }),
          tool('subheading', IconH2, () => deed().toggleHeading({ level: 2 }).run(), {
            keys: 'Ctrl+Alt+2',
            on: has.subheading,
          }),
        ]),
    tool('bold', IconBold, () => deed().toggleBold().run(), { keys: 'Ctrl+B', on: has.bold }),
    tool('italic', IconItalic, () => deed().toggleItalic().run(), { keys: 'Ctrl+I', on: has.italic }),
    tool('link', IconLink, askLink, { on: has.link }),
    ...(has.inTable
      ? [
          tool('addRow', IconRowInsertBottom, () => deed().addRowAfter().run()),
          tool('removeRow', IconRowRemove, () => deed().deleteRow().run()),
          tool('addColumn', IconColumnInsertRight, () => deed().addColumnAfter().run()),
          tool('removeColumn', IconColumnRemove, () => deed().deleteColumn().run()),
          tool('removeTable', IconTableOff, () => deed().deleteTable().run()),
        ]
      : [
          tool('bullets', IconList, () => deed().toggleBulletList().run(), { keys: 'Ctrl+Shift+8', on: has.bullets }),
          tool('numbers', IconListNumbers, () => deed().toggleOrderedList().run(), {
            keys: 'Ctrl+Shift+7',
            on: has.numbers,
          }),
          ...(has.inList
            ? [
                tool('indent', IconIndentIncrease, () => deed().sinkListItem('listItem').run(), {
                  keys: 'Alt+Shift+ArrowRight',
                }),
                tool('outdent', IconIndentDecrease, () => deed().liftListItem('listItem').run(), {
                  keys: 'Alt+Shift+ArrowLeft',
                }),
              ]
            : [tool('table', IconTable, () => deed().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run())]),
        ]),
  ]
}

type LinkProps = { readonly editor: Editor; readonly start: string; readonly onDone: () => void }

/** Where the chosen words lead; without chosen words the address stands for itself. */
function LinkLine({ editor, start, onDone }: LinkProps) {
  const { language } = useUi()
  const words = rich[language]
  const [typed, setTyped] = useState(start)
  const [wrong, setWrong] = useState(false)
  const close = () => {
    onDone()
    editor.commands.focus()
  }
  const set = () => {
    const href = addressOf(typed.trim())
    const chain = editor.chain().focus().extendMarkRange('link')
    if (typed.trim() === '') chain.unsetLink().run()
    else if (href === undefined) return setWrong(true)
    else if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    onDone()
  }
  return (
    <div className={classes['link']}>
      <TextInput
        className={classes['address'] ?? ''}
        label={words.linkTo}
        description={words.linkHelp}
        error={wrong && words.linkWrong}
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') set()
          else close()
        }}
      />
      <Button variant="default" onClick={set}>
        {words.setLink}
      </Button>
    </div>
  )
}

/** An address as people type it: `vero.fi`, a mail address, a phone number. */
function addressOf(typed: string): string | undefined {
  const ways = [
    typed,
    `mailto:${typed}`,
    `tel:${typed.replaceAll(' ', '')}`,
    ...(/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(typed) ? [`https://${typed}`] : []),
  ]
  return ways.find(safeHref)
}
