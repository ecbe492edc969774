import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { AgendaLine, MeetingNote } from '../../shared/api/meetings.ts'
import type { NoteKind } from '../../shared/domain/meetings/kinds.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { useDeed } from '../desk/deed.ts'
import { useKeys } from '../desk/keys.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Menu } from '../ui/Menu.tsx'
import { TabHead } from '../ui/TabPart.tsx'
import { LineForm } from './LineForm.tsx'
import type { Book } from './MeetingPage.tsx'
import classes from './meetings.module.css'
import { NoteForm } from './NoteForm.tsx'
import { NoteLine } from './NoteLine.tsx'

/** What is open in the agenda: writing under a line, or a line itself. */
type Open =
  | { readonly what: 'note'; readonly source: string; readonly kind: NoteKind; readonly note?: MeetingNote }
  | { readonly what: 'line'; readonly source: string | undefined }

/**
 * The agenda with what is written under each of its lines. Arrows go from line to line; Enter writes, letters decide, agree,
 * edit and leave out, Alt with an arrow moves the line.
 */
export function Agenda({ book: { meeting, lines, notes } }: { readonly book: Book }) {
  const { language, say } = useUi()
  const words = meetings[language]
  const names = meetingWords[language]
  const deed = useDeed()
  const fail = useFailures()
  const keysOf = useKeys()
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Open>()
  const isOurs = meeting.origin === ''
  const close = () => setOpen(undefined)
  const focus = (at: number) =>
    list.current?.querySelectorAll<HTMLElement>('[data-line]')[Math.max(0, Math.min(at, lines.length - 1))]?.focus()
  const write = (source: string, kind: NoteKind) => setOpen({ what: 'note', source, kind })
  const drop = ({ source, section, text, dropped, internal, edited, kept }: AgendaLine) =>
    void deed(
      'meetings.saveLine',
      {
        meeting_id: meeting.id,
        source,
        section,
        text: edited ? text : '',
        dropped: !dropped,
        internal,
        ...(kept && { version: kept.version }),
      },
      words.lineSaved,
    ).catch(fail)
  const move = (source: string, to: number) => {
    if (to < 0 || to >= lines.length) return
    void deed('meetings.moveLine', { meeting_id: meeting.id, source, to }, words.lineSaved)
      .then(() => {
        focus(to)
        say(`${to + 1}/${lines.length}`)
      })
      .catch(fail)
  }
  const deeds = (line: AgendaLine, at: number) => [
    { id: 'note', title: names.notes.note, shortcut: 'Enter', run: () => write(line.source, 'note') },
    {
      id: 'decision',
      title: names.notes.decision,
      shortcut: keysOf('decision')[0],
      run: () => write(line.source, 'decision'),
    },
    { id: 'action', title: names.notes.action, shortcut: keysOf('action')[0], run: () => write(line.source, 'action') },
    {
      id: 'edit',
      title: words.editLine,
      shortcut: keysOf('lineEdit')[0],
      run: () => setOpen({ what: 'line', source: line.source }),
    },
    {
      id: 'drop',
      title: line.dropped ? words.keep : words.drop,
      shortcut: keysOf('lineDrop')[0],
      run: () => drop(line),
    },
    { id: 'up', title: words.up, shortcut: 'Alt+ArrowUp', disabled: at === 0, run: () => move(line.source, at - 1) },
    {
      id: 'down',
      title: words.down,
      shortcut: 'Alt+ArrowDown',
      disabled: at === lines.length - 1,
      run: () => move(line.source, at + 1),
    },
  ]
  const keys = (line: AgendaLine, at: number) => (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event
    if (ctrlKey || metaKey) return
    const arrow = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
    const run = () => {
      if (arrow !== 0) return altKey ? isOurs && move(line.source, at + arrow) : focus(at + arrow)
      const found =
        isOurs && !altKey && deeds(line, at).find(({ shortcut }) => shortcut?.toLowerCase() === key.toLowerCase())
      return found ? (found.run(), true) : false
    }
    if (run() !== false) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
    <section aria-label={words.agenda}>
      <TabHead title={words.agenda}>
        {isOurs && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen({ what: 'line', source: undefined })}
          >
            {words.addLine}
          </Button>
        )}
      </TabHead>
      {open?.what === 'line' && open.source === undefined && (
        <LineForm meeting={meeting} line={undefined} onClose={close} />
      )}
      {isOurs && <p className={classes['hint']}>{words.rowKeys}</p>}
      <div ref={list}>
        {lines.map((line, at) => {
          const { source } = line
          const its = notes.filter((note) => note.source === source)
          const isFirst = lines[at - 1]?.section !== line.section
          const isEdited = open?.what === 'line' && open.source === source
          return (
            <div key={source}>
              {isFirst && <h3 className={classes['section']}>{names.sections[line.section]}</h3>}
              <div className={classes['item']}>
                {isEdited ? (
                  <LineForm meeting={meeting} line={line} onClose={close} />
                ) : (
                  <div className={classes['head']}>
                    <button
                      type="button"
                      data-line
                      className={classes['open']}
                      data-dropped={line.dropped || undefined}
                      onKeyDown={keys(line, at)}
                      onClick={() => isOurs && write(source, 'note')}
                    >
                      {line.text}
                    </button>
                    <span className={classes['muted']}>
                      {[
                        line.internal && words.internal,
                        line.edited && meeting.state !== 'held' && words.edited,
                        line.dropped && words.dropped,
                      ]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                    {isOurs && <Menu items={() => deeds(line, at)} />}
                  </div>
                )}
                {its.map((note) =>
                  open?.what === 'note' && open.note?.id === note.id ? (
                    <NoteForm
                      key={note.id}
                      meeting={meeting}
                      line={line}
                      kind={note.kind}
                      note={note}
                      onClose={close}
                    />
                  ) : (
                    <NoteLine
                      key={note.id}
                      note={note}
                      onOpen={isOurs ? () => setOpen({ what: 'note', source, kind: note.kind, note }) : undefined}
                    />
                  ),
                )}
                {open?.what === 'note' && open.source === source && !open.note && (
                  <NoteForm
                    key={open.kind}
                    meeting={meeting}
                    line={line}
                    kind={open.kind}
                    note={undefined}
                    onClose={() => {
                      close()
                      focus(at)
                    }}
                  />
                )}
              </div>
            </div>
          )
        })}
      </div>
    </section>
  )
}
