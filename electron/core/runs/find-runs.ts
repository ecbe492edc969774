import { AppError } from '../../../shared/api/errors.ts'
import { clientClock, reachOfPaydays } from '../../../shared/domain/calendar/clock/clock.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { isSound } from '../../../shared/domain/calendar/rules/sound.ts'
import { farthestPayday } from '../../../shared/domain/calendar/runs/exception.ts'
import { type PayRun, runsOf } from '../../../shared/domain/calendar/runs/runs.ts'
import { usualIn } from '../../../shared/domain/calendar/runs/run-key.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { ClockRule, IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Reading } from '../handlers.ts'
import { type ClientYear, loadYears, shiftDay, type Years } from '../year/index.ts'

/** How far days off move a date, and to spare. */
const ROOM = 20

/**
 * A client's runs whose paydays' usual days lie between two days, and some around them, each with all its steps. `apart`: also
 * with those last days that are another group's too.
 */
export function runsBetween(year: ClientYear, first: IsoDay, last: IsoDay, apart = false): PayRun[] {
  const { dayOffs } = year
  const { payGroups } = year.clock
  const hanging = year.rules.filter(isOfRuns)
  const moved = payGroups.some(({ exceptions = [] }) => exceptions.length > 0) ? farthestPayday : 0
  const around = reachOfPaydays(year.clock, hanging, dayOffs) + ROOM + moved
  const { occurrences } = clientClock(year.clock, hanging, dayOffs, shiftDay(first, -around), shiftDay(last, around), {
    apart,
  })
  return runsOf(payGroups, occurrences)
}

/** Whether a rule can give steps of runs at all. */
const isOfRuns = ({ key, rule }: ClockRule) =>
  key === paydayKey || (isSound(rule) && rule.rule.type === 'relative-to-event')

export type FoundRun = {
  readonly year: ClientYear
  readonly years: Years
  readonly run: PayRun
  /** The client's runs from this one on, for some time. */
  readonly runs: readonly PayRun[]
}

/** How far ahead the run after a run is looked for, in days. */
const NEXT = 70

/** A client's run, by its name or by its group and nominal payday. Throws `not-found`: `no-client`, `no-occurrence`. */
export async function findRun(
  client_id: string,
  is: { readonly run: string } | { readonly group: string; readonly nominal: IsoDay },
  { db, who, env }: Reading,
): Promise<FoundRun> {
  const years = await loadYears(db, who, await env.catalogue.all(db), [client_id])
  const year = years.clients.get(client_id)
  if (!year) throw new AppError('not-found', 'no-client')
  const day = 'run' in is ? usualIn(is.run) : is.nominal
  const runs = isDay(day) ? runsBetween(year, day, shiftDay(day, NEXT)) : []
  const run = runs.find((one) => ('run' in is ? one.key === is.run : one.group.id === is.group && one.nominal === day))
  if (run === undefined) throw new AppError('not-found', 'no-occurrence')
  return { year, years, run, runs }
}
