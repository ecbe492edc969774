import type { OutputOf, Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { anchorParts, occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { farthestPayday, withException, wrongException } from '../../../shared/domain/calendar/runs/exception.ts'
import type { ClockClient, IsoDay, Occurrence, PayGroup } from '../../../shared/domain/calendar/types.ts'
import { effectiveDue } from '../../../shared/domain/calendar/marks/status.ts'
import { putMark, targetOf } from '../marks/index.ts'
import { findPart } from '../clients/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { type ClientYear, findOccurrence, hasSeveralGroups, isSettled, loadYears, markFor } from '../year/index.ts'
import { runsBetween } from './find-runs.ts'

type Asked = Parsed<'runs.preview'>
type Found = { readonly year: ClientYear; readonly group: PayGroup; readonly payday: Occurrence }

/** The steps of a run before and after its payday is moved; nothing is saved. */
export async function previewRun(input: Asked, context: Reading): Promise<OutputOf<'runs.preview'>> {
  const found = await runIn(input, context)
  const { year, group, payday } = found
  const usual = usualDay(found)
  refuseWrong(usual, input.day)
  const today = context.env.clock.today()
  const after = new Map(
    stepsOf(withMoved(year.clock, group, { payday: payday.nominal, day: input.day }), found).map((one) => [
      occurrenceKey(one),
      one,
    ]),
  )
  const said = group.exceptions?.find((one) => one.payday === payday.nominal)
  return {
    group: hasSeveralGroups(year.clock) ? group.name : '',
    usual,
    now: payday.due,
    reason: said?.reason ?? '',
    steps: stepsOf(year.clock, found).map((step) => {
      const key = occurrenceKey(step)
      const row = year.marks.get(key)
      const mark = markFor(row)
      const before = effectiveDue(step, mark)
      const next = effectiveDue(after.get(key) ?? step, mark)
      return {
        key,
        name: ruleOf(step, year.clock, year.rules)?.name[input.language] ?? step.rule,
        before,
        after: next,
        passed: next < today && !isSettled(row),
        cutoff: isCutoff(step),
        tooLate: isCutoff(step) && next > (input.day ?? usual),
        mark: row?.state ?? '',
      }
    }),
  }
}

/** Puts one payday on another day this once, or back on its usual one. */
export async function movePayday(input: Parsed<'runs.movePayday'>, context: Writing) {
  const found = await runIn(input, context)
  const usual = usualDay(found)
  refuseWrong(usual, input.day)
  const row = await findPart(context.db, context.who, 'pay_group', found.group.id)
  // On its usual day it is no exception.
  const day = input.day === usual ? null : input.day
  const exceptions = withException(found.group, {
    payday: found.payday.nominal,
    day,
    reason: day === null ? '' : input.reason,
  })
  const saved = await context.write.update('pay_group', row.id, row.version, {
    exceptions_json: JSON.stringify(exceptions),
  })
  await giveDays(found, input, context)
  return saved
}

/** Puts last days of the run on the days that were given, each as a mark: the agreement itself stays as it is. */
async function giveDays(
  found: Found,
  { client_id, steps, reason }: Parsed<'runs.movePayday'>,
  context: Writing,
): Promise<void> {
  const { db, who, env } = context
  if (steps.length === 0) return
  const today = env.clock.today()
  const cutoffs = new Set(stepsOf(found.year.clock, found).filter(isCutoff).map(occurrenceKey))
  const years = await loadYears(db, who, await env.catalogue.all(db), [client_id])
  for (const [at, { key, day }] of steps.entries()) {
    if (!cutoffs.has(key)) throw new AppError('not-found', 'no-occurrence')
    if (day < today) throw new AppError('invalid', 'fields', { fields: { [`steps.${at}.day`]: 'day-passed' } })
    const decision = { state: 'moved' as const, day: today, reason, moved_to: day, note: '', tickAll: false }
    const target = targetOf(years, { client_id, key })
    await putMark(target, { ...decision, person_id: who.id, by: who.name }, context)
  }
}

/** Whether a step is a last day that was agreed. */
const isCutoff = ({ anchor }: Occurrence): boolean => anchorParts(anchor?.id ?? '').cutoff !== undefined

/** The run that is named. Throws `not-found`: `no-client`, `no-occurrence`. */
async function runIn({ client_id, payday: key }: Pick<Asked, 'client_id' | 'payday'>, context: Reading) {
  const { db, who, env } = context
  const years = await loadYears(db, who, await env.catalogue.all(db), [client_id])
  const year = years.clients.get(client_id)
  if (!year) throw new AppError('not-found', 'no-client')
  const payday = key.startsWith(`${paydayKey}@`) ? findOccurrence(year, key) : undefined
  const group = year.clock.payGroups.find(({ id }) => id === payday?.anchor?.id)
  if (!group || !payday) throw new AppError('not-found', 'no-occurrence')
  return { year, group, payday }
}

/** The payday's day without an exception. */
const usualDay = ({ payday }: Found): IsoDay => payday.anchor?.usual ?? payday.due

const withMoved = (
  client: ClockClient,
  group: PayGroup,
  { payday, day }: { readonly payday: IsoDay; readonly day: IsoDay | null },
): ClockClient => ({
  ...client,
  payGroups: client.payGroups.map((one) =>
    one.id === group.id ? { ...one, exceptions: withException(one, { payday, day, reason: '' }) } : one,
  ),
})

/** The payday itself and every step of its run, in the order of their days. */
function stepsOf(clock: ClockClient, { year, group, payday: { nominal } }: Found): readonly Occurrence[] {
  const runs = runsBetween({ ...year, clock }, nominal, nominal)
  const run = runs.find((one) => one.group.id === group.id && one.nominal === nominal)
  return run === undefined
    ? []
    : [...run.steps, run.paid].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function refuseWrong(usual: IsoDay, day: IsoDay | null): void {
  const wrong = day === null ? undefined : wrongException(usual, day)
  if (wrong === undefined) return
  throw new AppError('invalid', 'fields', { fields: { day: wrong }, facts: { days: String(farthestPayday) } })
}
