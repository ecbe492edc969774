import type { AuthorisationKind } from '../../shared/domain/authorisations/authorisation.ts'
import { dueDay, type InformationKind } from '../../shared/domain/information/staleness.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { toRow } from '../core/db/rows.ts'
import type { Teller } from './client-deeds.ts'
import type { Span } from './client-rows.ts'
import { instantOn } from './days.ts'
import { type Deed, insert, update } from './deed.ts'
import { people, type Who } from './people.ts'
import type { ClientSpec } from './spec.ts'

type About = {
  readonly id: string
  readonly span: Span
  readonly began: IsoDay
  readonly contact: { readonly id: string } | undefined
}

/** Whose lines nobody has verified for over a year, whose map nobody keeps, and whose authorisation is asked for and not given. */
const STALE = ['107', '112']
const UNKEPT = '118'
const UNGRANTED = ['104', '125']
/** Days from today on which an authorisation ends. */
const ENDING: Readonly<Record<string, number>> = { '113': 24, '115': 45, '119': 57 }

/** Where the client's information is and who keeps it up, verified once a year; and what the client has authorised us for. */
export function informationDeeds(spec: ClientSpec, about: About, teller: Teller): Deed[] {
  const { state } = spec.life
  if (state === 'prospect') return []
  return [...mapDeeds(spec, about, teller), authorisationDeed(spec, about, teller)]
}

type Kept = readonly [kind: InformationKind, place: string, keeper: 'ours' | 'contact' | 'other', needed: string]

/** What a map of the client says, as far as its size calls for it. */
function linesOf({ payroll, hr, headcount, channel, agreements }: ClientSpec): readonly Kept[] {
  const system = payroll || 'PalkkaTikka'
  const hours = hr ?? (channel === 'paper' ? 'Tuntilistat paperilla' : 'Tuntilistat Excelissä')
  return [
    ['employees', hr ?? system, 'contact', 'Palkanlaskija'],
    ['tax-cards', system, 'ours', 'Palkanlaskija'],
    ['working-time', hours, 'contact', 'Palkanlaskija, työnjohto'],
    ...(agreements === '' ? [] : [['cba', 'Asiakaskansio', 'ours', 'Palkanlaskija'] as const]),
    ['archive', 'Asiakaskansio', 'ours', 'Toimisto'],
    ...(headcount < 10
      ? []
      : ([
          ['holidays', system, 'ours', 'Esihenkilöt'],
          ['insurances', 'Vakuutuskansio', 'other', 'Palkanlaskija'],
        ] as const)),
    ...(headcount < 40 ? [] : ([['access-codes', 'Toimiston holvi', 'ours', 'Varahenkilö']] as const)),
  ]
}

function mapDeeds(
  spec: ClientSpec,
  { id: client_id, span, began, contact }: About,
  { days, id, person }: Teller,
): Deed[] {
  const who: Who = spec.team.responsible ?? 'petri'
  const made = days.plus(spec.life.state === 'takeover' ? began : span.start, 5)
  const at = instantOn(made, days.today, `map ${spec.number}`)
  const rows = linesOf(spec).map(([kind, place, keeper, needed_by], position) => {
    const line = {
      ...blankOf(records.information),
      client_id,
      kind,
      place,
      kept_by: keeper,
      person_id: keeper === 'ours' ? person[who] : null,
      contact_id: keeper === 'contact' ? (contact?.id ?? null) : null,
      keeper: keeper === 'other' ? 'Toimitusjohtaja' : '',
      needed_by,
      known: 'yes' as const,
      verified_on: made,
      verify_months: 12,
      position,
    }
    return { id: id(at), ...toRow('information', { ...line, verify_due: dueDay(line) }) }
  })
  const begun: Deed = {
    at,
    person: people[who].name,
    command: 'information.save',
    steps: [
      ...(spec.number === UNKEPT ? [] : [insert('information_map', { id: id(at), client_id, person_id: person[who] })]),
      ...rows.map((row) => insert('information', row)),
    ],
  }
  // A year later everything is looked through again, or nearly.
  const again = days.plus(days.monthsAgo(1 + (Number(spec.number) % 6)), 3)
  if ((spec.life.months ?? 0) < 12 || spec.life.state === 'ended') return [begun]
  const verified = STALE.includes(spec.number) ? rows.slice(2) : rows
  const verify_due = dueDay({ verified_on: again, verify_months: 12 })
  return [
    begun,
    {
      at: instantOn(again, days.today, `verified ${spec.number}`),
      person: people[who].name,
      command: 'information.verify',
      steps: verified.map((row) => update('information', row.id, 1, { verified_on: again, verify_due })),
    },
  ]
}

function authorisationDeed(
  spec: ClientSpec,
  { id: client_id, span, began }: About,
  { days, id, person }: Teller,
): Deed {
  const { state } = spec.life
  const by = spec.team.manager ?? spec.team.responsible ?? 'sanna'
  const granted = days.plus(state === 'takeover' ? began : span.start, 2)
  const at = instantOn(granted, days.today, `authorisations ${spec.number}`)
  const large = spec.headcount >= 20
  const kinds: readonly (readonly [AuthorisationKind, name: string])[] = [
    ['report-wages', ''],
    ['view-wages', ''],
    ['tax', ''],
    ...(large
      ? ([
          ['pension', 'Mallieläke'],
          ['insurer', 'Mallivakuutus'],
          ['bank', 'Mallipankki'],
        ] as const)
      : []),
  ]
  const ends = ENDING[spec.number]
  const rows = kinds.map(([kind, name]) => {
    const isAsked = UNGRANTED.includes(spec.number) && kind === 'report-wages'
    // Those of Suomi.fi hold for three years, the others until further notice.
    const until = name === '' ? days.after(granted, 3 * 365) : null
    return {
      ...blankOf(records.authorisation),
      id: id(at),
      client_id,
      kind,
      name,
      state: isAsked ? 'asked' : state === 'ended' ? 'cancelled' : state === 'leaving' ? 'to-cancel' : 'granted',
      person_id: kind === 'bank' && spec.team.responsible ? person[spec.team.responsible] : null,
      granted_on: isAsked ? null : granted,
      valid_until: isAsked ? null : kind === 'report-wages' && ends !== undefined ? days.workdayFrom(ends) : until,
    }
  })
  return {
    at,
    person: people[by].name,
    command: 'authorisations.save',
    steps: rows.map((row) => insert('authorisation', row)),
  }
}
