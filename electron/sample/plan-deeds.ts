import { occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { type PlanTemplate, taskKey, tasksOf } from '../../shared/domain/plans/plan.ts'
import { daysFrom } from '../../shared/domain/plans/task-rule.ts'
import { nothingSaid } from '../core/year/index.ts'
import type { Teller } from './client-deeds.ts'
import type { Span } from './client-rows.ts'
import { instantOn } from './days.ts'
import { type Deed, insert } from './deed.ts'
import { people } from './people.ts'
import { retentionRows } from './retention-rows.ts'
import type { ClientSpec } from './spec.ts'

type Met = { readonly id: string; readonly name: string }
type About = { readonly id: string; readonly span: Span; readonly began: IsoDay; readonly contact: Met | undefined }

/** What stands in the plan of a client beside its tasks. */
const plansOf: Partial<Record<string, { readonly template: PlanTemplate; readonly other: readonly [string, string] }>> =
  {
    takeover: { template: 'takeover-small', other: ['Palkkapalvelu Hopealanka Oy', 'Tuija Sammalkangas'] },
    leaving: { template: 'end-change', other: ['Konsernipalvelut Jääkallio Oy', 'Mikael Lehmusto'] },
    ended: { template: 'end-closing', other: ['', ''] },
  }

/**
 * The plan of a takeover in its third week, of a client that leaves, and of one that has ended. What fell due is done; the base
 * data are still waited for, and the leaving client's package is half collected.
 */
export function planDeeds(spec: ClientSpec, about: About, { days, id, person, planBook }: Teller): Deed[] {
  const made = plansOf[spec.life.state]
  if (!made) return []
  const { contact, span } = about
  const who = spec.team.responsible ?? 'petri'
  const closed = spec.life.state === 'ended'
  const anchor = spec.life.state === 'takeover' ? days.workdayFrom(14) : (span.end ?? days.today)
  const tasks = tasksOf(planBook, made.template, spec.language ?? 'fi')
  const first = days.after(anchor, Math.min(...tasks.map((task) => task.days)))
  // Not before the client is there, and the contract is made.
  const earliest = days.plus(about.began, 1)
  const wanted = first < days.from(-1) ? days.plus(first, -1) : days.plus(days.today, -1)
  const begun = wanted < earliest ? earliest : wanted
  const at = instantOn(begun, days.today, `plan ${spec.number}`)
  const plan = id(at)
  const ids = new Map(tasks.map(({ key }) => [key, id(at)]))
  const rows = tasks.map(({ key, days: far, after, ...task }, position) => ({
    id: ids.get(key) ?? '',
    client_id: about.id,
    plan_id: plan,
    contact_id: task.side === 'client' && key === 'approve' ? (contact?.id ?? null) : null,
    rule_json: JSON.stringify(daysFrom(far)),
    day: null,
    after_json: JSON.stringify(after.flatMap((one) => ids.get(one) ?? [])),
    note: '',
    position,
    ...task,
  }))
  const start: Deed = {
    at,
    person: people[who].name,
    command: 'plans.start',
    steps: [
      insert('plan', {
        id: plan,
        client_id: about.id,
        template: made.template,
        anchor,
        state: closed ? 'closed' : 'open',
        closed_on: closed ? days.plus(days.after(anchor, 30), 0) : null,
        person_id: person[who],
        other: made.other[0],
        other_contact: made.other[1],
        cost: spec.life.state === 'leaving' ? 'Aineiston kokoaminen enintään 6 h, 85 €/h, alv 0 %.' : '',
        none_json: JSON.stringify(spec.life.state === 'takeover' ? NONE : []),
        note: '',
      }),
      ...rows.map((row) => insert('plan_task', row)),
      ...(spec.life.state === 'takeover'
        ? [...steering(about, plan, spec, { days, id, at }), ...asked(about, plan, { days, id, at })]
        : []),
      ...(spec.life.state === 'leaving' ? collected(about, plan, { days, id, at }) : []),
    ],
  }
  const ended = span.end
  const kept: Deed[] =
    closed && ended !== null && ended !== undefined
      ? [
          {
            at: instantOn(days.plus(ended, 14), days.today, `retention ${spec.number}`),
            person: people[who].name,
            command: 'retention.addUsual',
            steps: retentionRows({ client_id: about.id, number: spec.number, ended, at }, { days, id }),
          },
        ]
      : []
  const marked = tasks.flatMap((task): readonly { readonly day: IsoDay; readonly step: Deed['steps'][number] }[] => {
    const nominal = days.after(anchor, task.days)
    const due = dueOf(nominal, task.days, days)
    if (due >= days.today) return []
    const waits = WAITING.has(task.key)
    const mark = insert('mark', {
      id: id(at),
      client_id: about.id,
      occurrence: occurrenceKey({ rule: taskKey(ids.get(task.key) ?? ''), nominal }),
      nominal,
      state: waits ? 'waiting' : 'done',
      due,
      day: due,
      person_id: person[who],
      reason: '',
      moved_to: null,
      note: '',
      ...nothingSaid,
      waited_from: waits ? due : null,
    })
    return [{ day: due, step: mark }]
  })
  if (marked.length === 0) return [start, ...kept]
  const last = marked.reduce((latest, { day }) => (day > latest ? day : latest), '')
  return [
    start,
    ...kept,
    {
      at: instantOn(last < begun ? begun : last, days.today, `plan done ${spec.number}`),
      person: people[who].name,
      command: 'marks.mark',
      steps: marked.map(({ step }) => step),
    },
  ]
}

/** What the client taken over does not have. */
const NONE: readonly string[] = ['contact-hr-manager', 'information-balances']

/** What the client has not done yet: the addresses are still to be verified. */
const WAITING: ReadonlySet<string> = new Set(['clean'])

/** As the year has it: back from a day off before the anchor, on after it. */
function dueOf(nominal: IsoDay, far: number, days: Teller['days']): IsoDay {
  if (far < 0) return days.plus(nominal, 0)
  let day = nominal
  while (!days.isWorkday(day)) day = days.after(day, 1)
  return day
}

/** What was asked and compared so far in the takeover: one topic is written down, one is told, one difference is not explained. */
function asked({ id: client_id, contact }: About, plan_id: string, { days, id, at }: At) {
  const topic = (topic: string, what: string, went: string, position: number) =>
    insert('tacit_knowledge', {
      id: id(at),
      client_id,
      plan_id,
      topic,
      source: what === '' ? '' : (contact?.name ?? ''),
      what,
      verified_on: what === '' ? null : days.workdayFrom(-6),
      went,
      position,
    })
  const line = (
    stage: string,
    kind: string,
    counts: [number, number],
    sums: [string, string],
    said: string,
    position: number,
  ) =>
    insert('run_difference', {
      id: id(at),
      client_id,
      plan_id,
      stage,
      kind,
      name: '',
      old_count: counts[0],
      new_count: counts[1],
      old_sum: sums[0],
      new_sum: sums[1],
      explanation: said,
      accepted_by: '',
      accepted_on: null,
      position,
    })
  return [
    topic(
      'Paikalliset sopimukset ja vakiintuneet käytännöt',
      'Matka-aika maksetaan puolikkaana tuntipalkkana.',
      'process',
      0,
    ),
    topic('Ulosotto, ay-maksut ja muut vähennykset', 'Ay-maksut tilitetään kahdelle liitolle.', 'open', 1),
    topic('Vuodenvaihteen tehtävät', '', 'open', 2),
    line('opening', 'gross', [18, 18], ['312 480,00', '312 480,00'], '', 0),
    line('opening', 'holidays', [18, 17], ['0,00', '0,00'], 'Yhden lähteneen lomat puuttuvat vanhasta raportista', 1),
    line('parallel', 'gross', [18, 18], ['26 040,00', '26 040,00'], '', 2),
    line('parallel', 'withholding', [18, 18], ['5 731,20', '5 718,90'], '', 3),
    line('parallel', 'employee-contributions', [18, 18], ['2 265,48', '2 265,48'], '', 4),
  ]
}

/** The package of the leaving client is half collected. */
function collected({ id: client_id }: About, plan_id: string, { days, id, at }: At) {
  const half = [
    'company',
    'contacts',
    'pay-groups',
    'agreements',
    'instructions',
    'year-clock',
    'authorisations',
    'software',
  ]
  const rows = [
    ...half.map((item) => ({ item, state: 'collected', years: '', note: '' })),
    { item: 'garnishments', state: 'not-needed', years: '', note: '' },
    {
      item: 'employment-contracts',
      state: 'collected',
      years: '2019–2027',
      note: '41 sopimusta, asiakkaan arkistossa',
    },
  ]
  const compared = (stage: string, kind: string, sums: [string, string], explanation: string, position: number) => ({
    stage,
    kind,
    name: '',
    old_count: 41,
    new_count: 41,
    old_sum: sums[0],
    new_sum: sums[1],
    explanation,
    accepted_by: explanation === '' ? '' : people.petri.name,
    accepted_on: explanation === '' ? null : days.plus(days.today, -1),
    position,
  })
  const lines = [
    compared('register', 'gross', ['118 640,00', '118 640,00'], '', 0),
    compared(
      'register',
      'withholding',
      ['27 880,40', '27 862,10'],
      'Korjausilmoitus annettu, näkyy seuraavassa raportissa',
      1,
    ),
    compared('bookkeeping', 'gross', ['118 640,00', '118 640,00'], '', 2),
    compared('bookkeeping', 'employer-contributions', ['24 316,75', '24 298,00'], '', 3),
  ]
  return [
    ...rows.map((row) =>
      insert('handover_item', { id: id(at), client_id, plan_id, ...row, state_on: days.plus(days.today, -1) }),
    ),
    ...lines.map((line) => insert('run_difference', { id: id(at), client_id, plan_id, ...line })),
  ]
}

type At = Pick<Teller, 'days' | 'id'> & { readonly at: string }

/** Who steers the takeover, what was decided and what is feared. */
function steering({ id: client_id, contact }: About, plan_id: string, { team }: ClientSpec, { days, id, at }: At) {
  const manager = people[team.manager ?? 'sanna'].name
  const entry = (kind: string, text: string, who: string, side: string, day: IsoDay | null) =>
    insert('plan_entry', { id: id(at), client_id, plan_id, kind, text, who, side, day, state: 'open', note: '' })
  return [
    entry('member', manager, 'asiakkuuspäällikkö', 'provider', null),
    ...(contact ? [entry('member', contact.name, 'yhteyshenkilö', 'client', null)] : []),
    entry('meeting', 'Aloituspalaveri', manager, 'provider', days.workdayFrom(-14)),
    entry(
      'decision',
      'Rinnakkaisajo tehdään yhdestä palkkakaudesta',
      contact?.name ?? '',
      'client',
      days.workdayFrom(-14),
    ),
    entry('risk', 'Edellisen toimiston aineisto saapuu myöhässä', manager, 'provider', null),
  ]
}
