import { cutoffAnchorOf } from '../rules/cutoff-anchors.ts'
import { clockText } from '../days/clock-text.ts'
import { weekdayNames } from '../days/daysoff.ts'
import type { Offset } from '../types.ts'
import { feastForms } from './fi-feasts.ts'
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

const months = ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu']

const and = (items: readonly string[]) => list(items, 'ja')
/** `tammi-, huhti- ja heinäkuun` */
const monthsOf = (numbers: readonly number[], ending: string) => {
  const names = numbers.map((number) => months[number - 1] ?? '')
  return and(names.map((name, index) => (index === names.length - 1 ? `${name}${ending}` : `${name}-`)))
}

/** Nominative, genitive, partitive, essive: Finnish says `loman alun jälkeen` but `ennen loman alkua`. */
const anchors: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'payment-date': ['palkanmaksupäivä', 'palkanmaksupäivän', 'palkanmaksupäivää', 'palkanmaksupäivänä'],
  payday: ['palkanmaksupäivä', 'palkanmaksupäivän', 'palkanmaksupäivää', 'palkanmaksupäivänä'],
  'first-employment-start': [
    'ensimmäisen työsuhteen alku',
    'ensimmäisen työsuhteen alun',
    'ensimmäisen työsuhteen alkua',
    'ensimmäisen työsuhteen alkaessa',
  ],
  'first-payment-date': [
    'ensimmäinen palkanmaksupäivä',
    'ensimmäisen palkanmaksupäivän',
    'ensimmäistä palkanmaksupäivää',
    'ensimmäisenä palkanmaksupäivänä',
  ],
  'employment-end': [
    'työsuhteen päättyminen',
    'työsuhteen päättymisen',
    'työsuhteen päättymistä',
    'työsuhteen päättyessä',
  ],
  'holiday-start': ['loman alku', 'loman alun', 'loman alkua', 'loman alkaessa'],
  'incapacity-start': [
    'työkyvyttömyyden alku',
    'työkyvyttömyyden alun',
    'työkyvyttömyyden alkua',
    'työkyvyttömyyden alkaessa',
  ],
  'sick-leave-start': [
    'sairauspoissaolon alku',
    'sairauspoissaolon alun',
    'sairauspoissaolon alkua',
    'sairauspoissaolon alkaessa',
  ],
  'part-time-sick-start': ['osa-aikatyön alku', 'osa-aikatyön alun', 'osa-aikatyön alkua', 'osa-aikatyön alkaessa'],
  'rehabilitation-start': ['kuntoutuksen alku', 'kuntoutuksen alun', 'kuntoutuksen alkua', 'kuntoutuksen alkaessa'],
  'quarantine-order': [
    'karanteenin tai eristyksen määrääminen',
    'karanteenin tai eristyksen määräämisen',
    'karanteenin tai eristyksen määräämistä',
    'karanteenin tai eristyksen määräämispäivänä',
  ],
  'accident-known': [
    'tieto työtapaturmasta',
    'työtapaturmasta tiedon saamisen',
    'työtapaturmasta tiedon saamista',
    'työtapaturmasta tiedon saatua',
  ],
  'lay-off-start': ['lomautuksen alku', 'lomautuksen alun', 'lomautuksen alkua', 'lomautuksen alkaessa'],
  'foreign-work-payment': [
    'ensimmäinen palkka ulkomaantyöstä',
    'ensimmäisen ulkomaantyöstä maksetun palkan',
    'ensimmäistä ulkomaantyöstä maksettua palkkaa',
    'ensimmäisen ulkomaantyöstä maksetun palkan päivänä',
  ],
  'client-change': [
    'muutos asiakkaassa',
    'asiakkaassa tapahtuneen muutoksen',
    'asiakkaassa tapahtunutta muutosta',
    'asiakkaassa tapahtuneen muutoksen päivänä',
  ],
  'leased-employee-payment': [
    'vuokratyöntekijän ensimmäinen palkanmaksupäivä',
    'vuokratyöntekijän ensimmäisen palkanmaksupäivän',
    'vuokratyöntekijän ensimmäistä palkanmaksupäivää',
    'vuokratyöntekijän ensimmäisenä palkanmaksupäivänä',
  ],
  'pregnancy-leave-start': [
    'raskausvapaan tai adoptiovanhemman rahakauden alku',
    'raskausvapaan tai adoptiovanhemman rahakauden alun',
    'raskausvapaan tai adoptiovanhemman rahakauden alkua',
    'raskausvapaan tai adoptiovanhemman rahakauden alkaessa',
  ],
  'parental-leave-start': ['perhevapaan alku', 'perhevapaan alun', 'perhevapaan alkua', 'perhevapaan alkaessa'],
  'short-family-leave-start': [
    'enintään 12 arkipäivän perhevapaan alku',
    'enintään 12 arkipäivän perhevapaan alun',
    'enintään 12 arkipäivän perhevapaan alkua',
    'enintään 12 arkipäivän perhevapaan alkaessa',
  ],
  'paid-parental-leave': [
    'palkallisen perhevapaan alku',
    'palkallisen perhevapaan alun',
    'palkallisen perhevapaan alkua',
    'palkallisen perhevapaan alkaessa',
  ],
  'claimed-month-start': [
    'haettavan kuukauden alku',
    'haettavan kuukauden alun',
    'haettavan kuukauden alkua',
    'haettavan kuukauden alkaessa',
  ],
  'knowledge-of-repayment': [
    'tieto takaisinmaksusta',
    'takaisinmaksusta tiedon saamisen',
    'takaisinmaksusta tiedon saamista',
    'takaisinmaksusta tiedon saatua',
  ],
  'notice-date': ['irtisanominen', 'irtisanomisen', 'irtisanomista', 'irtisanomispäivänä'],
  'terms-effective-date': [
    'ehtojen voimaantulo',
    'ehtojen voimaantulon',
    'ehtojen voimaantuloa',
    'ehtojen voimaantulopäivänä',
  ],
  'transfer-date': ['siirtopäivä', 'siirtopäivän', 'siirtopäivää', 'siirtopäivänä'],
  'termination-date': [
    'sopimuksen päättyminen',
    'sopimuksen päättymisen',
    'sopimuksen päättymistä',
    'sopimuksen päättyessä',
  ],
}

/** Cut-offs that rules hang on: by their kind, and by name where there are several. */
const cutoffForms = {
  material: ['aineistopäivä', 'aineistopäivän', 'aineistopäivää', 'aineistopäivänä'],
  approval: ['hyväksyntäpäivä', 'hyväksyntäpäivän', 'hyväksyntäpäivää', 'hyväksyntäpäivänä'],
} as const
function formsOfCutoff(anchor: string): readonly string[] | undefined {
  const meant = cutoffAnchorOf(anchor)
  const name = meant?.name === undefined ? '' : ` ”${meant.name}”`
  return meant && cutoffForms[meant.kind].map((form) => `${form}${name}`)
}

const anchorForms = (anchor: string): readonly string[] =>
  entryOf(anchors, anchor) ??
  formsOfCutoff(anchor) ?? [
    `tapahtuma ”${anchor}”`,
    `tapahtuman ”${anchor}”`,
    `tapahtumaa ”${anchor}”`,
    `tapahtuman ”${anchor}” päivänä`,
  ]

const units = {
  years: ['vuosi', 'vuotta'],
  weeks: ['viikko', 'viikkoa'],
  months: ['kuukausi', 'kuukautta'],
  calendar: ['päivä', 'päivää'],
  business: ['työpäivä', 'työpäivää'],
  banking: ['pankkipäivä', 'pankkipäivää'],
} as const

const counted = (parts: ReturnType<typeof offsetParts>) =>
  and(parts.map(({ unit, count }) => `${count} ${units[unit][count === 1 ? 0 : 1]}`))
const distance = (offset: Offset) => counted(offsetParts(offset))
/** What of a distance goes the other way: a month after it, less a day. */
const against = (offset: Offset) => {
  const parts = againstParts(offset)
  return parts.length === 0 ? '' : `, ${isBefore(offset) ? 'plus' : 'miinus'} ${counted(parts)}`
}

const weekdayOf = (weekday: number) => weekdayNames[weekday - 1]?.fi ?? ''
const endings = { month: 'kuukauden', year: 'vuoden' } as const

/** What a distance ends with, after the rest of it. */
const landing = ({ end, weekday }: Pick<Offset, 'end' | 'weekday'>) =>
  end !== undefined
    ? `, sen ${endings[end]} viimeinen päivä`
    : weekday === undefined
      ? ''
      : `, sen viikon ${weekdayOf(weekday)}`

function fromForms(offset: Offset, [, genitive, partitive, essive]: readonly string[]): string {
  if (offset.months === null) return `määräaika ${genitive} jälkeen ei ole tiedossa`
  if (offsetParts(offset).length > 0)
    return `${isBefore(offset) ? `${distance(offset)} ennen ${partitive}` : `${distance(offset)} ${genitive} jälkeen`}${against(offset)}${landing(offset)}`
  if (offset.end !== undefined) return `${genitive} ${endings[offset.end]} viimeinen päivä`
  return offset.weekday === undefined ? `${essive}` : `${genitive} viikon ${weekdayOf(offset.weekday)}`
}

const relative = (offset: Offset, anchor: string) => fromForms(offset, anchorForms(anchor))

const calendarMonth = ['kalenterikuukautta', 'kalenterikuukaudet'] as const
const monthNames: Readonly<Record<string, readonly [string, string]>> = {
  'pay-month': ['palkanmaksukuukautta', 'palkanmaksukuukaudet'],
  'pay-period': ['palkkakautta', 'palkkakaudet'],
  'tax-period': ['verokautta', 'verokaudet'],
  'payment-month': ['maksukuukautta', 'maksukuukaudet'],
  'accrual-month': ['kertymiskuukautta', 'kertymiskuukaudet'],
  'work-month': ['työskentelykuukautta', 'työskentelykuukaudet'],
  'target-month': ['kohdekuukautta', 'kohdekuukaudet'],
}

/** `seuraavan toisen kuukauden`, as the tax procedure act says it of tax periods. */
const ofTaxPeriod = ['', '', 'toisen', 'kolmannen', 'neljännen', 'viidennen', 'kuudennen']
/** `kuukautta toiseksi seuraavan kuukauden`, as the authorities say it of other months. */
const nthFollowing = ['', '', 'toiseksi', 'kolmanneksi', 'neljänneksi', 'viidenneksi', 'kuudenneksi']
const nthAfterQuarter = ['', '', 'toisena', 'kolmantena', 'neljäntenä', 'viidentenä', 'kuudentena']

/** `joka kuukauden`, `palkanmaksukuukautta seuraavan kuukauden`, `tammi- ja heinäkuun`, followed by a day. */
function ofMonth(
  day: string,
  offset: number,
  chosen: readonly number[] | undefined,
  month: string | undefined,
): string {
  const [partitive, plural] = entryOf(monthNames, month ?? '') ?? calendarMonth
  if (offset === 0) return chosen ? `${monthsOf(chosen, 'kuun')} ${day}` : `joka kuukauden ${day}`
  const only = chosen ? ` (${plural} ${monthsOf(chosen, 'kuu')})` : ''
  if (offset === 1) return `${partitive} seuraavan kuukauden ${day}${only}`
  if (offset === -1) return `${partitive} edeltävän kuukauden ${day}${only}`
  const [far, way] = [Math.abs(offset), offset > 0 ? 'seuraavan' : 'edeltävän']
  const where =
    month === 'tax-period' ? `${way} ${ofTaxPeriod[far] ?? `${far}.`}` : `${nthFollowing[far] ?? `${far}.`} ${way}`
  return `${partitive} ${where} kuukauden ${day}${only}`
}

const dayOfMonth = (day: number) => (day < 0 ? 'viimeinen päivä' : `${day}. päivä`)
const nth = (n: number, what: string) =>
  n > 0
    ? `${n}. ${what}`
    : n === -1
      ? `viimeinen ${what}`
      : nthFollowing[-n] === undefined
        ? `${-n}. ${what} lopusta lukien`
        : `${nthFollowing[-n]} viimeinen ${what}`
const every = (count: number, unit: string, genitive: string) =>
  count === 1 ? `${unit} välein` : `${count} ${genitive} välein`

export const finnish: RuleWords = {
  anchors,
  shapes: {
    'monthly-day': ({ day, month_offset = 0, months: chosen, countsFrom }) =>
      day === 'client-defined'
        ? 'kuukausittain, päivä sovitaan asiakkaan kanssa'
        : ofMonth(dayOfMonth(day), month_offset, chosen, countsFrom),
    'monthly-working-day': ({ n, count, month_offset = 0, months: chosen, countsFrom }) =>
      ofMonth(nth(n, count === 'banking' ? 'pankkipäivä' : 'työpäivä'), month_offset, chosen, countsFrom),
    'monthly-days': ({ days, month_offset = 0, months: chosen, countsFrom }) =>
      ofMonth(and(days.map(dayOfMonth)), month_offset, chosen, countsFrom),
    weekly: ({ weekday, weeks }) =>
      typeof weekday !== 'number'
        ? { working: 'joka arkipäivä', banking: 'joka pankkipäivä' }[weekday]
        : weeks === undefined
          ? `joka ${weekdayOf(weekday)}`
          : `${weeks === 'even' ? 'parillisten' : 'parittomien'} viikkojen ${weekdayOf(weekday)}`,
    'yearly-week': ({ week, until, weekday }) =>
      weekday !== undefined
        ? `joka vuosi viikon ${week} ${weekdayOf(weekday)}`
        : until === undefined
          ? `joka vuosi viikolla ${week}, maanantaista perjantaihin`
          : `joka vuosi viikoilla ${week}–${until}, maanantaista perjantaihin`,
    'relative-to-feast': ({ feast, offset }) => fromForms(offset, feastForms(feast)),
    'monthly-weekday': ({ n, weekday, months: chosen }) =>
      ofMonth(nth(n, weekdayNames[weekday - 1]?.fi ?? ''), 0, chosen, undefined),
    'yearly-fixed': ({ month, day }) => `joka vuosi ${day}.${month}.`,
    'yearly-dates': ({ dates }) => `joka vuosi ${and(dates.map(dottedMonthDay))}`,
    'quarterly-day': ({ day, month_offset_after_quarter: offset }) =>
      offset === 0
        ? `vuosineljänneksen viimeisen kuukauden ${dayOfMonth(day)}`
        : offset === 1
          ? `vuosineljännestä seuraavan kuukauden ${dayOfMonth(day)}`
          : `vuosineljännestä ${nthAfterQuarter[offset] ?? `${offset}.`} seuraavan kuukauden ${dayOfMonth(day)}`,
    'quarterly-invoice': ({ invoice_months, due }) =>
      `tarkista lasku ${monthsOf(invoice_months, 'kuun')} loppuun mennessä; eräpäivä on laskussa (${due.days_after_sending} päivää lähettämisestä)`,
    'relative-to-event': ({ offset, anchor }) => relative(offset, anchor),
    'fiscal-year-end-offset': ({ months: count, days = 0, end }) =>
      count === 0 && days === 0
        ? end === undefined
          ? 'tilikauden viimeinen päivä'
          : `tilikauden päättymisen ${endings[end]} viimeinen päivä`
        : `${distance({ months: count, days })} ${isBefore({ months: count, days }) ? 'ennen tilikauden päättymistä' : 'tilikauden päättymisestä'}${against({ months: count, days })}${landing({ end })}`,
    window: ({ start, end }) => `joka vuosi ${dottedMonthDay(start)}–${dottedMonthDay(end)}`,
    'interval-months': ({ months: count }) => `${every(count, 'kuukauden', 'kuukauden')} edellisestä kerrasta`,
    'interval-years': ({ years, max_by_agreement }) =>
      `${every(years, 'vuoden', 'vuoden')} edellisestä kerrasta${max_by_agreement ? ` (sopimalla enintään ${max_by_agreement} vuoden välein)` : ''}`,
    'cba-defined': ({ date, default_month }) =>
      date
        ? `työehtosopimuksen mukaan joka vuosi ${dottedMonthDay(date)}`
        : `työehtosopimuksen mukaan${default_month ? `, yleensä ${months[default_month - 1] ?? ''}kuussa` : ''}`,
    'client-defined': ({ date, max_interval_months: longest }) =>
      date
        ? `asiakkaan kanssa sovittuna päivänä, joka vuosi ${dottedMonthDay(date)}`
        : `asiakkaan kanssa sovittuna päivänä${longest ? `, viimeistään ${longest} kuukauden välein` : ''}`,
    retention: ({ years, from }) =>
      from === 'end-of-creation-year'
        ? `säilytetään ${years} vuotta sen vuoden lopusta, jona aineisto syntyi`
        : from === 'fiscal-year-end'
          ? `säilytetään ${years} vuotta tilikauden lopusta`
          : `säilytetään ${years} vuotta sen vuoden lopusta, jona tilikausi päättyi`,
    'every-weeks': ({ weeks, start }) =>
      `joka ${weeks === 1 ? '' : `${weeks}. `}${weekdayOf(weekdayOn(start))} ${dottedDate(start)} alkaen`,
    once: ({ day }) => `kerran ${dottedDate(day)}`,
  },
  formerly: (rule, year) => `vuoteen ${year} asti ${rule}`,
  until: (time) => `${clockText(time, 'fi')} mennessä`,
  earliest: (offset, anchor) => `aikaisintaan ${relative(offset, anchor)}`,
  before: (offset) =>
    offsetParts(offset).length === 0
      ? 'aikaisintaan samana päivänä'
      : `aikaisintaan ${distance(offset)} ${isBefore(offset) ? 'aiemmin' : 'myöhemmin'}${against(offset)}`,
  minimum: (offset, anchor) => `viimeistään kuitenkin ${relative(offset, anchor)}`,
  shift: {
    next: 'vapaapäivälle osuva siirtyy seuraavaan arkipäivään',
    previous: 'vapaapäivälle osuva siirtyy edelliseen arkipäivään',
    'next-banking': 'vapaapäivälle osuva siirtyy seuraavaan pankkipäivään',
    'previous-banking': 'vapaapäivälle osuva siirtyy edelliseen pankkipäivään',
    'not-specified': 'siirtymisestä vapaapäivän vuoksi ei ole määrätty',
  },
  weekend: 'viikonloppua',
  notWorked: 'vapaata oman työviikon mukaan',
  closed: (name) => `suljettu (${name})`,
  isOff: (spans) =>
    and(
      spans.map(({ days, reason }) => {
        const shown = days.join(' ja ')
        return `${shown} ${days.length > 1 ? 'ovat' : 'on'} ${reason}`
      }),
    ),
  shortened: (name, until) => `toimisto on avoinna ${clockText(until, 'fi')} asti (${name})`,
  moves: (to, banking, day, law) =>
    `→ siirtyy ${to === 'next' ? 'seuraavaan' : 'edelliseen'} ${banking ? 'pankkipäivään' : 'arkipäivään'} ${day}${law && ` (${law})`}`,
  stays: (day, banking) => `${day} on ${banking ? 'pankkipäivä' : 'arkipäivä'}, päivä ei siirry`,
  shown: (day) => `päivä on ${day}`,
  fixed: (off) => `${off}, mutta tämä päivä ei siirry`,
  unknownShift: (off) => `${off}; lähde ei kerro, siirtyykö päivä, joten se näytetään siirtämättä (vahvistamatta)`,
  law: {
    internal: 'oma määräpäivä',
    suggested: 'ohjelman oletus',
  },
  payday: (day, group) => `palkanmaksupäivä ${day}${group ? ` (${group})` : ''}`,
  exceptional: (usual) => `poikkeuksellisesti, muuten ${usual}`,
  group: (name) => `palkkaryhmä: ${name}`,
  event: (anchor, day, name) => `${anchorForms(anchor)[0]} ${day}${name ? ` (${name})` : ''}`,
  opens: (day) => `voidaan tehdä aikaisintaan ${day}`,
  clamped: (month, day) => `${months[month - 1] ?? ''}kuussa ei ole ${day}. päivää, joten päivä on kuukauden viimeinen`,
  target: (days, business, day) =>
    `oma tavoite ${days === 0 ? 'edeltävänä työpäivänä' : `${days} ${business ? 'työpäivä' : 'päivä'}${days === 1 ? '' : 'ä'} ennen määräpäivää`}: ${day}`,
  kept: (due) => `sääntö on muuttunut tai poistettu tämän jälkeen; määräpäivä oli ${due}`,
  source: (hosts) => `lähde: ${hosts.join(', ')}`,
  confidence: {
    'verified-secondary': 'vain toissijainen lähde',
    'verified-dated': 'vanha lähde, voimassaolo vahvistamatta',
    'not-verified': 'lähde vahvistamatta',
  },
  basis: {
    source: '',
    'agreed-per-client-or-cba': 'päivä sovitaan asiakaskohtaisesti tai työehtosopimuksessa',
    suggestion: 'päivä on ohjelman oletus',
    'trade-practice': 'päivä perustuu alan käytäntöön',
    unknown: 'päivää ei tiedetä',
  },
  otherBasis: (text) => `peruste: ${text}`,
  pastLaw: (day) => `lain mukaan viimeistään ${day}`,
  said: {
    fields: {
      name: 'nimi',
      category: 'ryhmä',
      responsible: 'vastuu',
      role: 'tekijä',
      calendar: 'vapaapäivät',
      group: 'palkkaryhmä',
      condition: 'koskevat asiakkaat',
      lead: 'ennakkoaika',
      target: 'tavoite',
      checklist: 'muistilista',
      off: 'mukanaolo vuodessa',
    },
    by: (scope, fields) => `${scope === 'firm' ? 'toimiston' : 'asiakkaan'} omaa: ${and(fields)}`,
  },
  agreed: 'päivä on sovittu asiakkaan kanssa',
  own: { firm: 'toimiston oma sääntö', client: 'asiakkaan oma sääntö' },
}
