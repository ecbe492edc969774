import type { IsoDay } from '../calendar/types.ts'
import { byPhase } from '../plans/order.ts'
import type { EntryKind, PlanSide } from '../plans/plan.ts'
import { timelineOf } from '../plans/timeline.ts'
import type { Language } from '../words.ts'
import { readableOnWhite } from './colour.ts'
import { fullDate, plainDate, shortDate } from './dates.ts'
import { type Block, type DocumentData, type Fact, plain, quiet, row, type Row, strong, table } from './document.ts'
import { titled } from './paper.ts'
import { timelinePicture } from './plan-picture.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

type Task = {
  readonly phase: string
  readonly text: string
  readonly side: PlanSide
  readonly who: string
  readonly due: IsoDay
  readonly status: string
  readonly waits: readonly string[]
}
type Entry = {
  readonly kind: EntryKind
  readonly text: string
  readonly who: string
  readonly day: IsoDay | null
  readonly open: boolean
}
export type PlanInput = {
  readonly language: Language
  readonly firm: SheetInput['firm']
  readonly client: { readonly number: string; readonly name: string; readonly business_id: string }
  readonly title: string
  readonly anchor: { readonly label: string; readonly day: IsoDay }
  readonly leader: string
  readonly other: { readonly label: string; readonly name: string }
  readonly tasks: readonly Task[]
  readonly entries: readonly Entry[]
  readonly day: IsoDay
}
export type PlanWords = {
  readonly kind: string
  readonly version: string
  readonly legend: string
  readonly foot: string
  readonly today: string
  readonly timeline: string
  readonly steering: string
  readonly progress: (settled: number, total: number) => string
  readonly columns: Readonly<
    Record<'task' | 'due' | 'who' | 'state' | 'kind' | 'what' | 'day' | 'progress' | 'leader', string>
  >
  readonly sides: Readonly<Record<PlanSide, string>>
  readonly entryKinds: Readonly<Record<EntryKind, string>>
  readonly state: (status: string) => string
  readonly waitsFor: (texts: string) => string
}

/** A plan on paper for the client: the picture of its phases, every task with its day and whose it is, and the steering group. */
export function planPaper(input: PlanInput, words: DocumentWords, own: PlanWords): DocumentData {
  const { firm, client, tasks, day, anchor } = input
  const settled = tasks.filter(({ status }) => status === 'done' || status === 'skipped').length
  const version = `${own.version} ${plainDate(day, words)}`
  const facts: readonly Fact[] = [
    { label: words.client_number, value: client.number },
    { label: words.business_id, value: client.business_id },
    { label: anchor.label, value: fullDate(anchor.day, words) },
    { label: own.columns.leader, value: input.leader },
    { label: input.other.label, value: input.other.name },
    { label: own.columns.progress, value: own.progress(settled, tasks.length) },
  ]
  const accent = readableOnWhite(firm.colour)
  const line = timelineOf(tasks, anchor.day, day)
  const picture = timelinePicture(line, {
    accent,
    today: own.today,
    anchor: anchor.label,
    // Nothing is broken in a picture, and a no-break space makes readers lose what follows.
    dayOf: (iso) => shortDate(iso, words).replaceAll('\u00a0', ' '),
  })
  const alt = [
    `${own.timeline}: ${plainDate(line.first, words)}–${plainDate(line.last, words)}.`,
    ...line.bars.map((bar) => `${bar.phase}: ${own.progress(bar.settled, bar.total)}.`),
  ].join(' ')
  return {
    language: input.language,
    title: `${input.title}: ${oneLine(client.name)}`,
    day,
    accent,
    sender: senderOf(firm, words),
    kind: oneLine(input.title),
    heading: titled(client.name),
    facts: facts.filter(({ value }) => value.trim() !== ''),
    running: {
      left: short(firm.name),
      right: short(`${own.kind} · ${client.number} ${client.name}`),
      foot: short(version),
      page: words.page,
    },
    sections: [
      ...(tasks.length > 0
        ? [
            {
              heading: own.timeline,
              blocks: [
                { type: 'picture', svg: picture, alt } as const,
                { type: 'paragraph', text: `${own.legend} ${own.foot}` } as const,
              ],
            },
          ]
        : []),
      ...(tasks.length > 0 ? [{ heading: own.columns.task, blocks: [taskTable(tasks, words, own)] }] : []),
      ...steering(input.entries, words, own),
    ],
  }
}

/** Tasks under their phases, each with its day, whose it is and where it stands. */
function taskTable(tasks: readonly Task[], words: DocumentWords, own: PlanWords): Block {
  const { columns } = own
  const rows = byPhase(tasks).flatMap(({ phase, tasks: its }) =>
    its.map((task, at): Row => {
      const state = own.state(task.status)
      const cells = row(
        [plain(task.text), ...(task.waits.length > 0 ? [quiet(own.waitsFor(task.waits.join('; ')))] : [])],
        // In one piece, its month and year too.
        [plain(shortDate(task.due, words).replaceAll(' ', '\u00a0'))],
        [plain(own.sides[task.side]), ...(task.who === '' ? [] : [quiet(task.who)])],
        [task.status === 'overdue' ? strong(state) : task.status === 'done' ? quiet(state) : plain(state)],
      )
      return at === 0 ? { ...cells, under: titled(phase) } : cells
    }),
  )
  return table(
    [
      { heading: columns.task, share: 40 },
      // An English date with its weekday is held together, and is wider than a sixth of the page.
      { heading: columns.due, share: 22 },
      { heading: columns.who, share: 22 },
      { heading: columns.state, share: 16 },
    ],
    rows,
  )
}

function steering(entries: readonly Entry[], words: DocumentWords, own: PlanWords): DocumentData['sections'] {
  if (entries.length === 0) return []
  const { columns } = own
  const rows = entries.map((entry) =>
    row(
      [plain(own.entryKinds[entry.kind])],
      [plain(entry.text)],
      [plain(entry.who)],
      [plain(entry.day === null ? '' : plainDate(entry.day, words))],
    ),
  )
  return [
    {
      heading: own.steering,
      blocks: [
        table(
          [
            { heading: columns.kind, share: 22 },
            { heading: columns.what, share: 40 },
            { heading: columns.who, share: 20 },
            // The longest day, `10.10.2027`, in one piece.
            { heading: columns.day, share: 18 },
          ],
          rows,
        ),
      ],
    },
  ]
}
