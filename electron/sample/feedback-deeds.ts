import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import { matterKey } from '../../shared/domain/feedback/keys.ts'
import { nothingSaid } from '../core/year/index.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { dueAfter, type Pause } from '../../shared/domain/feedback/clocks.ts'
import { minuteOf, type Moment, momentOf } from '../../shared/domain/feedback/helsinki.ts'
import {
  isSeverity,
  matterChannels,
  matterKinds,
  matterWhose,
  needsSolution,
} from '../../shared/domain/feedback/kinds.ts'
import { targetOf } from '../../shared/domain/feedback/targets.ts'
import type { WorkingTime } from '../../shared/domain/feedback/working-time.ts'
import type { Teller } from './client-deeds.ts'
import { shortDay } from './days.ts'
import { type Deed, insert } from './deed.ts'
import { people } from './people.ts'
import type { ClientSpec } from './spec.ts'

const Time = z.string().regex(/^[0-2]\d:[0-5]\d$/)
/** So many days from today, when, and what was said. */
const Step = z.tuple([z.number().int().max(0), Time, z.string()])

const MatterSpec = z.strictObject({
  client: z.string(),
  days: z.number().int().max(-1),
  time: Time,
  kind: z.enum(matterKinds),
  severity: z.number().int().min(1).max(5),
  title: z.string().min(1).max(200),
  text: z.string().default(''),
  channel: z.enum(matterChannels).default('phone'),
  whose: z.enum(matterWhose).default('responsible'),
  internal: z.boolean().default(false),
  answered: Step.optional(),
  waited: z.array(Step).max(2).default([]),
  solved: Step.optional(),
  told: Step.optional(),
  cause: z.string().default(''),
  correction: z.string().default(''),
  prevention: z.string().default(''),
  followUp: z.number().int().optional(),
  /** Whether the client's sheet was changed for it. */
  sheet: z.boolean().default(false),
})
type MatterSpec = z.output<typeof MatterSpec>

/** A year and a half of feedback, by the number of its client. */
export function readFeedback(resources: string): ReadonlyMap<string, readonly MatterSpec[]> {
  const text = readFileSync(join(resources, 'sample', 'feedback.json'), 'utf8')
  return Map.groupBy(z.array(MatterSpec).parse(JSON.parse(text)), ({ client }) => client)
}

type Past = { readonly time: WorkingTime; readonly specs: ReadonlyMap<string, readonly MatterSpec[]> }
type About = { readonly id: string; readonly contact: string | null; readonly since: IsoDay }

const momentText = ({ day, time }: Moment): string => `${day}T${time}`

/** The client's feedback as it stands today: each one deed of the day it came, with its trail. */
export function feedbackDeeds(
  spec: ClientSpec,
  { id: client_id, contact, since }: About,
  { days, id, person }: Teller,
  past: Past,
): Deed[] {
  const responsible = spec.team.responsible ?? 'petri'
  const momentAt = ([on, time]: readonly [number, string, ...unknown[]]): Moment => ({
    day: days.workdayFrom(on),
    time,
  })
  return (past.specs.get(spec.number) ?? []).flatMap((one): Deed[] => {
    const opened = momentAt([one.days, one.time])
    if (opened.day < since) return []
    const at = `${opened.day}T${opened.time}:00.000Z`
    const [from, to] = one.waited.map(momentAt)
    const pauses: readonly Pause[] = from ? [{ from, to: to ?? null }] : []
    const target = targetOf({ severity: isSeverity(one.severity) ? one.severity : 3, field: '' }, 2, [])
    const due = (which: 'answer' | 'solution') =>
      momentOf(dueAfter(past.time, minuteOf(opened), target[which] * past.time.fullDay, pauses))
    const answered = one.answered && momentAt(one.answered)
    const solved = one.solved && momentAt(one.solved)
    const isOver = solved !== undefined || (answered !== undefined && !needsSolution(one.kind))
    const isWaiting = !isOver && pauses.some(({ to }) => to === null)
    const matter = id(at)
    const late = (when: Moment | undefined, by: Moment) => when !== undefined && minuteOf(when) > minuteOf(by)
    const events = [
      ...(one.answered && answered ? [['answered', answered, one.answered[2]] as const] : []),
      ...one.waited.map((step, n) => [n === 0 ? 'waiting' : 'resumed', momentAt(step), step[2]] as const),
      ...(late(answered, due('answer')) ? [['missed', due('answer'), ''] as const] : []),
      ...(late(solved, due('solution')) ? [['missed', due('solution'), ''] as const] : []),
      ...(one.solved && solved ? [['solved', solved, one.solved[2]] as const] : []),
      ...(one.told ? [['told', momentAt(one.told), one.told[2]] as const] : []),
    ]
    const row = insert('matter', {
      id: matter,
      client_id,
      title: one.title,
      kind: one.kind,
      channel: one.channel,
      severity: one.severity,
      contact_id: one.channel === 'own' ? null : contact,
      person_id: person[responsible],
      whose: one.whose,
      internal: one.internal ? 1 : 0,
      opened_day: opened.day,
      opened_time: opened.time,
      text: one.text,
      state: isOver ? 'closed' : isWaiting ? 'waiting' : answered ? 'answered' : 'open',
      answered_day: answered?.day ?? null,
      answered_time: answered?.time ?? '',
      solved_day: solved?.day ?? null,
      solved_time: solved?.time ?? '',
      answer_by: answered || isWaiting ? momentText(due('answer')) : '',
      solution_by: solved || isWaiting ? momentText(due('solution')) : '',
      pauses_json: JSON.stringify(pauses),
      solution: one.solved?.[2] ?? '',
      cause: one.cause,
      correction: one.correction,
      prevention: one.prevention,
      follow_up: one.followUp === undefined || one.followUp < 0 ? null : days.workdayFrom(one.followUp),
      sheet_number: one.sheet ? 1 : 0,
      rule_key: '',
      occurrence: '',
      instruction_id: null,
      encounter_id: null,
    })
    const trail = events.map(([kind, when, text]) =>
      insert('matter_event', {
        id: id(at),
        client_id,
        matter_id: matter,
        kind,
        day: when.day,
        time: when.time,
        person_id: person[kind === 'missed' ? (spec.team.manager ?? responsible) : responsible],
        text,
      }),
    )
    const waits = !isWaiting
      ? []
      : (['answer', 'solution'] as const)
          .filter((which) => which === 'solution' || !answered)
          .map((which) => {
            const { day } = due(which)
            const occurrence = occurrenceKey({ rule: matterKey(matter, which), nominal: day })
            const since = from?.day ?? day
            const said = {
              ...nothingSaid,
              waited_from: since,
              reason: '',
              moved_to: null,
              note: `Kysytty ${shortDay(since)}`,
            }
            const named = { id: id(at), client_id, occurrence, nominal: day, person_id: person[responsible] }
            return insert('mark', { ...said, ...named, state: 'waiting', due: day, day: since })
          })
    return [{ at, person: people[responsible].name, command: 'feedback.save', steps: [row, ...trail, ...waits] }]
  })
}
