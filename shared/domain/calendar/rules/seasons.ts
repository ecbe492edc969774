import { dayFrom, isDate, parseMonthDay, partsOf } from '../days/days.ts'
import type { ClockRule, IsoDay, MonthDay, Rule } from '../types.ts'
import type { Words } from '../../words.ts'

type Season = { readonly begins: Words; readonly ends: Words }

/** The catalogue's rules that are a season: nobody has to do anything, and both of its ends are worth seeing. By key, as information is. */
const seasons: ReadonlyMap<string, Season> = new Map([
  [
    'summer-holiday-season',
    {
      begins: { fi: 'Kesälomakausi alkaa', sv: 'Sommarsemesterperioden börjar', en: 'Summer holiday season begins' },
      ends: {
        fi: 'Kesälomakausi päättyy: kesälomat annettava viimeistään',
        sv: 'Sommarsemesterperioden slutar: sommarsemestern ska vara given',
        en: 'Summer holiday season ends: summer holidays to be given by',
      },
    },
  ],
  [
    'winter-holiday-season',
    {
      begins: { fi: 'Talvilomakausi alkaa', sv: 'Vintersemesterperioden börjar', en: 'Winter holiday season begins' },
      ends: {
        fi: 'Talvilomakausi päättyy: talvilomat annettava viimeistään',
        sv: 'Vintersemesterperioden slutar: vintersemestern ska vara given',
        en: 'Winter holiday season ends: winter holidays to be given by',
      },
    },
  ],
  [
    'holiday-credit-year-start',
    {
      begins: { fi: 'Lomanmääräytymisvuosi alkaa', sv: 'Kvalifikationsåret börjar', en: 'Holiday credit year begins' },
      ends: { fi: 'Lomanmääräytymisvuosi päättyy', sv: 'Kvalifikationsåret slutar', en: 'Holiday credit year ends' },
    },
  ],
])

/** Whether a rule is a season. */
export const isSeason = (key: string): boolean => seasons.has(key)

const pad = (n: number) => String(n).padStart(2, '0')
const dayBefore = (month: number, day: number): MonthDay => {
  // In a leap year, so that the last of February is the 29th, which other years clamp.
  const { month: of, day: on } = partsOf(dayFrom(2024, month, day) - 1)
  return `${pad(of)}-${pad(on)}`
}

type Span = { readonly start: MonthDay; readonly end: MonthDay }

/** First and last day of a season; one that says its first day alone lasts a year. Undefined for what is none. */
function spanOf({ key, rule: { rule } }: Pick<ClockRule, 'key' | 'rule'>): Span | undefined {
  if (!isSeason(key)) return undefined
  if (rule?.type === 'window') return { start: rule.start, end: rule.end }
  if (rule?.type !== 'yearly-fixed' || !isDate(2024, rule.month, rule.day)) return undefined
  return { start: `${pad(rule.month)}-${pad(rule.day)}`, end: dayBefore(rule.month, rule.day) }
}

/** The rule of a season's other end: its first day, or its last where it says the first itself. */
export function otherEnd(rule: Pick<ClockRule, 'key' | 'rule'>): Rule | undefined {
  const span = spanOf(rule)
  const date = span && parseMonthDay(rule.rule.rule.type === 'window' ? span.start : span.end)
  return date && { rule: { type: 'yearly-fixed', ...date }, non_business_day: { action: 'none' } }
}

type Ends = { readonly begins: ClockRule; readonly ends: ClockRule; readonly start: MonthDay }
/** Made once a rule, so that what is remembered about a rule stays valid. */
const made = new WeakMap<ClockRule, Ends>()

const suffixed = (name: Words, end: Words): Words => ({
  fi: `${name.fi}: ${end.fi}`,
  sv: `${name.sv}: ${end.sv}`,
  en: `${name.en}: ${end.en}`,
})
const begins: Words = { fi: 'alkaa', sv: 'börjar', en: 'begins' }
const ends: Words = { fi: 'päättyy', sv: 'slutar', en: 'ends' }

function endsOf(rule: ClockRule, span: Span): Ends {
  const known = made.get(rule)
  if (known) return known
  const named = seasons.get(rule.key)
  const own = rule.said?.name !== undefined
  // Its two ends have names of their own.
  const whole = { ...rule, short: undefined, rule: { ...rule.rule, rule: { type: 'window' as const, ...span } } }
  const both = {
    start: span.start,
    // What begins asks nobody for attention beforehand.
    begins: { ...whole, name: (!own && named?.begins) || suffixed(rule.name, begins), lead: [] },
    ends: { ...whole, name: (!own && named?.ends) || suffixed(rule.name, ends) },
  }
  made.set(rule, both)
  return both
}

/** The rule as it is told of one of its dates: of a season, that it begins or ends. */
export function endOf(rule: ClockRule, nominal: IsoDay): ClockRule {
  const span = spanOf(rule)
  if (!span) return rule
  const both = endsOf(rule, span)
  return nominal.slice(5) === both.start || (both.start === '02-29' && nominal.slice(5) === '02-28')
    ? both.begins
    : both.ends
}
