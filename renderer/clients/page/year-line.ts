import type { Item, RunLine } from '../../../shared/api/items.ts'

/** A day of the line and what is on it. */
type OnDay = { readonly day: string; readonly names: readonly string[] }

/** The paydays of a year, each day once with the pay groups that are paid on it; done where every step of every run is. */
export function paydaysOf(runs: readonly RunLine[], year: number): readonly (OnDay & { readonly done: boolean })[] {
  const days = Map.groupBy(
    runs.filter(({ payday }) => payday.startsWith(`${year}-`)),
    ({ payday }) => payday,
  )
  return [...days]
    .map(([day, its]) => ({
      day,
      names: its.flatMap(({ group }) => (group === '' ? [] : [group])),
      done: its.every(({ readiness }) => readiness.state === 'done'),
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The days of a year on which something falls due that is neither agreed nor a step of a payroll run, each once. */
export function lawDays(items: readonly Item[], year: number): readonly OnDay[] {
  const its = items.filter(
    ({ due, run, confidence }) => due.startsWith(`${year}-`) && run === '' && confidence !== 'agreed',
  )
  return [...Map.groupBy(its, ({ due }) => due)]
    .map(([day, same]) => ({ day, names: same.map(({ name }) => name) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The run of a pay group that is paid next: the nearest payday from today on. */
export const nextRun = (runs: readonly RunLine[], of: (run: string) => boolean, today: string): RunLine | undefined =>
  runs.filter(({ run, payday }) => of(run) && payday >= today).toSorted((a, b) => (a.payday < b.payday ? -1 : 1))[0]
