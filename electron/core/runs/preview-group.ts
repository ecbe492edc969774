import type { OutputOf, Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { anchorParts } from '../../../shared/domain/calendar/clock/identity.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { countChanges, dateChanges } from '../../../shared/domain/calendar/rules/rule-difference.ts'
import { withShared } from '../../../shared/domain/calendar/runs/shared-cutoffs.ts'
import { changedFrom } from '../../../shared/domain/calendar/runs/from-on.ts'
import type { ClockClient, Occurrence, PayGroup } from '../../../shared/domain/calendar/types.ts'
import { findPart } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { agreedChanges, type StepChange } from './agreed-changes.ts'
import { loadYears, markFor, openFrom } from '../year/index.ts'

/** How many days ahead what comes is told date by date. */
const SOON = 35
/** The identity of a group that has none yet. */
const NEW = 'new'

type Input = Parsed<'runs.previewGroup'>
type Shown = OutputOf<'runs.previewGroup'>

/** What saving a pay group would do to the dates of its runs. */
export async function previewGroup(input: Input, { db, who, env }: Reading): Promise<Shown> {
  const catalogue = await env.catalogue.all(db)
  const years = await loadYears(db, who, catalogue, [input.client_id], 'open')
  const year = years.clients.get(input.client_id)
  if (!year) throw new AppError('not-found', 'no-client')
  if (input.id !== undefined) await findPart(db, who, 'pay_group', input.id)
  const { payGroups } = year.clock
  const now = payGroups.find(({ id }) => id === input.id)
  const changed = groupIn(input, now)
  const parts = now && input.from ? changedFrom(now, changed, input.from) : [changed]
  const after = {
    ...year.clock,
    // Another name comes with the deed, and moves nothing.
    payGroups: withShared(now ? payGroups.flatMap((one) => (one === now ? parts : [one])) : [...payGroups, changed]),
  }
  const concerned = new Set([
    changed.id,
    ...payGroups.filter(({ cutoffsOf }) => cutoffsOf === changed.name).map(({ id }) => id),
  ])

  const today = env.clock.today()
  const from = openFrom(year)
  const to = `${Math.min(Number(today.slice(0, 4)) + 1, 2200)}-12-31`
  // What lies before the line of settled history is shown as it was marked, whatever the rules say.
  const ofGroup = ({ anchor, nominal }: Occurrence) =>
    concerned.has(anchorParts(anchor?.id ?? '').group) && nominal >= year.settled
  const datesOf = (clock: ClockClient) =>
    Map.groupBy(
      clientClock(clock, year.rules, year.dayOffs, from, to).occurrences.filter(ofGroup),
      // A cut-off is the same one whatever its payday.
      ({ rule, anchor }) => `${rule} ${anchor?.id}`,
    )
  const [before, will] = [datesOf(year.clock), datesOf(after)]
  const marks = new Map(
    [...year.marks].flatMap(([key, row]) => {
      const mark = markFor(row)
      return mark ? [[key, mark] as const] : []
    }),
  )
  const steps = { moved: 0, added: 0, removed: 0, kept: 0 }
  const paydays: Shown['paydays'] = []
  const found: StepChange[] = []
  const soon: { name: string; day: string }[] = []
  let late = 0
  for (const what of new Set([...before.keys(), ...will.keys()])) {
    const [had, made] = [before.get(what) ?? [], will.get(what) ?? []]
    const changes = dateChanges(had, made, marks)
    const [one, clock] = had[0] ? [had[0], year.clock] : [made[0], after]
    if (one) found.push({ one, clock, changes })
    const rule = made[0] && ruleOf(made[0], after, year.rules)
    for (const { before: was, after: day, kept } of changes) {
      if (was !== undefined || day === undefined || kept || !rule) continue
      if (day >= today && day <= isoOf(dayOf(today) + SOON)) soon.push({ name: rule.name[input.language], day })
      else if (day < today && !isInformation(rule.key)) late += 1
    }
    if (what.startsWith(`${paydayKey} `))
      paydays.push(
        ...changes
          .filter(({ kept }) => !kept)
          .map(({ nominal, before: was, after: next }) => ({ nominal, before: was ?? null, after: next ?? null })),
      )
    else for (const [kind, count] of Object.entries(countChanges(changes))) steps[kind as keyof typeof steps] += count
  }
  const about = { rules: year.rules, language: input.language, today, group: changed.id }
  return {
    paydays,
    steps,
    agreed: agreedChanges(found, about),
    soon: soon.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    late,
  }
}

/**
 * The group as the form has it; a cut-off that is new has no identity yet. A new name moves no date: the rules that mean the
 * group by its name go along with it.
 */
const groupIn = (
  { id, name, payday, cutoffs, cutoffs_of, valid_from, valid_until }: Input,
  now: PayGroup | undefined,
): PayGroup => ({
  id: id ?? NEW,
  name: now?.name ?? name,
  payday,
  validFrom: valid_from ?? undefined,
  validUntil: valid_until ?? undefined,
  exceptions: now?.exceptions,
  cutoffsOf: cutoffs_of,
  cutoffs: cutoffs.map(({ id: known, ...cutoff }, at) => ({ ...cutoff, id: known ?? `new-${at}` })),
})
