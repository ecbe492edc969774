import { anchorParts, occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import { paydayKey } from '../../shared/domain/calendar/clock/paygroups.ts'
import { calculationKey } from '../../shared/domain/calendar/runs/readiness.ts'
import type { RunNoteKind } from '../../shared/domain/calendar/runs/run-notes.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { type Days, instantOn } from './days.ts'
import { insert, type Deed } from './deed.ts'
import type { FirmIds } from './firm.ts'
import { doerOn, type Done } from './marks.ts'
import { people } from './people.ts'

type Told = {
  readonly kind: RunNoteKind
  readonly text: string
  readonly channel: 'email' | 'phone'
  readonly time: string
  /** How many working days ago it was told. */
  readonly ago: number
}
/** What clients have told about their next runs; each is another client's. */
const told: readonly Told[] = [
  { kind: 'missing', text: 'Uuden työntekijän verokortti ja tilinumero', channel: 'email', time: '09:10', ago: 1 },
  {
    kind: 'instruction',
    text: 'Tulospalkkiot maksetaan tässä ajossa, erittely aineistossa',
    channel: 'email',
    time: '14:25',
    ago: 2,
  },
  { kind: 'change', text: 'Yhden työntekijän vapaapäivä siirtyi ensi kuulle', channel: 'phone', time: '15:40', ago: 1 },
]
const approval = { kind: 'approval', text: 'Palkkalista hyväksytty', channel: 'email', time: '10:15' } as const

/** What was written down about payroll runs: about those that are next, and the evidence of approvals lately given. */
export function runNoteDeeds(
  all: readonly Done[],
  days: Days,
  id: (at: string) => string,
  { person }: FirmIds,
): Deed[] {
  const groupOf = ({ occurrence }: Done) => anchorParts(occurrence.anchor?.id ?? '').group
  const calculated = new Set(
    all
      .filter(({ occurrence, mark }) => occurrence.rule === calculationKey && mark)
      .map((one) => `${groupOf(one)} ${one.occurrence.anchor?.day}`),
  )
  const isNext = (one: Done) =>
    one.occurrence.rule === paydayKey &&
    one.taken.spec.life.state === 'active' &&
    one.occurrence.due >= days.today &&
    !calculated.has(`${groupOf(one)} ${one.occurrence.due}`)
  const next = all.filter(isNext).toSorted((a, b) => (a.occurrence.due < b.occurrence.due ? -1 : 1))
  const clients = [...Map.groupBy(next, ({ taken }) => taken.id).values()].flatMap(([first]) => first ?? [])
  const paydays = all.filter(({ occurrence }) => occurrence.rule === paydayKey)
  const approved = all.filter(
    ({ occurrence, mark }) =>
      occurrence.rule === 'client-approval-deadline' && mark?.state === 'done' && mark.day >= days.from(-14),
  )
  const deed = (payday: Done, said: Omit<Told, 'ago'>, day: IsoDay, step: string): Deed => {
    const { taken } = payday
    const who = doerOn(taken, day)
    const at = instantOn(day, days.today, `${taken.spec.number} ${said.kind} ${day}`)
    return {
      at,
      person: people[who].name,
      command: 'runs.note',
      steps: [
        insert('run_note', {
          id: id(at),
          client_id: taken.id,
          pay_group_id: groupOf(payday),
          payday: payday.occurrence.nominal,
          ...said,
          source: taken.spec.contacts[0]?.name ?? '',
          day,
          step,
          outcome: 'open',
          after: null,
          person_id: person[who],
        }),
      ],
    }
  }
  return [
    ...told.flatMap(({ ago, ...said }, at) => {
      const payday = clients[at]
      return payday ? [deed(payday, said, days.plus(days.today, -ago), '')] : []
    }),
    ...approved.slice(0, 3).flatMap((one) => {
      const payday = paydays.find(
        (run) => groupOf(run) === groupOf(one) && run.occurrence.due === one.occurrence.anchor?.day,
      )
      return payday && one.mark ? [deed(payday, approval, one.mark.day, occurrenceKey(one.occurrence))] : []
    }),
  ]
}
