import { finland } from '../../shared/domain/calendar/countries/finland.ts'
import { nothingSaid } from '../../electron/core/year/mark-row.ts'
import { clientClock } from '../../shared/domain/calendar/clock/clock.ts'
import { isoOf, dayOf } from '../../shared/domain/calendar/days/days.ts'
import type { ClientState } from '../../shared/domain/clients/client.ts'
import type { DayOffs } from '../../shared/domain/calendar/days/daysoff.ts'
import { occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import type { ClockRule } from '../../shared/domain/calendar/types.ts'
import { checkDigit } from '../../shared/domain/clients/business-id.ts'
import { blankOf, calledIn } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { toRow } from '../../electron/core/db/rows.ts'
import { clockOf } from '../../electron/core/year/client-clock.ts'
import type { Schema } from '../../electron/core/db/schema.ts'
import { type Dice, diceOf, idsOf } from '../../electron/sample/dice.ts'
import type { Insertable } from 'kysely'
import { fillCare } from './dataset-care.ts'

type Rows = { [T in keyof Schema]: Insertable<Schema[T]> }
export type Put = <T extends keyof Schema>(table: T, row: Rows[T]) => void
export type Plan = { readonly clients: number; readonly years: number; readonly today: string }

const word = (dice: Dice) =>
  dice.pick(['Mäki', 'Järvi', 'Niemi', 'Laakso', 'Salo', 'Öster', 'Åker', 'Koski', 'Ranta', 'Virta'])
const trade = (dice: Dice) =>
  dice.pick(['rakennus', 'ravintola', 'kuljetus', 'hoiva', 'kauppa', 'siivous', 'suunnittelu'])
const phrases = [
  'Lomapalkkavelka lasketaan joulukuun aineistosta.',
  'Tuntipalkat tulevat työvuorolistoista, jotka esihenkilö hyväksyy maanantaisin.',
  'Vuosilomapalkat maksetaan ennen loman alkua, ellei toisin ole sovittu.',
  'Ulosmittauksista ilmoitetaan palkanlaskijalle heti kirjallisesti.',
  'Yhteyshenkilön poissa ollessa vastaa varahenkilö, joka tuntee työehtosopimuksen.',
] as const

/** Text of 300 to 3,000 characters. */
function notes(dice: Dice): string {
  const length = dice.whole(300, 3000)
  let text = ''
  while (text.length < length) text += `${dice.pick(phrases)} `
  return text.slice(0, length)
}

function aBusinessId(at: number): string {
  for (let digits = 1_000_000 + at * 3; ; digits++) {
    const check = checkDigit(String(digits))
    if (check !== undefined) return `${digits}-${check}`
  }
}

const offAction = (action: string) => ({ non_business_day: { action } })
const paydays = [
  { rule: { type: 'monthly-day', day: -1 }, ...offAction('previous-banking-day') },
  { rule: { type: 'monthly-day', day: 15 }, ...offAction('previous-banking-day') },
  { rule: { type: 'every-weeks', weeks: 2, start: '2015-01-02' }, ...offAction('previous-banking-day') },
] as const
const before = (days: number) => ({
  rule: { type: 'relative-to-event', anchor: 'payday', offset: { days: -days, count: 'business' } },
  ...offAction('none'),
})

/**
 * One client after another with everything that hangs on it, in the order in which rows may refer to each other. Everything
 * before today is marked, but for what the last weeks left open. The same plan gives the same rows.
 */
export function fill(plan: Plan, rules: readonly ClockRule[], dayOffs: DayOffs, put: Put): void {
  const { clients, years, today } = plan
  const dice = diceOf(`${clients} ${years} ${today}`)
  const nextId = idsOf('dataset')
  const start = `${Number(today.slice(0, 4)) - years}-01-01`
  const began = `${start}T06:00:00.000Z`
  const row = (updated = began) => ({ id: nextId(updated), version: 1, updated, origin: '' })
  const always = { valid_from: null, valid_until: null }

  put('firm', {
    ...row(),
    name: 'Palkkatalo Oy',
    business_id: '',
    phone: '',
    email: '',
    address: '',
    language: 'fi',
    colour: '#1f5f8b',
    answer_days: 0,
    installation: nextId(began),
    days_off_json: '[]',
    working_week: '12345',
    hours_json: '[]',
    eve_until: '',
  })
  const people = Array.from({ length: Math.max(3, Math.round(clients / 35)) }, (_, at) => {
    const person = { ...row(), name: `${word(dice)} ${at + 1}`, initials: `P${at}`, role: 'payroll-accountant' }
    put('person', { ...person, email: '', phone: '', active: 1 })
    return person.id
  })
  const personOf = (at: number) => people[at % people.length] ?? ''

  for (let at = 0; at < clients; at++) {
    const name = `${word(dice)} ${trade(dice)} ${at + 1} ${dice.pick(['Oy', 'Oy', 'Ky', 'ry'])}`
    const state: ClientState =
      at % 25 === 3 ? 'ended' : at % 50 === 7 ? 'leaving' : at % 50 === 9 ? 'takeover' : 'active'
    const number = String(at + 1).padStart(4, '0')
    const business_id = aBusinessId(at)
    const values = {
      ...blankOf(records.client),
      number,
      name,
      business_id,
      industry: dice.pick(['services', 'construction', 'restaurant']),
      headcount: dice.whole(1, 120),
      fiscal_year_end: dice.pick(['12-31', '12-31', '06-30']),
      language: at % 10 === 0 ? ('sv' as const) : ('fi' as const),
      state,
      state_since: start,
      clock_start: start,
      note: notes(dice),
    }
    const client: Schema['client'] = {
      ...row(),
      ...toRow('client', values),
      search: calledIn(records.client, values),
    }
    put('client', client)
    const of = { client_id: client.id }
    for (const deputy of [0, 1]) {
      const contact = { name: `${word(dice)} ${at}`, role: 'contact', email: 'a@example.fi', phone: '', language: 'fi' }
      put('contact', { ...row(), ...of, ...contact, deputy, ...always, note: '' })
    }
    for (const [index, role] of ['responsible', 'deputy', 'account-manager'].entries())
      put('assignment', { ...row(), ...of, person_id: personOf(at + index), role, service: 'payroll', ...always })
    const groups: Schema['pay_group'][] = []
    const cutoffs: Schema['cutoff'][] = []
    for (let group = 0; group < (at % 10 === 4 ? 2 : 1); group++) {
      const payday_json = JSON.stringify(paydays[(at + group) % 7 === 0 ? 2 : (at + group) % 2])
      const made = {
        ...row(),
        ...of,
        name: `Ryhmä ${group + 1}`,
        frequency: 'monthly',
        payday_json,
        period: 'unknown',
        pay_form: 'unknown',
        cutoffs_of: '',
        exceptions_json: '[]',
        ...always,
      }
      groups.push({ ...made, position: group })
      for (const [position, [kind, days]] of (
        [
          ['material', 5],
          ['approval', 2],
        ] as const
      ).entries())
        cutoffs.push({
          ...row(),
          ...of,
          pay_group_id: made.id,
          kind,
          name: kind,
          responsible: 'client',
          position,
          rule_json: JSON.stringify(before(days)),
        })
    }
    for (const group of groups) put('pay_group', group)
    for (const cutoff of cutoffs) put('cutoff', cutoff)
    for (let item = 0; item < 12; item++)
      put('instruction', {
        ...row(),
        ...of,
        audience: 'client',
        others_json: '{}',
        behind_json: '{}',
        section: 'Aineisto',
        what: dice.pick(phrases),
        how: notes(dice),
        due_rule: 'maksupäivä-5tp',
        due_words: '',
        pay_group: '',
        cutoff: '',
        responsible: 'client',
        position: item,
      })

    const about = { client_id: client.id, number: at, start, today, person_id: personOf(at), row }
    let firstOpen = fillCare(about, put)

    // The engine itself says what there was to do.
    const { occurrences } = clientClock(
      clockOf({ row: client, country: finland }, groups, cutoffs, []),
      rules,
      dayOffs,
      start,
      today,
    )
    for (const { rule, nominal, due, anchor } of occurrences) {
      const age = dayOf(today) - dayOf(due)
      if (age < 21 && dice.chance(0.15)) {
        if (nominal < firstOpen) firstOpen = nominal
        continue
      }
      const waiting = age < 21 && dice.chance(0.1)
      if (waiting && nominal < firstOpen) firstOpen = nominal
      const day = isoOf(dayOf(due) - dice.whole(0, 3))
      put('mark', {
        ...row(`${day}T10:00:00.000Z`),
        ...of,
        occurrence: occurrenceKey({ rule, nominal, anchor }),
        nominal,
        state: waiting ? 'waiting' : dice.chance(0.01) ? 'skipped' : 'done',
        due,
        day,
        person_id: personOf(at),
        reason: '',
        moved_to: null,
        note: '',
        ...nothingSaid,
        waited_from: waiting ? day : null,
      })
    }
    put('settled', { client_id: client.id, before: firstOpen })
  }
}
