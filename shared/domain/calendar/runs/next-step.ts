import { isInformation } from '../marks/information.ts'
import { placeOf } from '../marks/tally.ts'
import type { OccurrenceStatus } from '../marks/status.ts'

/** One step of a run, as far as it says where the run stands. */
export type Standing = { readonly due: string; readonly rule: string; readonly status: OccurrenceStatus }

const isDealtWith = ({ status }: Standing) => status === 'done' || status === 'skipped'

/** By day, and on one day by what asks for most attention. */
const inOrder = (one: Standing, other: Standing): number =>
  one.due < other.due ? -1 : one.due > other.due ? 1 : placeOf(one.status) - placeOf(other.status)

/**
 * The step that a run's line stands at, of those that are asked about: the first one that is still to be done; the last one of
 * a run that is done. Nobody does what is only information: that is told where there is nothing else.
 */
export function nextStep<S extends Standing>(steps: readonly S[]): S | undefined {
  const ordered = steps.toSorted(inOrder)
  const work = ordered.filter(({ rule }) => !isInformation(rule))
  return work.find((step) => !isDealtWith(step)) ?? work.at(-1) ?? ordered.at(-1)
}

/**
 * What lists show a line for and calendars count: a run once, whatever is asked about of it, and everything else by itself.
 * `runOf` gives the run of what belongs to one.
 */
export const linesIn = <S extends Standing>(
  items: readonly S[],
  runOf: (item: S) => string | undefined,
): readonly S[] => {
  const single: S[] = []
  const runs = new Map<string, S[]>()
  for (const item of items) {
    const run = runOf(item)
    const steps = run === undefined ? single : (runs.get(run) ?? [])
    if (run !== undefined) runs.set(run, steps)
    steps.push(item)
  }
  return [...single, ...[...runs.values()].flatMap((steps) => nextStep(steps) ?? [])]
}

/** Lines that are work: information is in the calendar, and in no count. */
export const isWork = ({ rule }: Pick<Standing, 'rule'>): boolean => !isInformation(rule)
