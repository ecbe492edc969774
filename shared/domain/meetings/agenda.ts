import { type AgendaSection, agendaSections } from './kinds.ts'

/** A line that an area finds for an agenda: what it says, and the rows it says it of. */
export type FoundLine = {
  /** Names it among the lines of its meeting, and stays the same as long as it means the same. */
  readonly source: string
  readonly section: AgendaSection
  readonly text: string
  /** For us alone: it never leaves the firm. */
  readonly internal?: boolean
  /** The rows that it counts or tells of, by what their own list names them by. */
  readonly rows: readonly string[]
  /** Where they are seen: a tab of the client, and what it opens. */
  readonly lead?: { readonly tab: string; readonly open?: string } | undefined
}

/** What somebody has made of a line: its words, whether it is left out, its place. */
export type KeptLine = {
  readonly source: string
  readonly section: AgendaSection
  /** Empty: as it was found. */
  readonly text: string
  readonly dropped: boolean
  readonly internal: boolean
  /** 0: nobody gave it a place. */
  readonly position: number
}

export type AgendaLine<K extends KeptLine = KeptLine> = {
  readonly source: string
  readonly section: AgendaSection
  readonly text: string
  readonly dropped: boolean
  readonly internal: boolean
  readonly rows: readonly string[]
  readonly lead: FoundLine['lead']
  /** Whether its words are somebody's: nothing that changes meanwhile changes them. */
  readonly edited: boolean
  /** Its row, where it has one. */
  readonly kept: K | undefined
}

/** The source of a line that somebody added. */
export const ownSource = (id: string): string => `own:${id}`
export const isOwnSource = (source: string): boolean => source.startsWith('own:')

const rank = (section: AgendaSection): number => agendaSections.indexOf(section)

/**
 * The agenda: what was found, as far as nobody said otherwise, and what was added. Lines stand by their sections until somebody
 * gives them another order; one that is found afterwards stands after those of its section. What was edited stays when it is
 * found no more, what was only left out or moved goes.
 */
export function agendaOf<K extends KeptLine>(
  found: readonly FoundLine[],
  kept: readonly K[],
): readonly AgendaLine<K>[] {
  const rows = new Map(kept.map((row) => [row.source, row]))
  const names = new Set(found.map(({ source }) => source))
  const computed = found.map((one): AgendaLine<K> => {
    const row = rows.get(one.source)
    const edited = row !== undefined && row.text !== ''
    return {
      source: one.source,
      section: one.section,
      text: edited ? row.text : one.text,
      dropped: row?.dropped ?? false,
      internal: one.internal === true || (row?.internal ?? false),
      rows: one.rows,
      lead: one.lead,
      edited,
      kept: row,
    }
  })
  const written = kept
    .filter(({ source, text }) => !names.has(source) && text !== '')
    .map((row): AgendaLine<K> => ({ ...row, rows: [], lead: undefined, edited: true, kept: row }))
  return inOrder([...computed, ...written])
}

/** Those with a place by it, each of the others after the last that its section goes before or with. */
function inOrder<L extends Pick<AgendaLine, 'section' | 'kept'>>(lines: readonly L[]): readonly L[] {
  const place = ({ kept }: L) => kept?.position ?? 0
  const ordered = lines.filter((line) => place(line) > 0).toSorted((a, b) => place(a) - place(b))
  const bySection = lines
    .filter((line) => place(line) === 0)
    .map((line, at) => ({ line, at }))
    .toSorted((a, b) => rank(a.line.section) - rank(b.line.section) || a.at - b.at)
  for (const { line } of bySection) {
    const after = ordered.findLastIndex((one) => rank(one.section) <= rank(line.section))
    ordered.splice(after + 1, 0, line)
  }
  return ordered
}

/** The sources in their order after one of them was put on another place, counted from 0. */
export function moved(sources: readonly string[], source: string, to: number): readonly string[] {
  const rest = sources.filter((one) => one !== source)
  if (rest.length === sources.length) return sources
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, source)
}
