import { readFileSync } from 'node:fs'
import { readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { type DayOffs, createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { type ExpandContext, expand } from '../../../shared/domain/calendar/clock/expand.ts'
import type {
  ClockClient,
  ClockRule,
  Cutoff,
  PayGroup,
  Rule,
  Shape,
  ShiftAction,
} from '../../../shared/domain/calendar/types.ts'

export const statutory: DayOffs = createDayOffs()

export const rule = (shape: Shape, action: ShiftAction = 'none'): Rule => ({
  rule: shape,
  non_business_day: { action },
})

export const clockRule = (key: string, of: Rule, more: Partial<ClockRule> = {}): ClockRule => ({
  key,
  scope: 'firm',
  name: { fi: key, sv: key, en: key },
  category: 'own',
  responsible: 'provider',
  rule: of,
  lead: [5],
  sources: [],
  confidence: 'not-verified',
  basis: '',
  ...more,
})

export const payGroup = (payday: Rule, cutoffs: readonly Cutoff[] = [], id = 'g'): PayGroup => ({
  id,
  name: `Ryhmä ${id}`,
  payday,
  cutoffs,
})

/** A regular employer that nobody has said anything about, taken in at the beginning of 2020. */
export const aClient = (more: Partial<ClockClient> = {}): ClockClient => ({
  id: 'c',
  facts: {},
  fiscalYearEnd: '12-31',
  clockStart: '2020-01-01',
  payGroups: [],
  events: [],
  ...more,
})

type Dated = Omit<Partial<ExpandContext>, 'from' | 'to' | 'start' | 'end' | 'lastHeld'> & {
  readonly start?: string
  readonly end?: string
  readonly lastHeld?: string
}

/** The nominal and due dates of a rule as text: `2026-01-31→2026-02-02`, or one date where they are the same. */
export function datesOf(of: Rule, from: string, to: string, more: Dated = {}): string[] {
  const { start, end, lastHeld, ...rest } = more
  const context: ExpandContext = {
    dayOffs: statutory,
    ...rest,
    from: dayOf(from),
    to: dayOf(to),
    start: start === undefined ? undefined : dayOf(start),
    end: end === undefined ? undefined : dayOf(end),
    lastHeld: lastHeld === undefined ? undefined : dayOf(lastHeld),
  }
  return expand(of, context).map(({ nominal, due }) =>
    nominal === due ? isoOf(due) : `${isoOf(nominal)}→${isoOf(due)}`,
  )
}

/** The catalogue that ships with the program. */
export function shippedCatalogue() {
  const path = new URL('../../../resources/catalogue/fi.json', import.meta.url)
  const read = readCatalogue(JSON.parse(readFileSync(path, 'utf8')))
  if ('error' in read) throw new Error(JSON.stringify(read.error))
  return read.catalogue
}
