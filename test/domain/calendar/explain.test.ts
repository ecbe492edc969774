import { expect, it } from 'vitest'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { describe as describeRule } from '../../../shared/domain/calendar/words/describe.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { eventKinds } from '../../../shared/domain/calendar/rules/event-kinds.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { languages } from '../../../shared/domain/words.ts'
import { aClient, clockRule, payGroup, rule, shippedCatalogue } from './a-client.ts'

const dayOffs = createDayOffs({ own: [{ from: '2026-07-06', to: '2026-07-17', name: 'Kesäsulku' }] })
const { rules } = shippedCatalogue()
const own = clockRule('own', rule({ type: 'monthly-day', day: 10, month_offset: 1 }, 'previous-business-day'), {
  scope: 'client',
})
const client = aClient({
  facts: { construction: true, industry: 'construction', organised: true },
  payGroups: [payGroup(rule({ type: 'monthly-day', day: -1 }, 'previous-business-day'))],
  events: [{ id: 'e', kind: 'holiday-start', day: '2026-07-01', name: 'kesäloma' }],
})

/** One client's date of 2026 explained, by its rule and nominal date. */
function told(key: string, nominal: string) {
  const all = [...rules, own]
  const found = clientClock(client, all, dayOffs, '2026-01-01', '2027-01-31').occurrences.find(
    (one) => one.rule === key && one.nominal === nominal,
  )
  const known = found && ruleOf(found, client, all)
  if (!found || !known) throw new Error(`${key} has no ${nominal}`)
  return languages.map((language) => explain(found, known, dayOffs, language))
}

it('a statutory date over Easter, with its feasts by name and the act', () => {
  expect(told('ir-employers-separate-report', '2026-04-05')).toMatchInlineSnapshot(`
    [
      "Palkanmaksukuukautta seuraavan kuukauden 5. päivä. Su 5.4.2026 on pääsiäispäivä ja ma 6.4.2026 on toinen pääsiäispäivä → siirtyy seuraavaan arkipäivään ti 7.4.2026 (laki säädettyjen määräaikain laskemisesta 150/1930, 5 §). Lähde: finlex.fi, vero.fi.",
      "Den 5 i månaden efter lönebetalningsmånaden. Sö 5.4.2026 är påskdagen och må 6.4.2026 är annandag påsk → flyttas till följande vardag ti 7.4.2026 (5 § i lagen 150/1930 om beräknande av laga tid). Källa: finlex.fi, vero.fi.",
      "The 5th of the month after the pay month. Sun 5 Apr 2026 is Easter Sunday and Mon 6 Apr 2026 is Easter Monday → moves to the next business day Tue 7 Apr 2026 (Act 150/1930 on the Calculation of Statutory Time Limits, section 5). Source: finlex.fi, vero.fi.",
    ]
  `)
})

it('a payday before a weekend, and what hangs on it', () => {
  expect(told('payday', '2026-01-31')).toMatchInlineSnapshot(`
    [
      "Joka kuukauden viimeinen päivä. Palkkaryhmä: Ryhmä g. La 31.1.2026 on viikonloppua → siirtyy edelliseen pankkipäivään pe 30.1.2026 (työsopimuslaki 55/2001, 2 luvun 15 §). Lähde: finlex.fi, tyosuojelu.fi.",
      "Sista dagen i varje månad. Lönegrupp: Ryhmä g. Lö 31.1.2026 är veckoslut → flyttas till föregående bankdag fr 30.1.2026 (2 kap. 15 § i arbetsavtalslagen 55/2001). Källa: finlex.fi, tyosuojelu.fi.",
      "The last day of every month. Pay group: Ryhmä g. Sat 31 Jan 2026 is a weekend → moves to the previous banking day Fri 30 Jan 2026 (Employment Contracts Act 55/2001, chapter 2, section 15). Source: finlex.fi, tyosuojelu.fi.",
    ]
  `)
  expect(told('ir-earnings-payment-report', '2026-04-05')).toMatchInlineSnapshot(`
    [
      "5 päivää palkanmaksupäivän jälkeen. Palkanmaksupäivä ti 31.3.2026 (Ryhmä g). Su 5.4.2026 on pääsiäispäivä ja ma 6.4.2026 on toinen pääsiäispäivä → siirtyy seuraavaan arkipäivään ti 7.4.2026 (laki säädettyjen määräaikain laskemisesta 150/1930, 5 §). Voidaan tehdä aikaisintaan la 14.2.2026. Lähde: finlex.fi, vero.fi.",
      "5 dagar efter lönebetalningsdagen. Lönebetalningsdag ti 31.3.2026 (Ryhmä g). Sö 5.4.2026 är påskdagen och må 6.4.2026 är annandag påsk → flyttas till följande vardag ti 7.4.2026 (5 § i lagen 150/1930 om beräknande av laga tid). Kan göras tidigast lö 14.2.2026. Källa: finlex.fi, vero.fi.",
      "5 days after the payday. Payday Tue 31 Mar 2026 (Ryhmä g). Sun 5 Apr 2026 is Easter Sunday and Mon 6 Apr 2026 is Easter Monday → moves to the next business day Tue 7 Apr 2026 (Act 150/1930 on the Calculation of Statutory Time Limits, section 5). May be done from Sat 14 Feb 2026. Source: finlex.fi, vero.fi.",
    ]
  `)
})

it('an own rule in the firm’s own days off', () => {
  expect(told('own', '2026-07-10')).toMatchInlineSnapshot(`
    [
      "Kalenterikuukautta seuraavan kuukauden 10. päivä. Pe 10.7.2026 on suljettu (Kesäsulku) ja la 4.7.2026 ja su 5.7.2026 ovat viikonloppua → siirtyy edelliseen arkipäivään pe 3.7.2026 (oma määräpäivä). Asiakkaan oma sääntö.",
      "Den 10 i månaden efter kalendermånaden. Fr 10.7.2026 är stängt (Kesäsulku) och lö 4.7.2026 och sö 5.7.2026 är veckoslut → flyttas till föregående vardag fr 3.7.2026 (egen utsatt dag). Kundens egen regel.",
      "The 10th of the month after the calendar month. Fri 10 Jul 2026 is closed (Kesäsulku) and Sat 4 Jul 2026 and Sun 5 Jul 2026 are a weekend → moves to the previous business day Fri 3 Jul 2026 (own due date). The client’s own rule.",
    ]
  `)
})

it('a date of earlier years by the rule that held then', () => {
  const card = rules.find(({ key }) => key === 'tax-card-new-year')
  if (!card) throw new Error('There is no tax card')
  const on = (day: string) =>
    languages.map(
      (language) =>
        explain({ rule: card.key, nominal: day, due: day }, card, dayOffs, language).split(/(?<=[.])\s(?=[A-ZÅÄÖ])/)[0],
    )
  expect(on('2020-02-01')).toEqual([
    'Vuoteen 2024 asti joka vuosi 1.2.',
    'Till och med 2024 varje år 1.2.',
    'Until the end of 2024 every year on 1 February.',
  ])
  expect(on('2024-02-01')[0]).toBe('Vuoteen 2024 asti joka vuosi 1.2.')
  expect(on('2025-01-01')[0]).toBe('Joka vuosi 1.1.')
})

it('what no source says is said so', () => {
  expect(told('tyel-contribution-contract-employer', '2026-01-31')).toMatchInlineSnapshot(`
    [
      "Palkanmaksukuukautta seuraavan kuukauden viimeinen päivä. La 31.1.2026 ja su 1.2.2026 ovat viikonloppua → siirtyy seuraavaan pankkipäivään ma 2.2.2026 (laskujen yleinen käytäntö, vahvistamatta). Lähde: finlex.fi, palkka.fi, ilmarinen.fi, veritas.fi, varma.fi. Päivä sovitaan asiakaskohtaisesti tai työehtosopimuksessa.",
      "Sista dagen i månaden efter lönebetalningsmånaden. Lö 31.1.2026 och sö 1.2.2026 är veckoslut → flyttas till följande bankdag må 2.2.2026 (allmän praxis för fakturor, inte bekräftat). Källa: finlex.fi, palkka.fi, ilmarinen.fi, veritas.fi, varma.fi. Dagen avtalas med kunden eller i kollektivavtalet.",
      "The last day of the month after the pay month. Sat 31 Jan 2026 and Sun 1 Feb 2026 are a weekend → moves to the next banking day Mon 2 Feb 2026 (common practice for invoices, not verified). Source: finlex.fi, palkka.fi, ilmarinen.fi, veritas.fi, varma.fi. The date is agreed per client or collective agreement.",
    ]
  `)
  expect(told('statistics-employer-organisation', '2026-11-30')).toMatchInlineSnapshot(`
    [
      "Joka vuosi 1.9.–30.11. Päivä on ma 30.11.2026. Lähde: ek.fi. Vain toissijainen lähde.",
      "Varje år 1.9.–30.11. Dagen är må 30.11.2026. Källa: ek.fi. Endast sekundär källa.",
      "Every year from 1 September to 30 November. The date is Mon 30 Nov 2026. Source: ek.fi. Secondary source only.",
    ]
  `)
  expect(told('kela-occupational-health-reimbursement', '2026-06-30')).toMatchInlineSnapshot(`
    [
      "6 kuukautta tilikauden päättymisestä. Päivä on ti 30.6.2026. Lähde: finlex.fi, kela.fi.",
      "6 månader efter räkenskapsperiodens slut. Dagen är ti 30.6.2026. Källa: finlex.fi, kela.fi.",
      "6 months after the end of the financial year. The date is Tue 30 Jun 2026. Source: finlex.fi, kela.fi.",
    ]
  `)
  expect(told('employment-fund-quarterly-invoice', '2026-01-31')).toMatchInlineSnapshot(`
    [
      "Tarkista lasku tammi-, huhti-, heinä- ja lokakuun loppuun mennessä; eräpäivä on laskussa (21 päivää lähettämisestä). La 31.1.2026 on viikonloppua → siirtyy edelliseen pankkipäivään pe 30.1.2026. Lähde: finlex.fi, tyollisyysrahasto.fi, employmentfund.fi. Päivä on ohjelman oletus.",
      "Kontrollera fakturan före utgången av januari, april, juli och oktober; förfallodagen står på fakturan (21 dagar från att den sänts). Lö 31.1.2026 är veckoslut → flyttas till föregående bankdag fr 30.1.2026. Källa: finlex.fi, tyollisyysrahasto.fi, employmentfund.fi. Dagen är programmets standardvärde.",
      "Check the invoice by the end of January, April, July and October; its due date stands on the invoice (21 days after it is sent). Sat 31 Jan 2026 is a weekend → moves to the previous banking day Fri 30 Jan 2026. Source: finlex.fi, tyollisyysrahasto.fi, employmentfund.fi. The date is the program’s default.",
    ]
  `)
})

it('a date that never moves, an event, and an interval', () => {
  expect(told('tax-card-new-year', '2026-01-01')).toMatchInlineSnapshot(`
    [
      "Joka vuosi 1.1. To 1.1.2026 on uudenvuodenpäivä, mutta tämä päivä ei siirry. Lähde: finlex.fi, vero.fi. Vain toissijainen lähde.",
      "Varje år 1.1. To 1.1.2026 är nyårsdagen, men den här dagen flyttas inte. Källa: finlex.fi, vero.fi. Endast sekundär källa.",
      "Every year on 1 January. Thu 1 Jan 2026 is New Year's Day, but this date does not move. Source: finlex.fi, vero.fi. Secondary source only.",
    ]
  `)
  expect(told('holiday-timing-notice', '2026-06-01')).toMatchInlineSnapshot(`
    [
      "1 kuukausi ennen loman alkua. Loman alku ke 1.7.2026 (kesäloma). Päivä on ma 1.6.2026. Lähde: finlex.fi, tyosuojelu.fi, sttinfo.fi.",
      "1 månad före semesterns början. Semesterns början on 1.7.2026 (kesäloma). Dagen är må 1.6.2026. Källa: finlex.fi, tyosuojelu.fi, sttinfo.fi.",
      "1 month before the start of the holiday. The start of the holiday: Wed 1 Jul 2026 (kesäloma). The date is Mon 1 Jun 2026. Source: finlex.fi, tyosuojelu.fi, sttinfo.fi.",
    ]
  `)
  expect(told('annual-review-meeting', '2026-01-01')).toMatchInlineSnapshot(`
    [
      "Asiakkaan kanssa sovittuna päivänä, viimeistään 12 kuukauden välein. To 1.1.2026 on uudenvuodenpäivä, mutta tämä päivä ei siirry. Oma tavoite edeltävänä työpäivänä: ke 31.12.2025. Lähde: taloushallintoliitto.fi. Päivä sovitaan asiakaskohtaisesti tai työehtosopimuksessa.",
      "På en dag som avtalas med kunden, senast med 12 månaders mellanrum. To 1.1.2026 är nyårsdagen, men den här dagen flyttas inte. Eget mål föregående arbetsdag: on 31.12.2025. Källa: taloushallintoliitto.fi. Dagen avtalas med kunden eller i kollektivavtalet.",
      "On a day agreed with the client, at least every 12 months. Thu 1 Jan 2026 is New Year's Day, but this date does not move. Own target on the working day before: Wed 31 Dec 2025. Source: taloushallintoliitto.fi. The date is agreed per client or collective agreement.",
    ]
  `)
})

it('names every kind of event in words, as the sentence needs it', () => {
  for (const { kind } of eventKinds)
    for (const days of [-5, 0, 5])
      for (const language of languages) {
        const anchored = rule({ type: 'relative-to-event', anchor: kind, offset: { days, count: 'calendar' } })
        expect(describeRule(anchored, language), kind).not.toContain(kind)
      }
})

it('every rule of the catalogue in words, in three languages', () => {
  const said = rules.map(({ key, rule: one }) => [key, ...languages.map((language) => describeRule(one, language))])
  expect(said).toMatchSnapshot()
})
