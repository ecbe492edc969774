import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { createDayOffs, type DayOffs, tooLongClosures } from '../../../shared/domain/calendar/days/daysoff.ts'
import { calendarOf } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { countChanges, type DateChange, dateChanges } from '../../../shared/domain/calendar/rules/rule-difference.ts'
import type { IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Reading } from '../handlers.ts'
import { type ClientYear, isTicking, markFor, openFrom } from '../year/index.ts'

type Input = Parsed<'rules.previewDaysOff'>

/** How much of it is shown; the totals count all of it. */
const CLIENTS = 50
const LINES = 40
const collator = new Intl.Collator('fi')

/**
 * What other days off and another working week of the firm would do to the dates that go by them: the firm's and the clients'
 * own rules, last days, internal dates. From today (and what is open before) to the end of next year. Nothing is saved.
 */
export async function previewDaysOff({ days_off, working_week, language }: Input, { db, who, env }: Reading) {
  const options = { own: days_off, workingWeek: working_week }
  if (days_off.some(({ from, to }) => to < from) || tooLongClosures(options).length > 0)
    throw new AppError('invalid', 'fields', { fields: { days_off: 'not-allowed' } })
  const today = env.clock.today()
  const asked: Asked = { today, to: `${Number(today.slice(0, 4)) + 1}-12-31`, language }
  const years = await env.years.all(db, who)
  const after = new Map<Country, DayOffs>()
  const afterIn = (country: Country) => {
    const known = after.get(country) ?? createDayOffs({ ...options, country })
    after.set(country, known)
    return known
  }
  const all = [...years.clients.values()]
    .filter(({ state }) => isTicking(state))
    .toSorted((a, b) => collator.compare(a.name, b.name))
    .map((year) => ({ year, changes: changesOf(year, afterIn(year.country), asked) }))
  const counts = all.map(({ changes }) => countChanges(changes))
  const sum = (of: 'moved' | 'added' | 'removed' | 'kept') => counts.reduce((total, one) => total + one[of], 0)
  const changed = all.filter(({ changes }) => changes.length > 0)
  return {
    totals: {
      clients: counts.filter(({ moved, added, removed }) => moved + added + removed > 0).length,
      moved: sum('moved'),
      added: sum('added'),
      removed: sum('removed'),
      kept: sum('kept'),
      // A statutory date never goes by the firm's days off.
      late: 0,
    },
    clients: changed.slice(0, CLIENTS).map(({ year: { id, number, name }, changes }) => ({
      id,
      number,
      name,
      lines: changes.slice(0, LINES).map(({ before, after: will, mark, ...line }) => ({
        ...line,
        before: before ?? null,
        after: will ?? null,
        mark: mark ?? '',
        law: null,
      })),
      more: Math.max(0, changes.length - LINES),
    })),
  }
}

type Asked = { readonly today: IsoDay; readonly to: IsoDay; readonly language: Language }
type Named = DateChange & { readonly name: string }

/** The dates of one client that the days off move, by what they are of. */
function changesOf(year: ClientYear, after: DayOffs, asked: Asked): readonly Named[] {
  // What goes by the law or the banks stays where it is; paydays are there to be counted from.
  const rules = year.rules.filter((rule) => rule.key === paydayKey || calendarOf(rule) === 'firm')
  const from = openFrom(year)
  if (from > asked.to) return []
  const datesWith = (dayOffs: DayOffs) =>
    clientClock(year.clock, rules, dayOffs, from, asked.to).occurrences.filter(
      (one) => one.rule !== paydayKey && (one.nominal >= year.settled || year.marks.has(occurrenceKey(one))),
    )
  const nameOf = (one: Occurrence) => ruleOf(one, year.clock, year.rules)?.name[asked.language] ?? one.rule
  const old = Map.groupBy(datesWith(year.dayOffs), nameOf)
  const fresh = Map.groupBy(datesWith(after), nameOf)
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .flatMap((name) => {
      const [was, will] = [old.get(name) ?? [], fresh.get(name) ?? []]
      const marks = new Map(
        [...was, ...will].flatMap((one) => {
          const mark = markFor(year.marks.get(occurrenceKey(one)))
          return mark ? [[occurrenceKey(one), mark] as const] : []
        }),
      )
      return dateChanges(was, will, marks).map((change) => ({ ...change, name }))
    })
    .toSorted((a, b) => ((a.after ?? a.before ?? '') < (b.after ?? b.before ?? '') ? -1 : 1))
}
