import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { FoundLine } from '../../shared/domain/meetings/agenda.ts'
import type { MeetingKind } from '../../shared/domain/meetings/kinds.ts'
import type { Language } from '../../shared/domain/words.ts'
import type { Reading } from './handlers.ts'

/** What an agenda is asked for: a client that is seen, the period it looks back on, the language of its paper. */
export type AgendaAsked = {
  readonly client: string
  /** The meeting itself: what was agreed at it is none of its own past. */
  readonly meeting: string
  readonly kind: MeetingKind
  readonly from: IsoDay
  readonly to: IsoDay
  readonly today: IsoDay
  readonly language: Language
}

/**
 * What an area brings to a client's meeting. It says so, and `core.ts` names it; its lines tell the same as the area's own
 * screens show of the period.
 */
export type AgendaSource = (asked: AgendaAsked, context: Reading) => Promise<readonly FoundLine[]>

/** A day in place of another: `15.5. → 14.5. (helatorstai)`. */
export const insteadOf = (usual: string, day: string, why: string): string =>
  `${usual} → ${day}${why === '' ? '' : ` (${why})`}`

/** So many rows of a line are told by name. */
const TOLD = 12

/** A sentence with rows under it, each a bullet; of many the first, and how many more there are. */
export function withRows(sentence: string, rows: readonly string[], more: (count: number) => string): string {
  const told = rows.slice(0, TOLD).map((row) => `- ${row}`)
  const rest = rows.length > TOLD ? [`- ${more(rows.length - TOLD)}`] : []
  return [sentence, ...told, ...rest].join('\n')
}

/** What all areas bring, in the order in which they are named. */
export async function agendaFrom(
  sources: readonly AgendaSource[],
  asked: AgendaAsked,
  context: Reading,
): Promise<readonly FoundLine[]> {
  const found: FoundLine[] = []
  for (const source of sources) found.push(...(await source(asked, context)))
  return found
}
