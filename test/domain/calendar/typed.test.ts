import { expect, it } from 'vitest'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import { formatTyped } from '../../../shared/domain/calendar/typed/format.ts'
import { typedErrorText } from '../../../shared/i18n/typed-error.ts'
import { languages } from '../../../shared/domain/words.ts'
import { shippedCatalogue } from './a-client.ts'

const ok = (text: string) => {
  const parsed = parseTyped(text)
  if ('error' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`)
  return parsed.ok
}
const error = (text: string) => {
  const parsed = parseTyped(text)
  return 'error' in parsed ? parsed.error : undefined
}

it.each([
  ['25.k.v', { type: 'monthly-day', day: 25 }],
  ['25.k', { type: 'monthly-day', day: 25 }],
  ['10.k+1.v', { type: 'monthly-day', day: 10, month_offset: 1 }],
  ['25.k-1.v', { type: 'monthly-day', day: 25, month_offset: -1 }],
  ['viim.k', { type: 'monthly-day', day: -1 }],
  ['viim.k+1.v', { type: 'monthly-day', day: -1, month_offset: 1 }],
  ['viim.2.v', { type: 'monthly-day', day: -1, months: [2] }],
  ['?.k.v', { type: 'monthly-day', day: 'client-defined' }],
  ['25.1,4,7,10.v', { type: 'monthly-day', day: 25, months: [1, 4, 7, 10] }],
  ['10.12+1.v', { type: 'monthly-day', day: 10, months: [12], month_offset: 1 }],
  ['viim.tp.k', { type: 'monthly-working-day', n: -1 }],
  ['3.tp.k', { type: 'monthly-working-day', n: 3 }],
  ['viim-1.tp.3,6', { type: 'monthly-working-day', n: -2, months: [3, 6] }],
  ['2.ma.k', { type: 'monthly-weekday', weekday: 1, n: 2 }],
  ['viim.pe.6', { type: 'monthly-weekday', weekday: 5, n: -1, months: [6] }],
  ['maksupäivä-5tp', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -5, count: 'business' } }],
  ['maksupäivä+5pv', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: 5, count: 'calendar' } }],
  ['maksupäivä-1pp', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -1, count: 'banking' } }],
  ['maksupäivä', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: 0 } }],
  ['maksupäivä-2vk', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -14, count: 'calendar' } }],
  ['[holiday-start]-1kk', { type: 'relative-to-event', anchor: 'holiday-start', offset: { months: -1 } }],
  ['[termination-date]+?kk', { type: 'relative-to-event', anchor: 'termination-date', offset: { months: null } }],
  ['15.6.v', { type: 'yearly-fixed', month: 6, day: 15 }],
  ['15.6.', { type: 'yearly-fixed', month: 6, day: 15 }],
  ['29.2.v', { type: 'yearly-fixed', month: 2, day: 29 }],
  ['31.1.,30.6.', { type: 'yearly-dates', dates: ['01-31', '06-30'] }],
  ['tilikausi+6kk', { type: 'fiscal-year-end-offset', months: 6 }],
  ['tilikausi+1v+10pv', { type: 'fiscal-year-end-offset', months: 12, days: 10 }],
  ['tilikauden loppu', { type: 'fiscal-year-end-offset', months: 0 }],
  ['joka 2. vk alkaen 2027-01-08', { type: 'every-weeks', weeks: 2, start: '2027-01-08' }],
  ['joka vk alkaen 8.1.2027', { type: 'every-weeks', weeks: 1, start: '2027-01-08' }],
  ['joka 6. kk', { type: 'interval-months', months: 6 }],
  ['12.q+2.v', { type: 'quarterly-day', day: 12, month_offset_after_quarter: 2 }],
  ['2.5.-30.9.', { type: 'window', start: '05-02', end: '09-30' }],
  ['2.5.–30.9.', { type: 'window', start: '05-02', end: '09-30' }],
  ['sovitaan enintään 12kk', { type: 'client-defined', max_interval_months: 12 }],
  ['tes 15.6.', { type: 'cba-defined', date: '06-15' }],
  ['15,viim.k', { type: 'monthly-days', days: [15, -1] }],
  ['1,15.6,12', { type: 'monthly-days', days: [1, 15], months: [6, 12] }],
  ['15,30.k+1.v', { type: 'monthly-days', days: [15, 30], month_offset: 1 }],
  ['viim.pp.k', { type: 'monthly-working-day', n: -1, count: 'banking' }],
  ['viim-3.pp.k', { type: 'monthly-working-day', n: -4, count: 'banking' }],
  ['joka pe', { type: 'weekly', weekday: 5 }],
  ['joka arkipäivä', { type: 'weekly', weekday: 'working' }],
  ['every wd', { type: 'weekly', weekday: 'working' }],
  ['joka pp', { type: 'weekly', weekday: 'banking' }],
  ['var bankdag', { type: 'weekly', weekday: 'banking' }],
  ['säilytys 10v tilikauden loppu', { type: 'retention', years: 10, from: 'fiscal-year-end' }],
  ['keep 10y fy end', { type: 'retention', years: 10, from: 'fiscal-year-end' }],
  ['joka 2. pe alkaen 8.1.2027', { type: 'every-weeks', weeks: 2, start: '2027-01-08' }],
  ['to.parillinen vko', { type: 'weekly', weekday: 4, weeks: 'even' }],
  [
    'maksupäivä-1vk.to',
    {
      type: 'relative-to-event',
      anchor: 'payment-date',
      offset: { days: -7, count: 'calendar', weekday: 4 },
    },
  ],
  ['vko 42', { type: 'yearly-week', week: 42 }],
  ['vko 28-31', { type: 'yearly-week', week: 28, until: 31 }],
  ['pe.vko 42', { type: 'yearly-week', week: 42, weekday: 5 }],
  ['pääsiäinen+2pv', { type: 'relative-to-feast', feast: 'easter-sunday', offset: { days: 2, count: 'calendar' } }],
  ['juhannusaatto-1tp', { type: 'relative-to-feast', feast: 'midsummer-eve', offset: { days: -1, count: 'business' } }],
  ['24.3.2027', { type: 'once', day: '2027-03-24' }],
  ['2027-03-24', { type: 'once', day: '2027-03-24' }],
  ['viim.tilikausi+4kk', { type: 'fiscal-year-end-offset', months: 4, end: 'month' }],
  ['viim.[notice-date]', { type: 'relative-to-event', anchor: 'notice-date', offset: { days: 0, end: 'month' } }],
  ['31.12.[x]+1v', { type: 'relative-to-event', anchor: 'x', offset: { years: 1, end: 'year' } }],
  // Swedish, English, capitals, spaces, no dots on letters.
  ['25.m.å', { type: 'monthly-day', day: 25 }],
  ['sista.vardag.m', { type: 'monthly-working-day', n: -1 }],
  ['lönedag - 5 ad', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -5, count: 'business' } }],
  ['last.wd.month', { type: 'monthly-working-day', n: -1 }],
  ['PAYDAY+5D', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: 5, count: 'calendar' } }],
  ['MAKSUPAIVA -5 TP', { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -5, count: 'business' } }],
  ['every 2 weeks from 2027-01-08', { type: 'every-weeks', weeks: 2, start: '2027-01-08' }],
  ['var 2. vecka från 2027-01-08', { type: 'every-weeks', weeks: 2, start: '2027-01-08' }],
  ['kerran 15.3.2027', { type: 'once', day: '2027-03-15' }],
  ['once 2027-03-15', { type: 'once', day: '2027-03-15' }],
  ['en gång 15.3.2027', { type: 'once', day: '2027-03-15' }],
  ['Gang 15.3.2027', { type: 'once', day: '2027-03-15' }],
])('reads %s', (text, shape) => {
  expect(ok(text)).toEqual({ rule: shape, non_business_day: { action: 'none' } })
})

it.each([
  ['25.k.v >', 'next-business-day'],
  ['25.k.v<', 'previous-business-day'],
  ['25.k.v >p', 'next-banking-day'],
  ['25.k.v <pp', 'previous-banking-day'],
  ['25.k.v ~', 'not-specified'],
  ['25.k.v', 'none'],
])('reads the shift of %s', (text, action) => {
  expect(ok(text).non_business_day.action).toBe(action)
})

it.each([
  ['maksupäivä-2pp klo 12', '12:00', 'none'],
  ['maksupäivä-2pp < klo 12', '12:00', 'previous-business-day'],
  ['maksupäivä-2pp klo 9.05 <', '09:05', 'previous-business-day'],
  ['25.k klo 23:59', '23:59', 'none'],
  ['lönedag-2bankdagar kl. 12', '12:00', 'none'],
  ['payday-2bankdays at 12:30', '12:30', 'none'],
])('reads the time of %s', (text, time, action) => {
  expect(ok(text)).toMatchObject({ time, non_business_day: { action } })
})

it.each([
  ['maksupäivä-2pp klo 24', 'out-of-range', 19, 2],
  ['maksupäivä klo', 'unfinished', 14, 0],
  ['15,15.k', 'twice', 3, 2],
  ['vko 54', 'out-of-range', 4, 2],
  ['joka 2. pe alkaen 9.1.2027', 'no-such-date', 18, 8],
  ['viim.maksupäivä.to', 'unexpected', 5, 13],
  ['30.6.[x]', 'unexpected', 5, 1],
  ['', 'empty', 0, 0],
  ['25.k+', 'unfinished', 5, 0],
  ['99.', 'out-of-range', 0, 2],
  ['25.x', 'unknown-word', 3, 1],
  ['25.palkka.v', 'unknown-word', 3, 6],
  ['25 k', 'unexpected', 3, 1],
  ['0.k', 'out-of-range', 0, 1],
  ['32.k', 'out-of-range', 0, 2],
  ['25.13.v', 'out-of-range', 3, 2],
  // A day counted from a pay month lies within a year of it.
  ['10.k+99.v', 'out-of-range', 5, 2],
  ['10.k+13.v', 'out-of-range', 5, 2],
  ['12.q+13.v', 'out-of-range', 5, 2],
  ['31.2.', 'no-such-date', 0, 4],
  ['maksupäivä-40000tp', 'out-of-range', 11, 5],
  ['31.2.v', 'no-such-date', 0, 4],
  ['15.6.,31.4.', 'no-such-date', 6, 4],
  ['15.6.,15.6.', 'twice', 6, 5],
  ['25.1,4,1.v', 'twice', 7, 1],
  ['25.4,4.v', 'twice', 5, 1],
  ['16.tp.k', 'out-of-range', 0, 2],
  ['5.ma.k', 'out-of-range', 0, 1],
  ['viim-1.k', 'unexpected', 7, 1],
  ['2.ma', 'unfinished', 4, 0],
  ['2.ma.k+1', 'unexpected', 6, 1],
  ['maksupäivä-5', 'unfinished', 12, 0],
  ['maksupäivä-5tp-3tp', 'twice', 14, 4],
  ['maksupäivä 5tp', 'unexpected', 11, 1],
  ['joka 2. vk', 'unfinished', 10, 0],
  ['joka 2. vk alkaen 2027-02-30', 'no-such-date', 18, 10],
  ['joka 101. v', 'out-of-range', 5, 3],
  ['kerran', 'unfinished', 6, 0],
  ['kerran 29.2.2027', 'no-such-date', 7, 9],
  ['kerran 15.3.', 'unfinished', 12, 0],
  ['en 15.3.2027', 'unexpected', 0, 2],
  ['25.k.v >>', 'unexpected', 8, 1],
  ['25.k.v 3', 'unexpected', 7, 1],
  ['§', 'unknown-character', 0, 1],
  ['25.k 🗓', 'unknown-character', 5, 2],
  ['tilikausi+5tp', 'no-such-date', 9, 4],
  ['säilytys 6v', 'unfinished', 11, 0],
])('refuses %j with %s at %i', (text, code, position, length) => {
  expect(error(text)).toMatchObject({ code, position, length })
})

it('says what would fit, in three languages', () => {
  const mistakes = ['', '25.k+', '32.k', '25.x', 'maksupäivä-5', '31.2.v']
  const said = mistakes.map((text) =>
    (['fi', 'sv', 'en'] as const).map((language) =>
      typedErrorText(error(text) ?? { code: 'empty', position: 0, length: 0, expected: [] }, language),
    ),
  )
  expect(said).toMatchInlineSnapshot(`
    [
      [
        "Kirjoita sääntö, esimerkiksi 25.k.v",
        "Skriv en regel, till exempel 25.m.å",
        "Type a rule, for example 25.m.y",
      ],
      [
        "Sääntö jää kesken kohdassa 6. Tähän sopii: luku.",
        "Regeln är inte färdig vid tecken 6. Här passar: tal.",
        "The rule is not finished at character 6. What fits here: a number.",
      ],
      [
        "Luku ei kelpaa (1–31) kohdassa 1.",
        "Talet är inte tillåtet (1–31) vid tecken 1.",
        "The number is not allowed (1–31) at character 1.",
      ],
      [
        "Sanaa ei tunneta kohdassa 4.",
        "Okänt ord vid tecken 4.",
        "Unknown word at character 4.",
      ],
      [
        "Tarkoititko: maksupäivä-5pv tai maksupäivä-5tp tai maksupäivä-5pp?",
        "Menade du: lönedag-5d eller lönedag-5ad eller lönedag-5bankdagar?",
        "Did you mean: payday-5d or payday-5wd or payday-5bankdays?",
      ],
      [
        "Päivää ei ole olemassa kohdassa 1. Tähän sopii: päivä, esimerkiksi 8.1.2027.",
        "Dagen finns inte vid tecken 1. Här passar: datum, till exempel 8.1.2027.",
        "There is no such date at character 1. What fits here: a date, for example 8.1.2027.",
      ],
    ]
  `)
})

it('writes every rule of the catalogue so that its dates survive', () => {
  for (const { key, rule } of shippedCatalogue().rules) {
    for (const language of languages) {
      const text = formatTyped(rule, language)
      expect(formatTyped(ok(text), language), key).toBe(text)
    }
  }
})
