import { cutoffAnchorOf } from '../rules/cutoff-anchors.ts'
import { clockText } from '../days/clock-text.ts'
import { weekdayNames } from '../days/daysoff.ts'
import type { Offset } from '../types.ts'
import { feastName } from '../days/holidays.ts'
import {
  type RuleWords,
  weekdayOn,
  dottedDate,
  dottedMonthDay,
  againstParts,
  isBefore,
  list,
  offsetParts,
} from './rule-words.ts'
import { entryOf } from '../../words.ts'

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

const and = (items: readonly string[]) => list(items, 'och')
const monthsOf = (numbers: readonly number[]) => and(numbers.map((number) => months[number - 1] ?? ''))

/** In the definite form, as it follows `före` and `efter`. */
const anchors: Readonly<Record<string, string>> = {
  'payment-date': 'lönebetalningsdagen',
  payday: 'lönebetalningsdagen',
  'first-employment-start': 'det första anställningsförhållandets början',
  'first-payment-date': 'den första lönebetalningsdagen',
  'employment-end': 'anställningens slut',
  'holiday-start': 'semesterns början',
  'incapacity-start': 'arbetsoförmågans början',
  'sick-leave-start': 'sjukfrånvarons början',
  'part-time-sick-start': 'deltidsarbetets början',
  'rehabilitation-start': 'rehabiliteringens början',
  'quarantine-order': 'beslutet om karantän eller isolering',
  'accident-known': 'kännedomen om arbetsolyckan',
  'lay-off-start': 'permitteringens början',
  'foreign-work-payment': 'den första lönen för arbete utomlands',
  'client-change': 'förändringen hos kunden',
  'leased-employee-payment': 'den hyrda arbetstagarens första lönebetalningsdag',
  'pregnancy-leave-start': 'graviditetsledighetens eller adoptivförälderns penningperiods början',
  'parental-leave-start': 'familjeledighetens början',
  'short-family-leave-start': 'början av en familjeledighet på högst 12 vardagar',
  'paid-parental-leave': 'den avlönade familjeledighetens början',
  'claimed-month-start': 'början av den månad som ersättningen söks för',
  'knowledge-of-repayment': 'kännedomen om återbetalningen',
  'notice-date': 'uppsägningen',
  'terms-effective-date': 'villkorens ikraftträdande',
  'transfer-date': 'överföringsdagen',
  'termination-date': 'avtalets slut',
}
const cutoffNames = { material: 'inlämningsdagen', approval: 'godkännandedagen' } as const
function nameOfCutoff(anchor: string): string | undefined {
  const meant = cutoffAnchorOf(anchor)
  return meant && `${cutoffNames[meant.kind]}${meant.name === undefined ? '' : ` ”${meant.name}”`}`
}
const anchorName = (anchor: string) => entryOf(anchors, anchor) ?? nameOfCutoff(anchor) ?? `händelsen ”${anchor}”`

const units = {
  years: ['år', 'år'],
  weeks: ['vecka', 'veckor'],
  months: ['månad', 'månader'],
  calendar: ['dag', 'dagar'],
  business: ['arbetsdag', 'arbetsdagar'],
  banking: ['bankdag', 'bankdagar'],
} as const

const counted = (parts: ReturnType<typeof offsetParts>) =>
  and(parts.map(({ unit, count }) => `${count} ${units[unit][count === 1 ? 0 : 1]}`))
const distance = (offset: Offset) => counted(offsetParts(offset))
/** What of a distance goes the other way: a month after it, less a day. */
const against = (offset: Offset) => {
  const parts = againstParts(offset)
  return parts.length === 0 ? '' : `, ${isBefore(offset) ? 'plus' : 'minus'} ${counted(parts)}`
}

const weekdayOf = (weekday: number) => weekdayNames[weekday - 1]?.sv ?? ''
const spans = { month: 'månad', year: 'år' } as const

/** What a distance ends with, after the rest of it. */
const landing = ({ end, weekday }: Pick<Offset, 'end' | 'weekday'>) =>
  end !== undefined
    ? `, sista dagen i ${end === 'month' ? 'den månaden' : 'det året'}`
    : weekday === undefined
      ? ''
      : `, ${weekdayOf(weekday)} i den veckan`

function fromName(offset: Offset, name: string): string {
  if (offset.months === null) return `tidsfristen efter ${name} är inte känd`
  if (offsetParts(offset).length > 0)
    return `${distance(offset)} ${isBefore(offset) ? 'före' : 'efter'} ${name}${against(offset)}${landing(offset)}`
  if (offset.end !== undefined) return `sista dagen i samma ${spans[offset.end]} som ${name}`
  if (offset.weekday !== undefined) return `${weekdayOf(offset.weekday)} i samma vecka som ${name}`
  return name === anchors['payday'] ? `på ${name}` : `samma dag som ${name}`
}

const relative = (offset: Offset, anchor: string) => fromName(offset, anchorName(anchor))

const calendarMonth = ['kalendermånaden', 'kalendermånaderna'] as const
const monthNames: Readonly<Record<string, readonly [string, string]>> = {
  'pay-month': ['lönebetalningsmånaden', 'lönebetalningsmånaderna'],
  'pay-period': ['löneperioden', 'löneperioderna'],
  'tax-period': ['skatteperioden', 'skatteperioderna'],
  'payment-month': ['betalningsmånaden', 'betalningsmånaderna'],
  'accrual-month': ['intjäningsmånaden', 'intjäningsmånaderna'],
  'work-month': ['arbetsmånaden', 'arbetsmånaderna'],
  'target-month': ['den månad som uppgifterna gäller', 'månaderna som uppgifterna gäller'],
}

function ofMonth(
  day: string,
  offset: number,
  chosen: readonly number[] | undefined,
  month: string | undefined,
): string {
  const [name, plural] = entryOf(monthNames, month ?? '') ?? calendarMonth
  if (offset === 0) return chosen ? `${day} i ${monthsOf(chosen)}` : `${day} i varje månad`
  const only = chosen ? ` (${plural} ${monthsOf(chosen)})` : ''
  if (offset === 1) return `${day} i månaden efter ${name}${only}`
  if (offset === -1) return `${day} i månaden före ${name}${only}`
  return `${day} i den ${ordinalWord(Math.abs(offset))} månaden ${offset > 0 ? 'efter' : 'före'} ${name}${only}`
}

const ordinalWords = ['', 'första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte']
const ordinalWord = (n: number) => ordinalWords[n] ?? ordinal(n)
const ordinal = (n: number) => (n % 100 !== 11 && n % 100 !== 12 && [1, 2].includes(n % 10) ? `${n}:a` : `${n}:e`)
const dayOfMonth = (day: number) => (day < 0 ? 'sista dagen' : `den ${day}`)
const nth = (n: number, what: string) =>
  n > 0
    ? `${ordinal(n)} ${what}en`
    : n === -1
      ? `sista ${what}en`
      : n === -2
        ? `näst sista ${what}en`
        : `${ordinalWord(-n)} sista ${what}en`

export const swedish: RuleWords = {
  anchors: Object.fromEntries(Object.entries(anchors).map(([kind, name]) => [kind, [name]])),
  shapes: {
    'monthly-day': ({ day, month_offset = 0, months: chosen, countsFrom }) =>
      day === 'client-defined'
        ? 'varje månad, dagen avtalas med kunden'
        : ofMonth(dayOfMonth(day), month_offset, chosen, countsFrom),
    'monthly-working-day': ({ n, count, month_offset = 0, months: chosen, countsFrom }) =>
      ofMonth(nth(n, count === 'banking' ? 'bankdag' : 'arbetsdag'), month_offset, chosen, countsFrom),
    'monthly-days': ({ days, month_offset = 0, months: chosen, countsFrom }) =>
      ofMonth(and(days.map(dayOfMonth)), month_offset, chosen, countsFrom),
    weekly: ({ weekday, weeks }) =>
      typeof weekday !== 'number'
        ? { working: 'varje vardag', banking: 'varje bankdag' }[weekday]
        : weeks === undefined
          ? `varje ${weekdayOf(weekday)}`
          : `${weekdayOf(weekday)} i ${weeks === 'even' ? 'jämna' : 'udda'} veckor`,
    'yearly-week': ({ week, until, weekday }) =>
      weekday !== undefined
        ? `varje år ${weekdayOf(weekday)} i vecka ${week}`
        : until === undefined
          ? `varje år vecka ${week}, från måndag till fredag`
          : `varje år veckorna ${week}–${until}, från måndag till fredag`,
    'relative-to-feast': ({ feast, offset }) => fromName(offset, feastName(feast).sv),
    'monthly-weekday': ({ n, weekday, months: chosen }) =>
      ofMonth(nth(n, weekdayNames[weekday - 1]?.sv ?? ''), 0, chosen, undefined),
    'yearly-fixed': ({ month, day }) => `varje år ${day}.${month}.`,
    'yearly-dates': ({ dates }) => `varje år ${and(dates.map(dottedMonthDay))}`,
    'quarterly-day': ({ day, month_offset_after_quarter: offset }) =>
      offset === 0
        ? `${dayOfMonth(day)} i kvartalets sista månad`
        : offset === 1
          ? `${dayOfMonth(day)} i månaden efter kvartalet`
          : `${dayOfMonth(day)} i den ${ordinalWord(offset)} månaden efter kvartalet`,
    'quarterly-invoice': ({ invoice_months, due }) =>
      `kontrollera fakturan före utgången av ${monthsOf(invoice_months)}; förfallodagen står på fakturan (${due.days_after_sending} dagar från att den sänts)`,
    'relative-to-event': ({ offset, anchor }) => relative(offset, anchor),
    'fiscal-year-end-offset': ({ months: count, days = 0, end }) =>
      count === 0 && days === 0
        ? end === undefined
          ? 'räkenskapsperiodens sista dag'
          : `sista dagen i samma ${spans[end]} som räkenskapsperiodens slut`
        : `${distance({ months: count, days })} ${isBefore({ months: count, days }) ? 'före' : 'efter'} räkenskapsperiodens slut${against({ months: count, days })}${landing({ end })}`,
    window: ({ start, end }) => `varje år ${dottedMonthDay(start)}–${dottedMonthDay(end)}`,
    'interval-months': ({ months: count }) =>
      `med ${count} ${count === 1 ? 'månads' : 'månaders'} mellanrum från föregående gång`,
    'interval-years': ({ years, max_by_agreement }) =>
      `med ${years} års mellanrum från föregående gång${max_by_agreement ? ` (enligt avtal högst ${max_by_agreement} år)` : ''}`,
    'cba-defined': ({ date, default_month }) =>
      date
        ? `enligt kollektivavtalet varje år ${dottedMonthDay(date)}`
        : `enligt kollektivavtalet${default_month ? `, vanligen i ${months[default_month - 1] ?? ''}` : ''}`,
    'client-defined': ({ date, max_interval_months: longest }) =>
      date
        ? `på en dag som avtalats med kunden, varje år ${dottedMonthDay(date)}`
        : `på en dag som avtalas med kunden${longest ? `, senast med ${longest} månaders mellanrum` : ''}`,
    retention: ({ years, from }) =>
      from === 'end-of-creation-year'
        ? `bevaras ${years} år från utgången av det år då materialet uppkom`
        : from === 'fiscal-year-end'
          ? `bevaras ${years} år från räkenskapsperiodens utgång`
          : `bevaras ${years} år från utgången av det år då räkenskapsperioden gick ut`,
    'every-weeks': ({ weeks, start }) =>
      `${weeks === 1 ? 'varje' : weeks === 2 ? 'varannan' : `var ${ordinal(weeks)}`} ${weekdayOf(weekdayOn(start))} från och med ${dottedDate(start)}`,
    once: ({ day }) => `en gång ${dottedDate(day)}`,
  },
  formerly: (rule, year) => `till och med ${year} ${rule}`,
  until: (time) => `senast ${clockText(time, 'sv')}`,
  earliest: (offset, anchor) => `tidigast ${relative(offset, anchor)}`,
  before: (offset) =>
    offsetParts(offset).length === 0
      ? 'tidigast samma dag'
      : `tidigast ${distance(offset)} ${isBefore(offset) ? 'tidigare' : 'senare'}${against(offset)}`,
  minimum: (offset, anchor) => `dock senast ${relative(offset, anchor)}`,
  shift: {
    next: 'infaller den på en ledig dag flyttas den till följande vardag',
    previous: 'infaller den på en ledig dag flyttas den till föregående vardag',
    'next-banking': 'infaller den på en ledig dag flyttas den till följande bankdag',
    'previous-banking': 'infaller den på en ledig dag flyttas den till föregående bankdag',
    'not-specified': 'det är inte bestämt om dagen flyttas när den infaller på en ledig dag',
  },
  weekend: 'veckoslut',
  notWorked: 'ledigt enligt den egna arbetsveckan',
  closed: (name) => `stängt (${name})`,
  isOff: (spans) =>
    and(
      spans.map(({ days, reason }) => {
        const shown = days.join(' och ')
        return `${shown} är ${reason}`
      }),
    ),
  shortened: (name, until) => `byrån är öppen till ${clockText(until, 'sv')} (${name})`,
  moves: (to, banking, day, law) =>
    `→ flyttas till ${to === 'next' ? 'följande' : 'föregående'} ${banking ? 'bankdag' : 'vardag'} ${day}${law && ` (${law})`}`,
  stays: (day, banking) => `${day} är en ${banking ? 'bankdag' : 'vardag'}, dagen flyttas inte`,
  shown: (day) => `dagen är ${day}`,
  fixed: (off) => `${off}, men den här dagen flyttas inte`,
  unknownShift: (off) => `${off}; källan säger inte om dagen flyttas, så den visas oförändrad (inte bekräftat)`,
  law: {
    internal: 'egen utsatt dag',
    suggested: 'programmets standardvärde',
  },
  payday: (day, group) => `lönebetalningsdag ${day}${group ? ` (${group})` : ''}`,
  exceptional: (usual) => `undantagsvis, annars ${usual}`,
  group: (name) => `lönegrupp: ${name}`,
  event: (anchor, day, name) => `${anchorName(anchor)} ${day}${name ? ` (${name})` : ''}`,
  opens: (day) => `kan göras tidigast ${day}`,
  clamped: (month, day) => `${months[month - 1] ?? ''} har ingen ${day}:e dag, så dagen är månadens sista`,
  target: (days, business, day) =>
    `eget mål ${days === 0 ? 'föregående arbetsdag' : `${days} ${business ? (days === 1 ? 'arbetsdag' : 'arbetsdagar') : days === 1 ? 'dag' : 'dagar'} före den utsatta dagen`}: ${day}`,
  kept: (due) => `regeln har ändrats eller tagits bort efter detta; den utsatta dagen var ${due}`,
  source: (hosts) => `källa: ${hosts.join(', ')}`,
  confidence: {
    'verified-secondary': 'endast sekundär källa',
    'verified-dated': 'gammal källa, giltigheten inte bekräftad',
    'not-verified': 'källan inte bekräftad',
  },
  basis: {
    source: '',
    'agreed-per-client-or-cba': 'dagen avtalas med kunden eller i kollektivavtalet',
    suggestion: 'dagen är programmets standardvärde',
    'trade-practice': 'dagen följer branschpraxis',
    unknown: 'dagen är inte känd',
  },
  otherBasis: (text) => `grund: ${text}`,
  pastLaw: (day) => `enligt lagen senast ${day}`,
  said: {
    fields: {
      name: 'namnet',
      category: 'gruppen',
      responsible: 'ansvaret',
      role: 'utföraren',
      calendar: 'de lediga dagarna',
      group: 'lönegruppen',
      condition: 'vilka kunder den gäller',
      lead: 'framförhållningen',
      target: 'målet',
      checklist: 'checklistan',
      off: 'att den hör till året',
    },
    by: (scope, fields) => `${scope === 'firm' ? 'byråns' : 'kundens'} eget: ${and(fields)}`,
  },
  agreed: 'dagen är avtalad med kunden',
  own: { firm: 'byråns egen regel', client: 'kundens egen regel' },
}
