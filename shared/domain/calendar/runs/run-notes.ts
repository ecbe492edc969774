/** What can be written down about one run. */
export const runNoteKinds = ['arrived', 'missing', 'instruction', 'change', 'approval'] as const
export type RunNoteKind = (typeof runNoteKinds)[number]

/**
 * What became of it: `taken` into this run, moved to the `next` one, or `dropped`: done without it. What only has to be known
 * (an arrival, an instruction, an approval) stays `open` and asks nobody for anything.
 */
export const outcomes = ['open', 'taken', 'next', 'dropped'] as const
export type Outcome = (typeof outcomes)[number]
