import type { ClockClient, IsoDay } from '../../shared/domain/calendar/types.ts'
import type { TemplateBook } from '../../shared/domain/plans/plan.ts'
import { attachmentDeeds } from './attachment-deeds.ts'
import { clientRow, clockOf, contactRow, groupRows, holdersOf, partsOf, spanOf, type Span } from './client-rows.ts'
import { type Days, instantOn } from './days.ts'
import { insert, update, type Deed } from './deed.ts'
import { meetingsOf } from './meeting-deeds.ts'
import { encountersOf } from './encounter-deeds.ts'
import { engagementDeeds, type SegmentIds } from './engagement-deeds.ts'
import { informationDeeds } from './information-deeds.ts'
import { instructionDeeds } from './instruction-deeds.ts'
import { people, type Who } from './people.ts'
import { planDeeds } from './plan-deeds.ts'
import { responsibilityDeeds } from './responsibility-deeds.ts'
import { agreedOn } from './rules.ts'
import type { ClientSpec } from './spec.ts'

export type Teller = {
  readonly days: Days
  readonly id: (at: string) => string
  readonly person: Readonly<Record<Who, string>>
  readonly segments: SegmentIds
  readonly planBook: TemplateBook
}
/** A client that has been taken in: the deeds that did it, and what its marks are made from. */
export type Taken = {
  readonly spec: ClientSpec
  readonly id: string
  readonly span: Span
  readonly clock: ClockClient
  readonly deeds: readonly Deed[]
  /** Rules of this client's own, as they are stored. */
  readonly rules: ReadonlyArray<{ readonly key: string; readonly fields: object }>
  /** Which of them are one-off work. */
  readonly tasks: ReadonlySet<string>
  /** Who is asked first there; null where the first came later. */
  readonly contact: string | null
  /** The day from which the present responsible person is responsible. */
  readonly handedOver: IsoDay | undefined
}

/** Takes one client in: card, people, pay groups, rules and instructions, each in its time. */
export function takeIn(spec: ClientSpec, teller: Teller): Taken {
  const { days } = teller
  const span = spanOf(spec, days)
  const prospect = spec.life.state === 'prospect'
  const arrived = span.since < span.start ? span.since : span.start
  const began = prospect ? days.plus(arrived, 0) : days.plus(arrived, -2 - (Number(spec.number) % 4))
  const at = instantOn(began, days.today, `card ${spec.number}`)
  const id = teller.id(at)
  const row = clientRow(spec, id, span)
  const parts = partsOf(spec, span, days, () => teller.id(at))
  const rules = ownRules(spec)
  const tasks = tasksOf(spec, teller)
  const handedOver = spec.team.before ? days.monthsAgo(5) : undefined
  const { groups, cutoffs } = groupRows(spec, id, parts)
  const author = people[spec.team.manager ?? spec.team.responsible ?? 'sanna'].name
  const first = {
    ...row,
    ...(spec.headcountBefore !== undefined && { headcount: spec.headcountBefore }),
    ...firstState(spec, span),
  }
  const contacts = spec.contacts.map((contact, position) => ({
    contact,
    row: contactRow(spec, contact, position, id, teller.id(at)),
  }))

  const card: Deed = {
    at,
    person: author,
    command: 'clients.save',
    steps: [
      insert('client', first),
      ...contacts
        .filter(({ contact }) => contact.from === undefined)
        .map((one) => insert('contact', { ...one.row, ...(one.contact.until !== undefined && { note: '' }) })),
      ...holdersOf(spec).map(({ who, role }) =>
        insert('assignment', {
          id: teller.id(at),
          client_id: id,
          person_id: teller.person[who],
          role,
          service: 'payroll',
          valid_from: role === 'responsible' && handedOver !== undefined ? handedOver : null,
          valid_until: null,
        }),
      ),
      ...(spec.team.before && handedOver !== undefined
        ? [
            insert('assignment', {
              id: teller.id(at),
              client_id: id,
              person_id: teller.person[spec.team.before],
              role: 'responsible',
              service: 'payroll',
              valid_from: null,
              valid_until: days.plus(handedOver, -1),
            }),
          ]
        : []),
      ...groups.map((group) => insert('pay_group', group)),
      ...cutoffs.map((cutoff) => insert('cutoff', cutoff)),
      ...rules.map(({ key, fields }) =>
        insert('rule', {
          id: teller.id(at),
          client_id: id,
          key,
          fields_json: JSON.stringify(fields),
          valid_from: null,
          valid_until: null,
        }),
      ),
    ],
  }
  const early = contacts.find(({ contact }) => contact.from === undefined)
  const met = encountersOf(spec, { id, contacts: contacts.map((one) => one.row) }, teller)
  const sat = meetingsOf(spec, { id, contacts: contacts.map((one) => one.row) }, teller)
  const agreed = engagementDeeds(spec, { id, span }, teller)
  const deeds = [
    card,
    ...lifeDeeds(spec, { id, row, first, span, author }, teller),
    ...contacts.flatMap((one) => contactDeeds(one, author, teller)),
    ...parts.events.map((event) => eventDeed(event, id, at, author, teller)),
    ...tasks.map((task) => taskDeed(task, id, author)),
    ...agreed.deeds,
    ...attachmentDeeds(spec, { id, span, contract: agreed.contract }, teller),
    ...(prospect ? [] : instructionDeeds(spec, { id, span, began }, teller)),
    ...responsibilityDeeds(spec, { id, span, began, contact: contacts[0]?.row }, teller),
    ...informationDeeds(spec, { id, span, began, contact: early?.row }, teller),
    ...met.deeds,
    ...sat.deeds,
    ...planDeeds(spec, { id, span, began, contact: early?.row }, teller),
  ]
  return {
    spec,
    id,
    span,
    clock: clockOf(row, spec, parts),
    deeds,
    contact: early?.row.id ?? null,
    rules: [...rules, ...tasks, ...met.steps, ...sat.steps],
    tasks: new Set([...tasks, ...met.steps, ...sat.steps].map(({ key }) => key)),
    handedOver,
  }
}

/** What a client's card said first; what became of it since follows as changes. */
function firstState({ life }: ClientSpec, { start }: Span) {
  if (life.state === 'prospect' || life.state === 'takeover' || life.months === 18)
    return life.since === undefined || life.months === undefined
      ? {}
      : { state: 'active', state_since: start, state_reason: '', clock_end: null }
  return { state: 'takeover', state_since: start, state_reason: 'Haltuunotto', clock_end: null }
}

type Card = {
  readonly id: string
  readonly row: ReturnType<typeof clientRow>
  readonly first: ReturnType<typeof clientRow>
  readonly span: Span
  readonly author: string
}

/** Growth, the end of the takeover, and the notice: the changes of the card. */
function lifeDeeds(spec: ClientSpec, { id, row, first, span, author }: Card, { days }: Teller): Deed[] {
  const changes: { day: IsoDay; values: object }[] = []
  if (first.state !== row.state) {
    const day = first.state === 'takeover' ? days.plus(span.start, 32) : span.since
    const { state, state_reason, clock_end } = row
    changes.push({ day, values: { state, state_since: day, state_reason, clock_end } })
  }
  if (first.headcount !== row.headcount)
    changes.push({ day: days.plus(days.monthsAgo(4), 3), values: { headcount: row.headcount } })
  return changes
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, values }, before) => ({
      at: instantOn(days.plus(day, 0), days.today, `life ${spec.number} ${before}`),
      person: author,
      command: 'clients.save',
      steps: [update('client', id, before + 1, values)],
    }))
}

type Met = { readonly contact: ClientSpec['contacts'][number]; readonly row: ReturnType<typeof contactRow> }

/** A contact who came later, or who has left. */
function contactDeeds({ contact, row }: Met, author: string, { days }: Teller): Deed[] {
  const { from, until } = contact
  if (from === undefined && until === undefined) return []
  const day = days.plus(days.monthsAgo(from ?? until ?? 0), -2)
  return [
    {
      at: instantOn(day, days.today, `contact ${row.email}`),
      person: author,
      command: 'clients.saveContact',
      steps: [
        from === undefined
          ? update('contact', row.id, 1, { valid_until: days.plus(days.monthsAgo(until ?? 0), -1), note: row.note })
          : insert('contact', { ...row, valid_from: days.monthsAgo(from) }),
      ],
    },
  ]
}

/** Events are written down a few weeks before they come, or when they are known. */
function eventDeed(
  event: { readonly id: string; readonly kind: string; readonly day: IsoDay; readonly name: string },
  client_id: string,
  earliest: string,
  person: string,
  { days }: Teller,
): Deed {
  const known = days.plus(event.day < days.today ? event.day : days.today, -4)
  const told = instantOn(known, days.today, `event ${event.id}`)
  const at = told > earliest ? told : earliest
  return { at, person, command: 'clients.saveEvent', steps: [insert('event', { ...event, client_id })] }
}

/** One-off work is a rule of one date, written down some days before it or before today. */
function tasksOf({ tasks = [], number }: ClientSpec, { days, id }: Teller) {
  return tasks.map(({ name, days: away, side = 'provider', lead = [5] }) => {
    const day = days.workdayFrom(away)
    const at = instantOn(days.plus(day < days.today ? day : days.today, -6), days.today, `task ${number} ${name}`)
    const rule = { rule: { type: 'once' as const, day }, non_business_day: { action: 'next-business-day' as const } }
    const fields = { name, category: 'own', responsible: side, role: 'responsible' as const, rule, lead }
    return { id: id(at), key: `task-${id(at)}`, at, fields }
  })
}

const taskDeed = (
  { id, key, at, fields }: ReturnType<typeof tasksOf>[number],
  client_id: string,
  person: string,
): Deed => ({
  at,
  person,
  command: 'rules.change',
  steps: [
    insert('rule', { id, client_id, key, fields_json: JSON.stringify(fields), valid_from: null, valid_until: null }),
  ],
})

/** The rules of the client's own, with the yearly meeting and the review of the instruction before it. */
function ownRules({ rules = [], review }: ClientSpec) {
  const own = rules.map(({ key, ...rule }) => {
    const { name, off, side, lead, category } = rule
    return {
      key,
      fields: {
        ...(name !== undefined && { name }),
        ...(off && { off }),
        ...(side !== undefined && { responsible: side }),
        ...(lead && { lead }),
        ...(category !== undefined && { category }),
        ...(rule.rule && { rule: rule.rule }),
      },
    }
  })
  if (review === undefined) return own
  const both = ['annual-review-meeting', 'client-instruction-review']
  return [...own, ...both.map((key) => ({ key, fields: { rule: agreedOn(review) } }))]
}
