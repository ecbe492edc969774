import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { Instruction } from '../../shared/api/instructions.ts'
import { textIn } from '../../shared/domain/instructions/others.ts'
import type { Language } from '../../shared/domain/words.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { RichText } from '../desk/RichText.tsx'
import classes from './instructions.module.css'
import { BehindNote } from './BehindNote.tsx'
import { droppedOn, moved, placeOf, sectionsOf, seenOrder } from './order.ts'

type Props = {
  /** The items of one audience, in order. */
  readonly items: readonly Instruction[]
  readonly label: string
  /** The client's language, and the others in which something of the instruction is written. */
  readonly first: Language
  readonly beside: readonly Language[]
  /** Puts the items into this order. */
  readonly onOrder: (ids: string[]) => Promise<unknown>
  readonly onOpen: (id: string) => void
  /** The item that is open beside the list. */
  readonly open?: string | undefined
  /** Delete removes the item that has the focus, where this is given. */
  readonly onRemove?: (item: Instruction) => Promise<unknown>
  /** What an item says in a language is what its first text says; there is nothing behind where this is not given. */
  readonly onInStep?: (item: Instruction, language: Language) => Promise<unknown>
}

/** The items under their headings. Alt with an arrow moves the item that has the focus, so does dragging its handle; the arrows alone walk. */
export function ItemList({ items: saved, label, first, beside, onOrder, onOpen, open, onRemove, onInStep }: Props) {
  const { language, say } = useUi()
  const words = instructions[language]
  const fail = useFailures()
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  // The new order holds on the screen while it is on its way.
  const [wanted, setWanted] = useState<{ readonly from: readonly Instruction[]; readonly ids: readonly string[] }>()
  const items =
    wanted?.from === saved ? saved.toSorted((a, b) => wanted.ids.indexOf(a.id) - wanted.ids.indexOf(b.id)) : saved
  if (items.length === 0) return <p className={classes['quiet']}>{words.emptyAudience}</p>

  const put = async (id: string, ids: string[]) => {
    const item = items.find((one) => one.id === id)
    if (!item || ids.join() === seenOrder(items).join()) return
    setWanted({ from: saved, ids })
    const after = items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    const { place, of } = placeOf(after, id)
    say(words.moved(item.what, place, of))
    try {
      await onOrder(ids)
    } catch (error) {
      setWanted(undefined)
      fail(error)
    }
  }
  const keys = (item: Instruction) => (event: KeyboardEvent<HTMLElement>) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (ctrlKey || metaKey || shiftKey) return
    if (key === 'Delete' && !altKey && onRemove) {
      event.preventDefault()
      // The row is about to go, and would take the focus with it.
      if (!focusBeside(event.currentTarget, 1) && !focusBeside(event.currentTarget, -1))
        event.currentTarget.closest('section')?.querySelector('button')?.focus()
      return void onRemove(item).catch(fail)
    }
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return
    event.preventDefault()
    const steps = key === 'ArrowUp' ? -1 : 1
    if (altKey) void put(item.id, moved(items, item.id, steps))
    else focusBeside(event.currentTarget, steps)
  }
  const drag = (id: string) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined) return
      event.preventDefault()
      setOver(id)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      if (dragged !== undefined) void put(dragged, droppedOn(items, dragged, id))
      setDragged(undefined)
      setOver(undefined)
    },
  })
  const headed = sectionsOf(items).some(({ section }) => section !== '')
  return (
    <div className={classes['items']} role="group" aria-label={label}>
      {sectionsOf(items).map(({ section, items: its }) => (
        <div key={section}>
          {headed && <h3 className={classes['section']}>{section || words.noSection}</h3>}
          <ol className={classes['list']}>
            {its.map((item) => (
              <li
                key={item.id}
                className={classes['item']}
                data-open={open === item.id || undefined}
                data-dragged={dragged === item.id || undefined}
                data-over={(over === item.id && dragged !== item.id) || undefined}
                {...drag(item.id)}
              >
                <span
                  className={classes['handle']}
                  draggable
                  title={words.drag}
                  aria-hidden
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move'
                    setDragged(item.id)
                  }}
                  onDragEnd={() => {
                    setDragged(undefined)
                    setOver(undefined)
                  }}
                >
                  <IconGripVertical size={16} />
                </span>
                <div className={classes['what']}>
                  <button
                    type="button"
                    className={classes['open']}
                    aria-current={open === item.id || undefined}
                    aria-keyshortcuts={`Alt+ArrowUp Alt+ArrowDown${onRemove ? ' Delete' : ''}`}
                    onKeyDown={keys(item)}
                    onClick={() => onOpen(item.id)}
                  >
                    {item.what}
                  </button>
                  {item.how !== '' && (
                    <div className={classes['how']}>
                      <RichText text={item.how} />
                    </div>
                  )}
                  {item.audience !== 'process' &&
                    beside.map((one) => (
                      <Beside
                        key={one}
                        item={item}
                        first={first}
                        language={one}
                        onInStep={onInStep && (() => onInStep(item, one).catch(fail))}
                      />
                    ))}
                </div>
                <ByWhen item={item} />
                <span className={classes['who']}>{calendarWords[language].sides[item.responsible]}</span>
                <span className={classes['moves']}>
                  <Move
                    item={item}
                    label={words.moveUp(item.what)}
                    onClick={() => void put(item.id, moved(items, item.id, -1))}
                  >
                    <IconArrowUp size={14} aria-hidden />
                  </Move>
                  <Move
                    item={item}
                    label={words.moveDown(item.what)}
                    onClick={() => void put(item.id, moved(items, item.id, 1))}
                  >
                    <IconArrowDown size={14} aria-hidden />
                  </Move>
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

/** Puts the focus on the item so many places further in the list, whatever its heading. False where there is none. */
function focusBeside(from: HTMLElement, steps: number): boolean {
  const list = from.closest('[role=group]')?.querySelectorAll<HTMLElement>('button[aria-keyshortcuts]') ?? []
  const next = [...list][[...list].indexOf(from) + steps]
  next?.focus()
  return next !== undefined
}

type BesideProps = {
  readonly item: Instruction
  readonly first: Language
  readonly language: Language
  readonly onInStep: (() => Promise<unknown>) | undefined
}

/** What an item says in another language, or that it says nothing there, or what was said before the first was changed. */
function Beside({ item, first, language, onInStep }: BesideProps) {
  const { language: mine } = useUi()
  const words = instructions[mine].beside
  const what = textIn(item, 'what', language, first)
  const how = textIn(item, 'how', language, first)
  return (
    <div className={classes['beside']}>
      <span className={classes['language']}>{clients[mine].languages[language]}</span>
      {what.foreign ? <span>{words.none}</span> : <span lang={language}>{what.text}</span>}
      {how.foreign && !what.foreign && <span>{words.noHow}</span>}
      {onInStep && item.behind[language] && <BehindNote what={item.what} language={language} onInStep={onInStep} />}
    </div>
  )
}

type MoveProps = {
  readonly item: Instruction
  readonly label: string
  readonly onClick: () => void
  readonly children: React.ReactNode
}

/** For the mouse that does not drag; the keyboard has Alt with an arrow, so it is no stop of its own. */
function Move({ label, onClick, children }: MoveProps) {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon variant="subtle" color="gray" size="sm" tabIndex={-1} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

/** By when: the rule in words or what was written, and the next dates that follow from it. */
function ByWhen({ item }: { readonly item: Instruction }) {
  const { language, today } = useUi()
  const words = instructions[language]
  const next = item.next.slice(0, 2).map((day) => listDay(day, language, today))
  return (
    <div className={classes['by']}>
      <span>{item.words || item.due_words}</span>
      {next.length > 0 && (
        <span className={classes['next']}>
          {words.next} {next.join(', ')}
        </span>
      )}
    </div>
  )
}
