import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { anchorParts } from '../../../shared/domain/calendar/clock/identity.ts'
import type { IsoDay, PayGroup } from '../../../shared/domain/calendar/types.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { type ClientYear, nextDates, shiftDay } from '../year/index.ts'
import { readable } from './find.ts'

type Item = {
  readonly due_rule: string
  /** The one pay group that it is about, by name; empty: all of them. */
  readonly pay_group: string
  /** The cut-off whose days are its own, by name; empty: none. */
  readonly cutoff: string
}
type Due = { words: string; dates: string[] }
type Asked = { readonly year: ClientYear; readonly day: IsoDay; readonly language: Language }

/** By when an item is due: the rule in words, and its next three dates. Both are empty where no rule says it. */
export function dueOf(item: Item, asked: Asked): Due {
  const { words, dates } = allOf(item, asked)
  return { words, dates: dates.slice(0, SHOWN) }
}

/** The dates of an item as far ahead as a timetable goes. */
export const datesOf = (item: Item, asked: Asked): string[] => allOf(item, asked).dates

function allOf(item: Item, { year, day, language }: Asked): Due {
  const { clock } = year
  const payGroups = clock.payGroups.filter(({ name }) => item.pay_group === '' || name === item.pay_group)
  const mine = { ...year, clock: { ...clock, payGroups } }
  if (item.cutoff !== '') return ofCutoff(item.cutoff, payGroups, { year: mine, day, language })
  // A rule typed long ago that today's grammar refuses is shown as it is, without dates.
  const rule = item.due_rule ? readable(item.due_rule) : undefined
  return rule ? { words: describe(rule, language), dates: nextDates(rule, mine, day, MANY) } : { words: '', dates: [] }
}

/** The pay groups that pay now or will: what was agreed with another is no more. */
export const notEnded = (groups: readonly PayGroup[], day: IsoDay): readonly PayGroup[] =>
  groups.filter(({ validUntil = day }) => validUntil >= day)

const SHOWN = 3
/** Every working day of as long a time as is looked ahead. */
const MANY = 400
const AHEAD = 400

/** The days of the cut-offs of a name. It follows the pay group: nobody has to say the same rule twice. */
function ofCutoff(name: string, groups: readonly PayGroup[], { year, day, language }: Asked) {
  const cutoffs = notEnded(groups, day).flatMap(({ cutoffs }) => cutoffs.filter((cutoff) => cutoff.name === name))
  const ids = new Set(cutoffs.map(({ id }) => id))
  const { occurrences } = clientClock(year.clock, [], year.dayOffs, day, shiftDay(day, AHEAD))
  const days = occurrences
    .filter(({ anchor }) => ids.has(anchorParts(anchor?.id ?? '').cutoff ?? ''))
    .map(({ due }) => due)
  const said = new Set(cutoffs.map(({ rule }) => describe(rule, language, [], 'pay-month')))
  return { words: [...said].join('; '), dates: [...new Set(days)].toSorted() }
}
