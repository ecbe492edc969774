/** Who may have a part in a step: we, the client, and whoever else there is (a bookkeeper, an insurer, a bank). */
export const matrixSides = ['provider', 'client', 'other'] as const
export type MatrixSide = (typeof matrixSides)[number]

/**
 * What a side does in a step of the process. Small firms need no more: who does it, who answers for it, who is asked first
 * and who is told. Whoever does a step alone usually answers for it too, so that is one part.
 */
export const parts = ['none', 'does-answers', 'answers', 'does', 'consulted', 'informed'] as const
export type Part = (typeof parts)[number]

export const doesIt = (part: Part): boolean => part === 'does-answers' || part === 'does'
export const answersForIt = (part: Part): boolean => part === 'does-answers' || part === 'answers'
/** A side that does a step or answers for it does so by somebody who has a name. */
export const needsPerson = (part: Part): boolean => doesIt(part) || answersForIt(part)

/** More steps than the matrix of any one client has. */
export const mostSteps = 300

/** A step in words alone, as it was agreed or would be agreed now: whoever changes name or leaves changes nothing in it. */
export type Step = {
  /** Stays the same as long as the step is the same one: by it two versions are compared. */
  readonly id: string
  /** The service that it belongs to; a heading on screen and paper. */
  readonly service: string
  readonly step: string
  readonly note: string
} & { readonly [S in MatrixSide]: Part } & { readonly [S in MatrixSide as `${S}_name`]: string }

export type Section<S> = { readonly service: string; readonly steps: readonly S[] }

/** Steps under their services: a heading stands where its first step does, and gathers all of its steps. */
export function byService<S extends Pick<Step, 'service'>>(steps: readonly S[]): Section<S>[] {
  const sections = Map.groupBy(steps, ({ service }) => service)
  return [...sections].map(([service, its]) => ({ service, steps: its }))
}

/** The ids as they are seen after one has moved by `by` (negative is up) within its service; the same where it cannot. */
export function movedWithin(steps: readonly Pick<Step, 'id' | 'service'>[], id: string, by: number): string[] {
  return byService(steps).flatMap(({ steps: its }) => {
    const ids = its.map((step) => step.id)
    const at = ids.indexOf(id)
    if (at < 0) return ids
    const to = Math.min(ids.length - 1, Math.max(0, at + by))
    return ids.toSpliced(at, 1).toSpliced(to, 0, id)
  })
}
