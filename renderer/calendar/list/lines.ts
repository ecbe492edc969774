import type { Item, RunLine } from '../../../shared/api/items.ts'
import { partOf } from '../../../shared/domain/calendar/runs/readiness.ts'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { isOfPayGroup } from '../../../shared/domain/calendar/clock/keys.ts'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { nextStep } from '../../../shared/domain/calendar/runs/next-step.ts'
import { groupIn } from '../../../shared/domain/calendar/runs/run-key.ts'

/** A row of the list: one client's dated work, a payroll run, or the same work of many clients folded into one row. */
export type Line = {
  readonly id: string
  /** What the row is about: of a run the step that is next, of many clients' work any one of it. */
  readonly item: Item
  readonly run?: RunLine | undefined
  readonly lines?: readonly Line[] | undefined
}

/** Fewer are shown one by one: a fold must save more than it hides. */
const FOLD_FROM = 3

export const itemId = (item: Pick<Item, 'client_id' | 'key'>): string => `${item.client_id}|${item.key}`
const runId = ({ client_id, run }: Pick<Item, 'client_id' | 'run'>): string => `run|${client_id}|${run}`

const lineOf = (item: Item): Line => ({ id: itemId(item), item })

/** The line of an occurrence or a payroll run, by the key of either. */
export function lineCalled(lines: readonly Line[], key: string | undefined): string | undefined {
  if (key === undefined) return undefined
  const all = lines.flatMap((line) => [line, ...(line.lines ?? [])])
  return all.find(({ run, item, lines: steps }) => (steps ? run?.run === key : item.key === key))?.id
}

const isDealtWith = ({ status }: Item) => status === 'done' || status === 'skipped'

const narrowed = new WeakMap<readonly Item[], { readonly question: string; readonly items: readonly Item[] }>()

/** The items that are kept; the same array again for the same question, so that what follows from them is known. */
export function narrowedTo(items: readonly Item[], question: string, keep: (item: Item) => boolean): readonly Item[] {
  const known = narrowed.get(items)
  if (known?.question === question) return known.items
  const kept = items.filter(keep)
  narrowed.set(items, { question, items: kept })
  return kept
}

type Units = { readonly runs: readonly RunLine[]; readonly lines: readonly Line[] }
/** Rows of thousands take a while to put in order, and several parts of a screen ask for the same ones. */
const found = new WeakMap<readonly Item[], Units>()

/** Items as lines: the steps of a payroll run are one, at the day of the step that is next. */
export function unitsOf(items: readonly Item[], runs: readonly RunLine[]): readonly Line[] {
  const known = found.get(items)
  if (known?.runs === runs) return known.lines
  const lines = findUnits(items, runs)
  found.set(items, { runs, lines })
  return lines
}

function findUnits(items: readonly Item[], runs: readonly RunLine[]): readonly Line[] {
  const known = new Map(runs.map((run) => [runId(run), run]))
  const lines: Line[] = []
  for (const [id, same] of Map.groupBy(inOrder(items), (item) => (item.run === '' ? itemId(item) : runId(item)))) {
    const run = known.get(id)
    const next = nextStep(same)
    if (run === undefined || next === undefined) lines.push(...same.map(lineOf))
    else if (same.length === 1) lines.push({ ...lineOf(next), run })
    else lines.push({ id, item: next, run, lines: same.map(lineOf) })
  }
  return lines.toSorted((one, other) => reading(one.item, other.item))
}

/** What people decided about it; what was only written down decides nothing. */
const decided = ({ mark }: Item) => (mark?.state === 'open' ? undefined : mark?.state)

/** Who answers for it; the client for what is the client's, whoever of us looks after that. */
const answering = ({ responsible, given_to, person, away, stand_in }: Item): readonly string[] => [
  ...(responsible === 'client' && given_to === '' ? [] : [person]),
  ...(away ? [person, stand_in] : []),
]

/** Who does it on its day: whoever stands in, where there is somebody; empty where it is nobody's. */
export const doerOf = ({ person, stand_in }: Item): string => stand_in || person

/** Folds what is the same work on the same day, done by the same person or client's side, in the same state; the order stays. A heading keeps its folds apart from those of other headings. */
export function fold(units: readonly Line[], heading = ''): readonly Line[] {
  const kinds = Map.groupBy(units, ({ item, run }) =>
    [
      item.rule,
      // What was agreed has each client's own name for it: one client's would be wrong of the others.
      item.name,
      item.due,
      item.responsible,
      item.status,
      run === undefined,
      decided(item),
      item.given_to,
      ...answering(item),
    ].join('|'),
  )
  const lines: Line[] = []
  for (const [kind, same] of kinds) {
    const [first] = same
    if (!first) continue
    const clients = new Set(same.map(({ item }) => item.client_id))
    if (clients.size >= FOLD_FROM) lines.push({ id: `fold|${heading}|${kind}`, item: first.item, lines: same })
    else lines.push(...same)
  }
  return lines
}

/** Whether a line holds the same work of many clients. */
export const isFold = (line: Line): boolean => line.lines !== undefined && line.run === undefined

export const countClients = (line: Line): number => new Set(line.lines?.map(({ item }) => item.client_id)).size

/** All the items of rows. */
export const itemsOf = (lines: readonly Line[]): readonly Item[] =>
  lines.flatMap((line) => (line.lines ? itemsOf(line.lines) : [line.item]))

/** Rows with those inside them. */
export const linesOf = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => [line, ...linesOf(line.lines ?? [])])

/** What a deed on rows is done to: of a run the step that is next. */
export const nextItemsOf = (lines: readonly Line[]): readonly Item[] =>
  lines.flatMap((line) => (isFold(line) ? nextItemsOf(line.lines ?? []) : [line.item]))

/**
 * What of rows a client is asked for: of a run everything of it that is still to come from the client. Nobody approves what is
 * not calculated yet.
 */
export const askedItemsOf = (lines: readonly Line[]): readonly Item[] =>
  openOf(
    lines,
    ({ responsible, rule }, open) =>
      responsible !== 'provider' &&
      (partOf(rule) !== 'approval' || open.every((other) => partOf(other.rule) !== 'calculation')),
  )

/** What of rows is given to a colleague: of a run everything of it that we still have to do. */
export const givenItemsOf = (lines: readonly Line[]): readonly Item[] =>
  openOf(lines, ({ responsible, rule }) => responsible !== 'client' && !isInformation(rule))

/** What is still open of rows and fits, beside what else of the row is open; of a row where nothing does, what it is about. */
const openOf = (lines: readonly Line[], fits: (item: Item, open: readonly Item[]) => boolean): readonly Item[] =>
  lines.flatMap((line) => {
    if (isFold(line)) return openOf(line.lines ?? [], fits)
    const open = itemsOf([line]).filter((item) => !isDealtWith(item))
    const fitting = open.filter((item) => fits(item, open))
    return fitting.length > 0 ? fitting : [line.item]
  })

/** Whether there is something to ask a client for of a row: what is the client's, or what its run lacks. */
export const canAsk = (line: Line): boolean =>
  askedItemsOf([line]).some(({ responsible }) => responsible !== 'provider') || (line.run?.readiness.missing ?? 0) > 0

/** The pay group, and its last day where it is one, that a row's day comes from; undefined where a rule says it. */
export function groupBehind({ run, item }: Line): string | undefined {
  if (run) return groupIn(run.run)
  return isOfPayGroup(item.rule) ? occurrenceOf(item.key, item.due)?.anchor?.id : undefined
}

export type TodaySection = 'overdue' | 'today' | 'waiting' | 'coming' | 'done'
export const todaySections: readonly TodaySection[] = ['overdue', 'today', 'waiting', 'coming', 'done']

/** Where an item stands on Today. What waits for the client stands under that heading even when its day has passed. */
export function sectionOf(item: Item, today: string): TodaySection {
  if (item.status === 'done' || item.status === 'skipped') return 'done'
  if (item.mark?.state === 'waiting') return 'waiting'
  if (item.status === 'overdue') return 'overdue'
  return item.due <= today ? 'today' : 'coming'
}

const collator = new Intl.Collator('fi')
/** By due date, then what, then client: the order in which work is read. */
const reading = (one: Item, other: Item): number =>
  (one.due < other.due ? -1 : one.due > other.due ? 1 : 0) ||
  collator.compare(one.name, other.name) ||
  collator.compare(one.client, other.client)

export const inOrder = (items: readonly Item[]): readonly Item[] => items.toSorted(reading)
