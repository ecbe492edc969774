import type { Severity } from './kinds.ts'

/** In how many working days something gets its first answer, and its solution. */
export type Target = { readonly answer: number; readonly solution: number }

/** What a firm has said of one severity: of one class of its clients, or (`field` empty) of all. 0: as the program has it. */
export type SaidTarget = {
  readonly field: string
  readonly severity: number
  readonly answer_days: number
  readonly solution_days: number
}

/** Where nobody has promised anything: the longest time to a first answer, in working days. */
const usualAnswer = 2
/** The first answer to what hurts somebody does not wait for the second day. */
const answers: Readonly<Record<Severity, number>> = { 1: 2, 2: 2, 3: 1, 4: 1, 5: 1 }
const solutions: Readonly<Record<Severity, number>> = { 1: 3, 2: 3, 3: 2, 4: 1, 5: 1 }

/**
 * The targets of a matter. What its client's sheet or the firm promises to all (`promised`, in working days; 0: nothing) is the one
 * source of the first answer and holds for every severity; a severity may only be answered sooner. The class of the client goes
 * before what holds for all.
 */
export function targetOf(
  { severity, field }: { readonly severity: Severity; readonly field: string },
  promised: number,
  said: readonly SaidTarget[],
): Target {
  const own = said.find((one) => one.severity === severity && one.field === field && field !== '')
  const all = said.find((one) => one.severity === severity && one.field === '')
  const longest = promised || usualAnswer
  const answer = own?.answer_days || all?.answer_days || answers[severity]
  const solution = own?.solution_days || all?.solution_days || solutions[severity]
  return { answer: Math.min(answer, longest), solution: Math.max(solution, Math.min(answer, longest)) }
}
