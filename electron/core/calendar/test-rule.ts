import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { createDayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import { describe } from '../../../shared/domain/calendar/describe.ts'
import { expand } from '../../../shared/domain/calendar/expand.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { checkRule } from '../../../shared/domain/calendar/rule-check.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed.ts'
import { formatTyped } from '../../../shared/domain/calendar/typed-format.ts'
import type { ClockRule, Rule } from '../../../shared/domain/calendar/types.ts'
import { dayOffOptions, findFirm } from '../firm/handlers.ts'
import type { Reading } from '../handlers.ts'

type Input = z.output<NonNullable<(typeof calendar.test)['~orpc']['inputSchema']>>

/** The rule a person typed. Throws `invalid` with the position of the fault and what was expected there. */
export function typedRule(text: string, field = 'typed'): Rule {
  const parsed = parseTyped(text)
  if ('ok' in parsed) return parsed.ok
  const { code, position } = parsed.error
  throw new AppError('invalid', 'fields', {
    fields: { [field]: code },
    facts: { position, length: parsed.error.length },
  })
}

/** The dates a rule would give, with reasons; the firm's own days off count where a firm is open. */
export async function testRule(input: Input, context: Reading) {
  const { env } = context
  const { typed, from, to, language, paydays, fiscalYearEnd } = input
  const rule = typed !== undefined ? typedRule(typed) : input.rule
  if (!rule) throw new AppError('invalid', 'fields', { fields: { typed: 'required' } })
  const problem = checkRule(rule)[0]
  if (problem)
    throw new AppError('invalid', 'fields', { fields: { rule: problem.code }, facts: { path: problem.path } })
  if (to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  if (dayOf(to) - dayOf(from) > 20 * 366) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  const firm = env.storage.isOpen() ? await findFirm(context.db) : undefined
  const dayOffs = createDayOffs(dayOffOptions(firm))
  const clockRule: ClockRule = {
    key: 'tested',
    scope: 'firm',
    name: { fi: '', sv: '', en: '' },
    category: 'own',
    responsible: 'provider',
    rule,
    lead: [],
    sources: [],
    confidence: 'not-verified',
    basis: '',
  }
  const dates = expand(rule, {
    from: dayOf(from),
    to: dayOf(to),
    start: dayOf(from) - 400,
    // No client and no history here: an interval is shown from the first day asked about.
    lastHeld: dayOf(from),
    dayOffs,
    fiscalYearEnd,
    calendar: 'firm',
    paydays: [...new Set(paydays)].toSorted().map((day) => ({ id: 'payday', day: dayOf(day), name: '' })),
    events: [],
  })
  return {
    rule: structuredClone(rule) as Input['rule'] & {},
    typed: formatTyped(rule),
    words: describe(rule, language),
    dates: dates.slice(0, 2000).map(({ nominal, due, anchor, opens }) => {
      const found = {
        rule: 'tested',
        nominal: isoOf(nominal),
        due: isoOf(due),
        anchor: anchor && { id: anchor.id, day: isoOf(anchor.day) },
        opens: opens === undefined ? undefined : isoOf(opens),
      }
      return { nominal: found.nominal, due: found.due, explanation: explain(found, clockRule, dayOffs, language) }
    }),
  }
}
