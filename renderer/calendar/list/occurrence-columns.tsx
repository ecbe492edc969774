import { VisuallyHidden } from '@mantine/core'
import { IconUserShare } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Item } from '../../../shared/api/items.ts'
import { waitOf } from '../../../shared/domain/calendar/marks/askings.ts'
import { marks as messagesOfMarks } from '../../../shared/i18n/marks.ts'
import { absences } from '../../../shared/i18n/absences.ts'
import { runNotes } from '../../../shared/i18n/run-notes.ts'
import { runs } from '../../../shared/i18n/runs.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { daysBetween, listDay, shortDay, timed } from '../../ui/dates.ts'
import type { Column } from '../../ui/table-types.ts'
import classes from '../calendar.module.css'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { ItemSign } from './ItemSign.tsx'
import { DeviationSign } from '../marks/DeviationSign.tsx'
import marked from '../marks/marks.module.css'
import { missingOf } from '../marks/seen.ts'
import { RowMenu } from './row-menu.tsx'
import { countClients, isFold, type Line } from './lines.ts'
import { Strip } from '../runs/Strip.tsx'

/** Who answers for it, in a word; `me` is the name of whoever sits here. */
export function whoOf(item: Item, language: Language, me?: string): string {
  // A payday or a season asks nobody to do anything.
  if (isInformation(item.rule)) return ''
  const words = messages[language]
  if (item.responsible === 'client' && item.given_to === '') return words.asClient
  if (item.person === '') return words.nobody
  const holder = item.person === me ? words.me : item.person
  if (!item.away) return item.given_to === '' ? holder : words.given(holder)
  const away = absences[language]
  if (item.stand_in === '') return away.awayNobody(holder)
  return item.stand_in === me ? away.standInShort(item.person) : away.standIn(item.stand_in, holder)
}

/** What there is to notice about it: how late, since when it waits, where it was moved from. */
export function noteOf(item: Item, today: string, language: Language): string {
  const words = messages[language]
  const { mark } = item
  // A date that was only information is past, and nobody did it.
  if (item.status === 'done') return mark ? words.doneBy(mark.person) : ''
  if (item.status === 'skipped') return words.skippedFor(mark?.reason ?? '')
  const overdue = item.status === 'overdue' ? words.lateBy(daysBetween(item.due, today)) : ''
  const exception = item.usual && runs[language].exception(listDay(item.usual, language, today))
  const late = [overdue, exception].filter(Boolean).join(' · ')
  if (mark?.state === 'waiting') return [late, askedOf(mark, today, language)].filter(Boolean).join(' · ')
  const steps = item.checklist.length
  const ticked = steps > 0 ? messagesOfMarks[language].checklist.note(steps - missingOf(item).length, steps) : ''
  if (late) return [late, ticked].filter(Boolean).join(' · ')
  if (ticked) return ticked
  if (mark?.state === 'moved') return words.movedFrom(listDay(item.nominal, language, today))
  // How a payroll is run is agreed with the client: no source could say it.
  return item.confidence === 'not-verified' && item.run === '' ? words.unverified : ''
}

/** How late a line is, in words that stay on one line; nothing where it is not. */
const lateOf = ({ item }: Line, language: Language, today: string): string =>
  lateWords(item, language, today).replaceAll(' ', '\u00a0')

/** How late something is; nothing where it is not. The same words wherever it is told. */
export const lateWords = ({ status, due }: Item, language: Language, today: string): string =>
  status === 'overdue' ? messages[language].lateBy(daysBetween(due, today)) : ''

/** What there is to notice about a line: how late it is before all else. */
function notesOf(line: Line, language: Language, today: string): readonly string[] {
  const late = lateOf(line, language, today)
  const own = isFold(line) ? late : noteOf(line.item, today, language)
  const rest = late === '' ? own : own.slice(late.length + SEPARATOR.length)
  return [late, ...(isFold(line) ? [] : stateOf(line.run, language)), rest].filter(Boolean)
}
const SEPARATOR = ' · '

/** Its day, and by what time. */
const dayOf = ({ item }: Line, language: Language, today: string): string =>
  // The weekday stays beside its day; a time may stand under them.
  timed(listDay(item.due, language, today).replace(' ', '\u00a0'), item.time, language, item.closes)

/** The client it is for, or how many. */
const clientOf = (line: Line, language: Language): string =>
  isFold(line) ? messages[language].clients(countClients(line)) : line.item.client

/** What of a run's state asks for somebody, and what holds this once. */
function stateOf(run: Line['run'], language: Language): readonly string[] {
  if (run === undefined) return []
  const { short } = runNotes[language]
  const { state, missing, changes, instructions } = run.readiness
  if (state === 'done') return []
  return [
    missing > 0 ? short.missing(missing) : '',
    changes > 0 ? short.changes(changes) : '',
    state === 'ready' ? short.ready : '',
    instructions > 0 ? short.instructions(instructions) : '',
  ]
}

/** When the client was first asked, when it was last reminded and how many times it was asked, and how long that is. */
export function askedOf({ day, waited_from, askings }: NonNullable<Item['mark']>, today: string, language: Language) {
  const words = messages[language]
  const { asked, reminded, times } = waitOf(askings, waited_from ?? day)
  const days = daysBetween(asked, today)
  return [
    days === 0 ? words.askedToday : words.asked(shortDay(asked)),
    reminded && (reminded === today ? words.remindedToday(times) : words.reminded(shortDay(reminded), times)),
    days > 0 && words.waitedFor(days).replaceAll(' ', '\u00a0'),
  ]
    .filter(Boolean)
    .join(', ')
}

/** `ti 12.1.`, `to 31.12.2026`; `ti 12.1. klo 12.00`; `to 31.12.2026 klo 12.00`. */
const dayWidths = { plain: '6.75rem', timed: '9.375rem', 'timed-far': '11.625rem' } as const

/** How much room the days of the items ask for. */
export function daysOf(items: readonly Item[], today: string): keyof typeof dayWidths {
  const timed = items.filter(({ time, closes }) => time !== null || closes !== null)
  if (timed.length === 0) return 'plain'
  return timed.some(({ due }) => due.slice(0, 4) !== today.slice(0, 4)) ? 'timed-far' : 'timed'
}

export type ListShape = {
  readonly language: Language
  readonly today: string
  /** Left out on a client's own page. */
  readonly withClient: boolean
  /** How much a day of the list says: without a time, and without a year beside it, there is more room for names. */
  readonly days: keyof typeof dayWidths
  /** The name of whoever sits here. */
  readonly me?: string | undefined
  /**
   * Something is open beside the list: where what there is to notice has no room, how late it is stands with its day, and
   * in a narrow list whose it is, where it is not mine, with what is done.
   */
  readonly beside?: 'narrow' | 'wide' | undefined
}

/** So much of a name tells it from the others: of work that somebody wrote as a whole sentence, the rest may be cut. */
const TELLING = 48
const headOf = (name: string): string =>
  name.length <= TELLING ? name : name.slice(0, Math.max(1, name.lastIndexOf(' ', TELLING)))

/** Columns of dated work: sign, day, client, what, who, what to notice, menu. */
export function occurrenceColumns(shape: ListShape): readonly Column<Line>[] {
  const { language, today, withClient, days, me, beside } = shape
  const words = messages[language].columns
  const client: Column<Line> = {
    id: 'client',
    title: words.client,
    width: 'minmax(7.75rem, 1.1fr)',
    fit: { text: (line) => clientOf(line, language), gives: 4, wraps: true },
    names: true,
    cell: (line) =>
      isFold(line) ? (
        <strong data-two>{clientOf(line, language)}</strong>
      ) : (
        <Link
          to="/clients/$id/$tab"
          params={{ id: line.item.client_id, tab: 'overview' }}
          className={classes['name'] ?? ''}
          data-two
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
        >
          {line.item.client}
        </Link>
      ),
  }
  const due: Column<Line> = {
    id: 'due',
    title: words.due,
    width: dayWidths[days],
    digits: true,
    fit: { text: (line) => dayOf(line, language, today), gives: 3, wraps: true },
    cell: (line) => dayOf(line, language, today),
  }
  const dueText = (line: Line) =>
    [dayOf(line, language, today), lateOf(line, language, today)].filter(Boolean).join(' ')
  const lateHere = (line: Line) => (beside ? '' : lateOf(line, language, today))
  const withWho = beside !== 'narrow'
  const whose = ({ item }: Line) => {
    const who = withWho ? '' : whoOf(item, language, me)
    return who === '' || who === messages[language].me ? '' : ` · ${who}`
  }
  const notes = (line: Line) =>
    notesOf(line, language, today).slice(beside && lateOf(line, language, today) !== '' ? 1 : 0)
  // A column of its own: what it needs is not what the days alone need.
  const dueWithLate: Column<Line> = {
    ...due,
    id: 'due-late',
    fit: { text: dueText, gives: 3, wraps: true },
    cell: (line) => (
      <span data-two>
        {dayOf(line, language, today)} <span className={classes['lateBy']}>{lateOf(line, language, today)}</span>
      </span>
    ),
  }
  return [
    {
      id: 'state',
      title: words.state,
      hideTitle: true,
      width: '2.25rem',
      shares: true,
      cell: ({ item }) => <ItemSign item={item} />,
    },
    beside ? dueWithLate : due,
    ...(withClient ? [client] : []),
    {
      id: 'what',
      title: words.what,
      width: 'minmax(10rem, 2.2fr)',
      fit: {
        text: (line) => line.item.short + whose(line) + besideOf(line, language, today),
        kept: ({ item }) => headOf(item.short),
        gives: 3,
        wraps: true,
      },
      names: !withClient,
      cell: (line) => (
        <span className={marked['what']}>
          <span data-two>
            {headOf(line.item.short)}
            <span data-may-cut>{line.item.short.slice(headOf(line.item.short).length)}</span>
            <span className={classes['anchor']} data-may-cut>
              {whose(line)}
              {besideOf(line, language, today)}
            </span>
          </span>
          {!isFold(line) && line.item.mark?.deviation && (
            <DeviationSign deviation={line.item.mark.deviation} language={language} />
          )}
        </span>
      ),
    },
    {
      id: 'steps',
      title: words.steps,
      hideTitle: true,
      width: '8.25rem',
      from: 900,
      cell: ({ run }) => run && <Strip run={run} language={language} today={today} />,
    },
    {
      id: 'who',
      title: words.who,
      width: 'minmax(5.25rem, 0.7fr)',
      from: withWho ? 640 : Number.POSITIVE_INFINITY,
      // Who does it is kept whole; for whom, where there is room.
      fit: {
        text: (line) => whoShown(line.item, language, me),
        kept: (line) => whoShown(line.item, language, me).split(', ')[0] ?? '',
        gives: 2,
        wraps: true,
        beside: 1.25,
      },
      cell: (line) => (
        <span
          className={classes['who']}
          data-two
          data-may-cut={line.item.away || undefined}
          data-side={line.item.responsible}
        >
          <Who line={line} language={language} me={me} />
        </span>
      ),
    },
    {
      id: 'note',
      title: words.note,
      width: 'minmax(7.5rem, 1fr)',
      from: 760,
      fit: {
        text: (line) => notes(line).join(' · '),
        kept: lateHere,
        least: 7,
        gives: 1,
        wraps: true,
      },
      cell: (line) => {
        const late = lateHere(line)
        const others = notes(line).slice(late === '' ? 0 : 1)
        return (
          <span className={classes['note']} data-two data-late={line.item.status === 'overdue' || undefined}>
            {late}
            <span data-may-cut>
              {late !== '' && others.length > 0 && ' · '}
              {others.join(' · ')}
            </span>
          </span>
        )
      },
    },
    {
      id: 'actions',
      title: words.actions,
      hideTitle: true,
      width: '3.5rem',
      align: 'end',
      isDeed: true,
      cell: (line) => <RowMenu line={line} label={words.actions} />,
    },
  ]
}

/** What tells a line from its like: the pay that a run is for, and what else it hangs on. */
export function besideOf(line: Line, language: Language, today: string): string {
  if (isFold(line)) return ''
  const pay = line.run && runs[language].pay(listDay(line.run.payday, language, today))
  return [pay, line.run ? line.run.group : line.item.anchor]
    .filter(Boolean)
    .map((word) => ` · ${word}`)
    .join('')
}

/** The words that `Who` shows: beside a sign stands the name alone. */
const whoShown = (item: Item, language: Language, me: string | undefined): string =>
  isStandIn(item, me) ? item.person : whoOf(item, language, me)
const isStandIn = ({ away, stand_in, responsible }: Item, me: string | undefined) =>
  away && stand_in === me && responsible !== 'client'

type WhoProps = { readonly line: Line; readonly language: Language; readonly me: string | undefined }

/** Who does it; what one does for somebody else has a sign before that person's name. */
function Who({ line, language, me }: WhoProps) {
  const { item } = line
  const text = whoOf(item, language, me)
  if (!isStandIn(item, me)) return text
  return (
    <>
      <IconUserShare className={classes['standing']} size={15} aria-hidden />
      <VisuallyHidden>{absences[language].standInPrefix} </VisuallyHidden>
      {item.person}
    </>
  )
}
