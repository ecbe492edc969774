import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { Span } from './client-rows.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { insert, update, type Deed } from './deed.ts'
import { people } from './people.ts'
import { TEMPLATE_OF, templateDeeds } from './template-deeds.ts'
import { ALL_KEPT, CHANGED, isKept, keeping, receipts } from './version-deeds.ts'
import type { ClientSpec, Line } from './spec.ts'

/**
 * The written instruction of a client: made after the start, published, completed when something was learnt, and
 * published again after the yearly meeting.
 */
export function instructionDeeds(
  spec: ClientSpec,
  { id: client_id, span, began }: { id: string; span: Span; began: IsoDay },
  { days, id }: Pick<Teller, 'days' | 'id'>,
): Deed[] {
  if (!spec.instructions.length) return []
  const person = people[spec.team.responsible ?? 'petri'].name
  const made = days.plus(spec.life.state === 'takeover' ? began : span.start, 6)
  const at = instantOn(made, days.today, `instruction ${spec.number}`)
  // The last step of our own card is what experience taught later.
  const late = spec.life.months === 18 ? spec.instructions.findLast((line) => line.for === 'process') : undefined
  const rows = spec.instructions.map((line, position) => ({ line, row: rowOf(line, position, client_id, id(at)) }))
  const sheetId = id(at)
  const deeds: Deed[] = [
    {
      at,
      person,
      command: 'instructions.start',
      steps: [
        ...rows.filter(({ line }) => line !== late).map(({ row }) => insert('instruction', row)),
        insert('sheet', {
          id: sheetId,
          client_id,
          introduction: spec.sheet?.introduction ?? '',
          exceptions: spec.sheet?.exceptions ?? '',
          closing: spec.sheet?.closing ?? '',
          answer_days: spec.sheet?.answerDays ?? 0,
          review: spec.sheet?.review ? 1 : 0,
          others_json: JSON.stringify(spec.sheet?.others ?? {}),
          behind_json: '{}',
          number: 0,
          day: null,
        }),
      ],
    },
  ]
  const learnt = rows.find(({ line }) => line === late)
  if (learnt) {
    const day = days.plus(span.start, 160)
    const then = instantOn(day, days.today, `learnt ${spec.number}`)
    if (day < days.today)
      deeds.push({ at: then, person, command: 'instructions.save', steps: [insert('instruction', learnt.row)] })
  }
  const versions = publishings(spec, span, days).map((day, at) => ({ day, number: at + 1 }))
  const of = { number: spec.number, id: client_id, contact: spec.contacts[0]?.name ?? '' }
  const last = versions.length
  return [
    ...deeds,
    ...versions.flatMap((version) => published(version)),
    ...changedSince(),
    ...(spec.number === TEMPLATE_OF
      ? templateDeeds(
          client_id,
          rows.map(({ row }) => row),
          days.plus(made, 1),
          { days, id },
        )
      : []),
  ]

  /** Published, and how that reached the client. */
  function published(version: { number: number; day: IsoDay }): Deed[] {
    const { number, day } = version
    const then = instantOn(day, days.today, `published ${spec.number} ${number - 1}`)
    const row = id(then)
    const kept = isKept(spec.number, version, last)
    const deed = {
      at: then,
      person,
      command: 'instructions.publish',
      steps: [
        update('sheet', sheetId, number, { number, day }),
        ...(kept ? [keeping(of, version, { id: row, person, last })] : []),
      ],
    }
    return [deed, ...(kept ? receipts(of, version, { row, person, last, days }) : [])]
  }

  /** What was agreed since the last version, and stands in none yet. */
  function changedSince(): Deed[] {
    const day = days.plus(days.today, -6)
    const [first] = rows
    const how = CHANGED[spec.number]
    if (how === undefined || !first || (versions.at(-1)?.day ?? day) >= day) return []
    return [
      {
        at: instantOn(day, days.today, `changed ${spec.number}`),
        person,
        command: 'instructions.save',
        steps: [update('instruction', first.row.id, 1, { how })],
      },
    ]
  }
}

/** The days on which versions came into force: three weeks after the start, and after each yearly meeting since. */
function publishings(spec: ClientSpec, { start, end }: Span, days: Teller['days']): IsoDay[] {
  if (spec.life.state === 'takeover') return []
  const first = days.plus(start, 15)
  const last = end === null || end > days.today ? days.today : end
  const reviews = [0, 1, 2]
    .map((year) => (spec.review === undefined ? '' : `${Number(start.slice(0, 4)) + year}-${spec.review}`))
    .filter((day) => day > days.plus(first, 40) && days.plus(day || start, 5) < last)
    .map((day) => days.plus(day, 5))
  // Of one client something more was learnt after two months.
  const learnt = spec.number === ALL_KEPT ? [days.plus(first, 75)] : []
  return [first, ...learnt, ...reviews].filter((day) => day < days.today)
}

const rowOf = (line: Line, position: number, client_id: string, id: string) => ({
  id,
  client_id,
  audience: line.for,
  section: line.section,
  what: line.what,
  how: line.how ?? '',
  due_rule: line.due ?? '',
  due_words: line.words ?? '',
  pay_group: '',
  cutoff: line.cutoff ?? '',
  responsible: line.side ?? 'client',
  others_json: JSON.stringify(line.others ?? {}),
  behind_json: JSON.stringify(line.behind ?? {}),
  position,
})
