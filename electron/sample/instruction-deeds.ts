import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { Span } from './client-rows.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { insert, update, type Deed } from './deed.ts'
import { people } from './people.ts'
import type { ClientSpec, Line } from './spec.ts'

/**
 * The written instruction of a client: made after the start, published, completed when something was learnt, and
 * published again after the yearly meeting.
 */
export function instructionDeeds(
  spec: ClientSpec,
  { id: client_id, span, began }: { id: string; span: Span; began: IsoDay },
  { days, id }: Teller,
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
  return [...deeds, ...publishings(spec, span, days).map(published)]

  function published(day: IsoDay, before: number): Deed {
    return {
      at: instantOn(day, days.today, `published ${spec.number} ${before}`),
      person,
      command: 'instructions.publish',
      steps: [update('sheet', sheetId, before + 1, { number: before + 1, day })],
    }
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
  return [first, ...reviews].filter((day) => day < days.today)
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
  cutoff: '',
  responsible: line.side ?? 'client',
  position,
})
