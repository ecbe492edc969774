import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { shortDay, type Days } from './days.ts'
import { cardCheck } from './firm.ts'
import { payrollStep } from './habits.ts'
import { doerOn, type Done } from './marks.ts'
import { firstUser } from './people.ts'

type Wish = {
  readonly rules: readonly string[]
  /** How many calendar days ago it was due at most. */
  readonly within: number
  readonly count: number
  /** What was written when the client was asked; unasked where missing. */
  readonly asked?: (day: IsoDay) => string
}

/** What a firm has lying about on a Monday: material that has not come, and what can wait without harm. */
const wishes: readonly Wish[] = [
  {
    rules: ['client-material-deadline'],
    within: 4,
    count: 2,
    asked: (day) => `Muistutettu puhelimitse ${shortDay(day)}, luvattu tänään`,
  },
  { rules: ['client-approval-deadline'], within: 4, count: 1 },
  { rules: ['union-fee-report', 'union-fee-remittance', 'construction-monthly-reports'], within: 8, count: 1 },
  { rules: ['client-instruction-review'], within: 45, count: 2 },
  { rules: ['annual-review-meeting'], within: 45, count: 1 },
  { rules: [cardCheck, 'johdon-henkilostoraportti', 'holiday-balances-to-client'], within: 25, count: 1 },
  { rules: ['flexitime-follow-up', 'equality-plan-pay-survey', 'shop-steward-wage-data'], within: 30, count: 1 },
  { rules: ['holiday-pay-liability-monthly', 'satisfaction-survey'], within: 20, count: 1 },
]
/** Fewer than this would not look like a Monday: what was due last is then left as well. */
const fewest = 7
const spare = [
  'client-material-deadline',
  'union-fee-remittance',
  'ir-authorisation-check',
  'midsummer-christmas-schedule',
  'year-end-reconciliation',
  'holiday-pay-liability-monthly',
  'tyel-contribution-contract-employer',
  'employment-fund-quarterly-invoice',
  'client-approval-deadline',
].map((rule): Wish => ({ rules: [rule], within: 14, count: 1 }))

/** Leaves a handful of what was done undone, each of another client. */
export function leaveLate(all: readonly Done[], days: Days): void {
  const taken = new Set<string>()
  for (const wish of [...wishes, ...spare]) {
    if (spare.includes(wish) && taken.size >= fewest) break
    const found = all.filter((done) => fits(done, wish, days)).toSorted(mineThenLatest)
    let left = wish.count
    for (const done of found) {
      if (left <= 0) break
      if (taken.has(done.taken.id)) continue
      taken.add(done.taken.id)
      const since = days.plus(days.today, -1)
      done.mark = wish.asked && {
        state: 'waiting',
        day: since,
        by: doerOn(done.taken, since),
        reason: '',
        note: wish.asked(since),
        moved_to: null,
      }
      left--
    }
  }
}

const fits = ({ taken, occurrence, mark }: Done, { rules, within }: Wish, days: Days): boolean =>
  taken.spec.life.state === 'active' &&
  rules.includes(occurrence.rule) &&
  occurrence.due < days.today &&
  occurrence.due >= days.from(-within) &&
  mark?.state === 'done' &&
  // A step of a payroll that has been paid cannot be waiting any more.
  (!payrollStep(occurrence.rule) || (occurrence.anchor?.day ?? '') > days.today)

/** The workstation's user has a share of it; otherwise what was due last comes first. */
function mineThenLatest(a: Done, b: Done): number {
  const mine = (done: Done): number => Number(done.taken.spec.team.responsible === firstUser)
  return mine(b) - mine(a) || (a.occurrence.due < b.occurrence.due ? 1 : -1)
}
