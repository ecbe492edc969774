import type { AppendixKind } from '../../shared/domain/engagements/engagement.ts'
import type { Placed } from '../../shared/domain/engagements/grouping.ts'
import type { Language } from '../../shared/domain/words.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import type { Values } from '../core/write.ts'
import type { Span } from './client-rows.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { insert, type Deed } from './deed.ts'
import { people } from './people.ts'
import type { ClientSpec } from './spec.ts'

/** Whose contract ends soon with nothing agreed after it, and whose data-processing agreement is not signed. */
const ENDING = '108'
const UNSIGNED = '124'

const segmentNames = {
  production: { fi: 'Tuotanto ja rakentaminen', sv: 'Produktion och byggande', en: 'Production and construction' },
  services: { fi: 'Kauppa ja palvelut', sv: 'Handel och tjänster', en: 'Trade and services' },
  community: { fi: 'Yhteisöt ja kotitaloudet', sv: 'Samfund och hushåll', en: 'Communities and households' },
} as const
type SegmentKey = keyof typeof segmentNames

const segmentOf = ({ industry, form }: ClientSpec): SegmentKey => {
  if (industry === 'association' || form === 'household') return 'community'
  return ['construction', 'manufacturing', 'transport', 'cleaning'].includes(industry) ? 'production' : 'services'
}

/** Large clients are worth most now; who has grown or has come lately may be worth more. */
function fieldOf({ headcount, headcountBefore, life }: ClientSpec): Placed {
  const potential = (headcountBefore ?? headcount) < headcount || (life.months ?? 0) < 12 || headcount > 90
  return headcount >= 28 ? (potential ? 'key' : 'keep') : potential ? 'grow' : 'basic'
}

/** The firm's segments. Their clients are reviewed as everybody: once a year. */
export function segmentRows(language: Language, id: () => string) {
  const keys = Object.keys(segmentNames) as SegmentKey[]
  const rows = keys.map((key, position) => ({
    key,
    row: { id: id(), name: segmentNames[key][language], review_months: 12, position },
  }))
  const idOf = Object.fromEntries(rows.map(({ key, row }) => [key, row.id])) as Readonly<Record<SegmentKey, string>>
  return { rows: rows.map(({ row }) => row), idOf }
}
export type SegmentIds = ReturnType<typeof segmentRows>['idOf']

/** What was agreed with a client when it came: its contract with the appendices, its services, and the groups it is in. */
export function engagementDeeds(
  spec: ClientSpec,
  { id: client_id, span }: { readonly id: string; readonly span: Span },
  { days, id, segments }: Teller,
): { readonly deeds: readonly Deed[]; readonly contract: string | null } {
  const { state } = spec.life
  if (state === 'prospect') return { deeds: [], contract: null }
  const language = spec.language ?? 'fi'
  const made = days.plus(state === 'takeover' ? span.since : span.start, 1)
  const at = instantOn(made, days.today, `contract ${spec.number}`)
  const person = people[spec.team.manager ?? 'sanna'].name
  const spread = Number(spec.number) - 100
  const contract: Values<'engagement'> & { id: string } = {
    ...blankOf(records.engagement),
    id: id(at),
    client_id,
    name: engagements[language].contractKinds.main,
    terms: 'TAL2024',
    valid_from: span.start,
    valid_until: state === 'ended' ? span.end : spec.number === ENDING ? days.workdayFrom(26) : null,
    notice_months: spec.number === ENDING ? 0 : 2,
    identified_on: made,
    identified_by: person,
    identify_next: days.workdayFrom(400 + 13 * spread),
    billing: 'monthly',
    price: `${150 + 5 * Math.ceil(spec.headcount / 10)} €/kk + 12 €/laskelma`,
    revenue: 12 * (150 + 5 * Math.ceil(spec.headcount / 10) + 12 * spec.headcount),
    price_review: state === 'ended' ? null : days.workdayFrom(75 + 11 * spread),
  }
  const kinds: readonly AppendixKind[] = ['dpa', 'service', 'prices', 'terms']
  const appendices = kinds.map((kind, position) => ({
    id: id(at),
    client_id,
    engagement_id: contract.id,
    kind,
    name: '',
    agreed_on: days.plus(made, -3),
    sent_on: days.plus(made, -1),
    signed_on: kind === 'dpa' && spec.number === UNSIGNED ? null : made,
    position,
  }))
  const scope = spec.groups.map(({ name }) => name).join(', ')
  const services = [
    { kind: 'payroll', scope },
    { kind: 'incomes-register', scope: '' },
    ...(spec.headcount >= 20 ? [{ kind: 'holidays', scope: '' }] : []),
    ...(spec.headcount >= 40 ? [{ kind: 'reports', scope: '' }] : []),
  ].map((one, position) => ({
    ...blankOf(records.service),
    ...one,
    id: id(at),
    client_id,
    position,
  }))
  const deeds: Deed[] = [
    {
      at,
      person,
      command: 'engagements.save',
      steps: [
        insert('engagement', contract),
        ...appendices.map((row) => insert('appendix', row)),
        ...services.map((row) => insert('service', row)),
        insert('grouping', { id: id(at), client_id, field: fieldOf(spec), segment_id: segments[segmentOf(spec)] }),
      ],
    },
  ]
  return { deeds, contract: contract.id }
}
