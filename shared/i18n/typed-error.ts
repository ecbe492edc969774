import { formatTyped } from '../domain/calendar/typed/format.ts'
import type { Expectation, TypedError, TypedErrorCode } from '../domain/calendar/typed/lexer.ts'
import type { Language } from '../domain/words.ts'
import { messages } from './messages.ts'

type Texts<K extends string> = Readonly<Record<K, string>>

/** What is wrong with a typed rule, and what would fit there. Apart from the words that the first screen waits for. */
const texts = messages(
  {
    typed: {
      empty: 'Kirjoita sääntö, esimerkiksi 25.k.v',
      'unknown-character': 'Merkkiä ei tunneta',
      'unknown-word': 'Sanaa ei tunneta',
      unexpected: 'Tämä ei sovi tähän',
      unfinished: 'Sääntö jää kesken',
      'out-of-range': 'Luku ei kelpaa',
      'no-such-date': 'Päivää ei ole olemassa',
      twice: 'Sama asia kahdesti',
      unclear: 'Sanat tunnetaan, mutta niistä ei saa sääntöä. Kokeile esimerkiksi 15.k.v tai maksupäivä-5tp.',
    } satisfies Texts<TypedErrorCode>,
    expected: {
      rule: 'päivä, viim, maksupäivä, tilikausi tai joka',
      day: 'kuukauden päivä 1–31',
      month: 'k (joka kuukausi) tai kuukausi 1–12',
      months: 'kuukaudet, esimerkiksi 1,4,7,10',
      weekday: 'tp tai viikonpäivä (ma–su)',
      number: 'luku',
      unit: 'yksikkö: pv, tp, pp, vk, kk tai v',
      date: 'päivä, esimerkiksi 8.1.2027',
      point: 'piste',
      year: 'v (joka vuosi)',
      sign: '+',
      from: 'alkaen ja päivä',
      'end-of-year': 'loppu',
      'source-of-years': 'tilikausi tai luonti',
      shift: 'siirto: >, <, >p, <p tai ~',
      end: 'loppu',
      week: 'vko, parillinen vko tai pariton vko',
      time: 'kellonaika, esimerkiksi 12 tai 12.30',
    } satisfies Texts<Expectation>,
    atPosition: (position: number) => `kohdassa ${position}`,
    expects: (what: string) => `Tähän sopii: ${what}.`,
    between: (min: number, max: number) => `${min}–${max}`,
    meant: (forms: readonly string[]) => `Tarkoititko: ${forms.join(' tai ')}?`,
    or: 'tai',
  },
  {
    typed: {
      empty: 'Skriv en regel, till exempel 25.m.å',
      'unknown-character': 'Okänt tecken',
      'unknown-word': 'Okänt ord',
      unexpected: 'Det här passar inte här',
      unfinished: 'Regeln är inte färdig',
      'out-of-range': 'Talet är inte tillåtet',
      'no-such-date': 'Dagen finns inte',
      twice: 'Samma sak två gånger',
      unclear: 'Orden är bekanta men ger ingen regel. Pröva till exempel 15.m.å eller lönedag-5ad.',
    },
    expected: {
      rule: 'dag, sista, lönedag, räkenskapsperiod eller var',
      day: 'dag i månaden 1–31',
      month: 'm (varje månad) eller månad 1–12',
      months: 'månader, till exempel 1,4,7,10',
      weekday: 'ad eller veckodag (må–sö)',
      number: 'tal',
      unit: 'enhet: dag, ad, bankdag, vecka, mån eller år',
      date: 'datum, till exempel 8.1.2027',
      point: 'punkt',
      year: 'år (varje år)',
      sign: '+',
      from: 'från och datum',
      'end-of-year': 'slut',
      'source-of-years': 'räkenskapsperiod eller tillkomst',
      shift: 'flyttning: >, <, >p, <p eller ~',
      end: 'slut',
      week: 'vecka, jämn vecka eller udda vecka',
      time: 'klockslag, till exempel 12 eller 12.30',
    },
    atPosition: (position) => `vid tecken ${position}`,
    expects: (what) => `Här passar: ${what}.`,
    between: (min, max) => `${min}–${max}`,
    meant: (forms) => `Menade du: ${forms.join(' eller ')}?`,
    or: 'eller',
  },
  {
    typed: {
      empty: 'Type a rule, for example 25.m.y',
      'unknown-character': 'Unknown character',
      'unknown-word': 'Unknown word',
      unexpected: 'This does not belong here',
      unfinished: 'The rule is not finished',
      'out-of-range': 'The number is not allowed',
      'no-such-date': 'There is no such date',
      twice: 'The same thing twice',
      unclear: 'The words are known but make no rule. Try for example 15.m.y or payday-5wd.',
    },
    expected: {
      rule: 'a day, last, payday, fy or every',
      day: 'a day of the month 1–31',
      month: 'm (every month) or a month 1–12',
      months: 'months, for example 1,4,7,10',
      weekday: 'wd or a weekday (mon–sun)',
      number: 'a number',
      unit: 'a unit: d, wd, bankday, w, m or y',
      date: 'a date, for example 8.1.2027',
      point: 'a point',
      year: 'y (every year)',
      sign: '+',
      from: 'from and a date',
      'end-of-year': 'end',
      'source-of-years': 'fy or creation',
      shift: 'a shift: >, <, >p, <p or ~',
      end: 'the end',
      week: 'week, even week or odd week',
      time: 'a time, for example 12 or 12:30',
    },
    atPosition: (position) => `at character ${position}`,
    expects: (what) => `What fits here: ${what}.`,
    between: (min, max) => `${min}–${max}`,
    meant: (forms) => `Did you mean: ${forms.join(' or ')}?`,
    or: 'or',
  },
)

/** The forms that can have been meant, as they are typed in the reader's language. */
export const offeredTexts = ({ offers = [] }: TypedError, language: Language): readonly string[] =>
  offers.map((offer) => formatTyped(offer, language, 'dotted'))

/** A mistake in a typed rule as one line: what is wrong, where (counted from 1), and what would fit there. */
export function typedErrorText(error: TypedError, language: Language): string {
  const words = texts[language]
  const what = words.typed[error.code]
  if (error.code === 'empty') return what
  const offered = offeredTexts(error, language)
  // What can have been meant says more than where the reading stopped.
  if (offered.length > 0) return words.meant(offered)
  if (error.code === 'unclear') return what
  const limits = error.limits ? ` (${words.between(error.limits[0], error.limits[1])})` : ''
  const place = `${what}${limits} ${words.atPosition(error.position + 1)}.`
  const fits = error.expected.map((expectation) => words.expected[expectation])
  return fits.length > 0 && !error.limits ? `${place} ${words.expects(fits.join(` ${words.or} `))}` : place
}
