/** What a column asks of the room there is, in px. */
export type Track = {
  readonly id: string
  /** What its longest words need on one line. */
  readonly natural: number
  /** With this, nothing of it is cut, though it may stand on two lines. */
  readonly whole: number
  /** Below this it does not go: its longest words would be cut even on two lines. */
  readonly least: number
  /** With this, no words that are kept take a second line. */
  readonly easy: number
  /** When it gives way: 1 before 2, and so on. One that never does says 0. */
  readonly gives: number
  /** Its share of the room that nobody needs. */
  readonly grows: number
}

/**
 * How wide columns are in so much room: what they need, while there is enough. Where there is not, they give way in the order
 * in which they said they would, those of one rank in proportion: first onto two lines, where nothing is cut by it; then what
 * may be cut; then what is kept onto two lines as well, and none below its least width.
 */
export function widthsOf(tracks: readonly Track[], room: number): ReadonlyMap<string, number> {
  const widths = new Map(tracks.map(({ id, natural, least }) => [id, Math.max(natural, least)] as const))
  let left = room - sum(widths.values())
  if (left >= 0) {
    const shares = sum(tracks.map(({ grows }) => grows))
    for (const { id, grows } of tracks)
      if (grows > 0) widths.set(id, (widths.get(id) ?? 0) + Math.floor((left * grows) / shares))
    return widths
  }
  const ranks = [...new Set(tracks.map(({ gives }) => gives))].filter((rank) => rank > 0).toSorted((a, b) => a - b)
  const stages = [
    ({ whole, easy, least }: Track) => Math.max(whole, easy, least),
    ({ easy, least }: Track) => Math.max(easy, least),
    ({ least }: Track) => least,
  ]
  for (const floorOf of stages)
    for (const rank of ranks) {
      if (left >= 0) return widths
      const those = tracks
        .filter(({ gives }) => gives === rank)
        .map((track) => ({ id: track.id, own: Math.max(0, (widths.get(track.id) ?? 0) - floorOf(track)) }))
      const spare = sum(those.map(({ own }) => own))
      const taken = Math.min(spare, -left)
      for (const { id, own } of those)
        if (own > 0) widths.set(id, Math.floor((widths.get(id) ?? 0) - (taken * own) / spare))
      left += taken
    }
  return widths
}

/** The narrowest that columns can stand beside each other, in px. */
export const leastOf = (tracks: readonly Track[]): number =>
  sum(tracks.map(({ gives, natural, least }) => (gives > 0 ? Math.min(natural, least) : Math.max(natural, least))))

/** What columns need beside each other so that no words that are kept take a second line, in px. */
export const easyOf = (tracks: readonly Track[]): number => sum(tracks.map(({ easy, least }) => Math.max(easy, least)))

/**
 * The least width at which words fit on two lines, each line whole words: `Kiinteistöhuolto Lehtokumpare Oy` needs that of
 * its first word.
 *
 * @param width of a text on one line, in px
 */
export function twoLines(text: string, width: (text: string) => number): number {
  const words = text.split(' ')
  return Math.min(
    ...words.map((_, at) => Math.max(width(words.slice(0, at + 1).join(' ')), width(words.slice(at + 1).join(' ')))),
  )
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0)
