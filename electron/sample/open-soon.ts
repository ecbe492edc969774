import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { anchorParts } from '../../shared/domain/calendar/clock/identity.ts'
import { shortDay, type Days } from './days.ts'
import { doerOn, type Done } from './marks.ts'

/** The steps of one payroll in the order in which they are taken; what follows the payday waits for nothing after it. */
const order: readonly string[] = [
  'client-material-deadline',
  'pay-group-cutoff',
  'payroll-calculation',
  'client-approval-deadline',
  'salary-payment-file-to-bank',
  'payslip-delivery',
  'payday',
]
const settled = ({ mark }: Done): boolean => mark?.state === 'done' || mark?.state === 'skipped'

/** The payroll a step belongs to; undefined for everything else. */
function payrollOf({ taken, occurrence }: Done): string | undefined {
  const { anchor, rule } = occurrence
  if (!anchor || !order.includes(rule)) return undefined
  return `${taken.id} ${anchorParts(anchor.id).group} ${anchor.day}`
}

/** Without the material there is no payroll: where one step of a payroll is open, so is every later one. */
export function keepOrder(all: readonly Done[]): void {
  const payrolls = new Map<string, Done[]>()
  for (const done of all) {
    const payroll = payrollOf(done)
    if (payroll === undefined) continue
    const steps = payrolls.get(payroll)
    if (steps) steps.push(done)
    else payrolls.set(payroll, [done])
  }
  for (const steps of payrolls.values()) {
    const first = Math.min(...steps.filter((step) => !settled(step)).map((step) => order.indexOf(step.occurrence.rule)))
    for (const step of steps) if (order.indexOf(step.occurrence.rule) > first && settled(step)) step.mark = undefined
  }
}

type Wait = {
  readonly rule: string
  readonly count: number
  /** How many calendar days ahead it is due at most. */
  readonly within: number
  readonly note: (day: IsoDay) => string
}
const waits: readonly Wait[] = [
  {
    rule: 'client-approval-deadline',
    count: 2,
    within: 2,
    note: (day) => `Palkkalista lähetetty hyväksyttäväksi ${shortDay(day)}`,
  },
  {
    rule: 'client-material-deadline',
    count: 3,
    within: 3,
    note: (day) => `Muistutettu aineistopäivästä sähköpostilla ${shortDay(day)}`,
  },
  {
    rule: 'new-employee-data',
    count: 1,
    within: 20,
    note: (day) => `Tilinumero ja ammattiluokka puuttuvat, kysytty ${shortDay(day)}`,
  },
]
const movable = new Set(['annual-review-meeting', 'client-instruction-review'])

/** Some of what is coming waits for the client. */
export function waitForClients(all: readonly Done[], days: Days): void {
  const busy = new Set<string>()
  const openNow = all.filter((done) => done.taken.spec.life.state === 'active' && done.mark === undefined)
  const firstOpen = new Map<string, Done>()
  for (const done of openNow) {
    const payroll = payrollOf(done)
    if (payroll === undefined) continue
    const known = firstOpen.get(payroll)
    if (!known || order.indexOf(done.occurrence.rule) < order.indexOf(known.occurrence.rule))
      firstOpen.set(payroll, done)
  }
  const take = (count: number, fits: (done: Done) => boolean, put: (done: Done) => void): void => {
    let left = count
    for (const done of openNow) {
      if (left === 0) return
      if (done.mark !== undefined || busy.has(done.taken.id) || !fits(done)) continue
      busy.add(done.taken.id)
      put(done)
      left--
    }
  }
  const between = ({ occurrence }: Done, from: number, to: number): boolean =>
    occurrence.due >= days.from(from) && occurrence.due <= days.from(to)

  for (const { rule, count, within, note } of waits)
    take(
      count,
      (done) => {
        const payroll = payrollOf(done)
        const isNext = payroll === undefined || firstOpen.get(payroll) === done
        return done.occurrence.rule === rule && between(done, 0, within) && isNext
      },
      (done) => {
        const day = days.plus(days.today, -1)
        const by = doerOn(done.taken, day)
        done.mark = { state: 'waiting', day, by, reason: '', note: note(day), moved_to: null }
      },
    )
}

/** Two yearly meetings or reviews have been put off at the client's wish. */
export function putOff(all: readonly Done[], days: Days): void {
  const found = all.filter(
    ({ taken, occurrence }) =>
      taken.spec.life.state === 'active' &&
      movable.has(occurrence.rule) &&
      occurrence.due >= days.from(-20) &&
      occurrence.due <= days.from(20),
  )
  for (const done of found.slice(0, 2)) {
    const day = days.plus(days.today, -3)
    const moved_to = days.plus(done.occurrence.due > days.today ? done.occurrence.due : days.today, 10)
    const reason = 'Asiakkaan pyynnöstä: toimitusjohtaja matkoilla'
    done.mark = { state: 'moved', day, by: doerOn(done.taken, day), reason, note: '', moved_to }
  }
}
