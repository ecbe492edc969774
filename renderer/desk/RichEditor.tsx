import { Input } from '@mantine/core'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { rich } from '../../shared/i18n/rich.ts'
import { parse } from '../../shared/domain/text/parse.ts'
import { plainOf } from '../../shared/domain/text/types.ts'
import { write } from '../../shared/domain/text/write.ts'
import { useUi } from '../ui/context.tsx'
import { blocksOf, docOf } from './rich-doc.ts'
import { extensions } from './rich-extensions.ts'
import { fromHtml } from './from-html.ts'
import classes from './rich.module.css'
import { Toolbar } from './RichToolbar.tsx'

export type RichEditorProps = {
  readonly label: string
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  /** The language that is written in, for the spell checker and the screen reader. */
  readonly lang?: string | undefined
  readonly autoFocus?: boolean | undefined
  /** Where in the text somebody was writing before it came, in letters, told once; nowhere when nobody was. */
  readonly caretBefore: () => number | undefined
  /** Takes what puts the focus into the text. */
  readonly handle: (focus: { focus: () => void } | null) => void
}

/** Free text with headings, lists, tables, emphasis and links; its value is the text as it is kept. */
export default function RichEditor(props: RichEditorProps) {
  const { label, description, error, value, onChange, onBlur, lang, autoFocus, caretBefore, handle } = props
  const { language } = useUi()
  const words = rich[language]
  const id = useId()
  /** What the editor says now: what comes from elsewhere is put into it. */
  const said = useRef(value)
  const toolbar = useRef<HTMLDivElement>(null)
  const editor = useEditor({
    extensions,
    content: docOf(parse(value)),
    injectCSS: false,
    // A window that opens puts the focus itself.
    autofocus: false,
    editorProps: {
      attributes: {
        class: classes['text'] ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-help`,
        ...(lang !== undefined && { lang }),
        ...(autoFocus && { 'data-autofocus': 'true' }),
      },
      handlePaste: (_, event) => pasted(made.current, event),
    },
    onUpdate: ({ editor: changed }) => {
      said.current = write(blocksOf(changed.getJSON()))
      onChange(said.current)
    },
    onBlur,
  })
  const made = useRef<Editor>(undefined)
  useEffect(() => {
    made.current = editor
    handle({ focus: () => void (editor.isDestroyed || editor.commands.focus()) })
    return () => handle(null)
  }, [editor, handle])
  // One that was drawn long before it stands there is given up by its library, and another takes its place: these wait for that.
  useEffect(() => {
    if (editor.isDestroyed) return
    if (value !== said.current) {
      said.current = value
      editor.commands.setContent(docOf(parse(value)), { emitUpdate: false })
    }
    // The last letters that were typed in its place may come with a value that is newer than the editor.
    const at = caretBefore()
    if (at !== undefined) goOn(editor, value.slice(0, at))
  }, [editor, value, caretBefore])
  // It comes a moment after its window, which had nothing to put the focus into but what stood in its place.
  useEffect(() => {
    if (editor.isDestroyed) return
    const form = editor.view.dom.closest('form')
    if (autoFocus && !form?.contains(document.activeElement)) editor.commands.focus()
  }, [editor, autoFocus])
  useEffect(() => {
    if (editor.isDestroyed) return
    editor.view.dom.setAttribute('aria-invalid', String(error !== undefined))
  }, [editor, error])

  const keys = (event: KeyboardEvent) => {
    // Tab leaves the text, as it leaves every field; in a table it goes to the next cell, and leaves after the last.
    if (event.key === 'Tab' && !staysInTable(editor, event.shiftKey)) event.stopPropagation()
    if (event.altKey && event.key === 'F10') {
      event.preventDefault()
      toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    }
    const step = event.altKey && event.shiftKey ? steps[event.key] : undefined
    if (step && editor.isActive('listItem')) {
      event.preventDefault()
      event.stopPropagation()
      editor.commands[step]('listItem')
    }
  }
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      description={[description, words.keys].filter(Boolean).join(' ')}
      descriptionProps={{ id: `${id}-help` }}
      error={error}
    >
      <div className={classes['frame']} data-invalid={error !== undefined || undefined} onKeyDownCapture={keys}>
        <Toolbar editor={editor} label={label} element={toolbar} />
        <EditorContent editor={editor} />
      </div>
    </Input.Wrapper>
  )
}

/** As word processors have it. */
const steps: Readonly<Record<string, 'sinkListItem' | 'liftListItem'>> = {
  ArrowRight: 'sinkListItem',
  ArrowLeft: 'liftListItem',
}

/** Whether Tab has another cell to go to. */
function staysInTable(editor: Editor, back: boolean): boolean {
  if (!editor.isActive('table')) return false
  const command = editor.can()
  return back ? command.goToPreviousCell() : command.goToNextCell()
}

/** What was copied elsewhere comes without its looks; a single paragraph goes into the one that is there. */
function pasted(editor: Editor | undefined, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? ''
  const text = event.clipboardData?.getData('text/plain') ?? ''
  // What was copied in the editor itself is as it should be.
  if (!editor || html.includes('data-pm-slice') || (html === '' && text === '')) return false
  const read = html === '' ? parse(text) : fromHtml(html)
  const blocks = read.length > 0 ? read : parse(text)
  const flat = editor.isActive('table') ? [{ type: 'paragraph' as const, runs: [{ text: flattened(text) }] }] : blocks
  const [only] = flat
  const doc = docOf(flat)
  const content =
    flat.length === 1 && only?.type === 'paragraph' ? (doc.content?.[0]?.content ?? []) : (doc.content ?? [])
  if (flat.every((block) => block.type === 'paragraph' && plainOf(block.runs) === '')) return true
  editor.chain().focus().insertContent(content).run()
  return true
}

const flattened = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Puts the caret behind the beginning of the text. The space with which a word had just ended is not kept with the text. */
function goOn(editor: Editor, beginning: string): void {
  editor.commands.focus(editor.schema.nodeFromJSON(docOf(parse(beginning))).content.size - 1)
  if (beginning.endsWith(' ')) editor.view.dispatch(editor.state.tr.insertText(' '))
}
