import type { FaultLine } from '../../../shared/api/calendar.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { ruleOf } from '../../../shared/domain/calendar/paygroups.ts'
import { findClient } from '../clients/find.ts'
import type { Handlers } from '../handlers.ts'
import { exportCalendar } from './export.ts'
import { yearGrid } from './grid.ts'
import { byDue, concerns, itemOf, keptItemOf } from './items.ts'
import { faultLine, listItems } from './list.ts'
import { loadYears, type ClientYear } from './load.ts'
import { monthOf } from './month.ts'
import { mark, unmark } from './marks.ts'
import { requestDrafts } from './request.ts'
import { removeRule, ruleLines, saveRule } from './rules.ts'
import { findOccurrence } from './occurrence.ts'
import { dueBy, LOOK_AHEAD } from './open.ts'
import { testRule } from './test-rule.ts'
import { shiftDay } from './days.ts'
import { printWheel } from './print-wheel.ts'
import { yearWheel } from './wheel.ts'

export const calendar: Handlers<'calendar'> = {
  list: (input, context) => listItems(input, context),
  grid: (input, context) => yearGrid(input, context),
  month: (input, context) => monthOf(input, context),

  async today({ language, personId, side, days }, { db, env }) {
    const today = env.clock.today()
    const horizon = shiftDay(today, days)
    const years = await env.years.all(db)
    const telling = { language, today, dayOffs: years.dayOffs }
    const items = []
    const faults: FaultLine[] = []
    const mine = (year: ClientYear) =>
      personId === undefined ||
      year.assigned.some((one) => one.person_id === personId && one.role !== 'account-manager')
    for (const year of years.clients.values()) {
      if (!mine(year)) continue
      const open = env.years.open(year, years, shiftDay(today, LOOK_AHEAD))
      for (const occurrence of dueBy(open.occurrences, year.marks, horizon))
        items.push(keptItemOf(year, occurrence, telling))
      for (const fault of open.faults) faults.push(faultLine(year, fault, language))
    }
    // What was done or skipped today stays in sight, struck, so that it can be taken back.
    const done = await db
      .selectFrom('mark')
      .leftJoin('person', 'person.id', 'mark.person_id')
      .selectAll('mark')
      .select('person.name as person')
      .where('day', '=', today)
      .where('state', 'in', ['done', 'skipped'])
      .execute()
    for (const row of done) {
      const year = years.clients.get(row.client_id)
      if (!year || !mine(year)) continue
      const marked = { ...year, marks: new Map([[row.occurrence, { ...row, person: row.person ?? '' }]]) }
      const occurrence = findOccurrence(marked, years.dayOffs, row.occurrence, row.due)
      if (occurrence) items.push(itemOf(marked, occurrence, telling))
    }
    const shown = items.filter((item) => concerns(item, side) && item.due <= horizon)
    return { today, items: shown.sort(byDue), faults }
  },

  wheel: (input, context) => yearWheel(input, context),

  async explain({ client_id, key, language }, { db, env }) {
    const { clients, dayOffs } = await loadYears(db, env.catalogue.rules(), [client_id])
    const year = clients.get(client_id)
    if (!year) throw new AppError('not-found', 'no-client')
    const occurrence = findOccurrence(year, dayOffs, key, year.marks.get(key)?.due)
    const rule = occurrence && ruleOf(occurrence, year.clock, year.rules)
    if (!occurrence || !rule || occurrenceKey(occurrence) !== key) throw new AppError('not-found', 'no-occurrence')
    return {
      explanation: explain(occurrence, rule, dayOffs, language),
      rule: rule.key,
      sources: [...rule.sources],
      confidence: rule.confidence,
      notes: rule.notes ?? '',
    }
  },

  mark: (input, context) => mark(input, context),
  unmark: (input, context) => unmark(input, context),

  async rules({ client, language }, { db, env }) {
    const id = client === undefined ? undefined : (await findClient(db, client)).id
    return ruleLines(db, env, id, language)
  },
  test: (input, context) => testRule(input, context),
  saveRule: (input, context) => saveRule(input, context),
  removeRule: (input, context) => removeRule(input, context),

  request: (input, context) => requestDrafts(input, context),

  async *export(input, context) {
    yield { done: 0, total: 1, step: 'computing' }
    return exportCalendar(input, context)
  },

  async *printWheel(input, context) {
    yield { done: 0, total: 1, step: 'computing' }
    return printWheel(input, context)
  },
}
