import { ruleOfStep } from '../../shared/domain/encounters/encounter.ts'
import { occurrenceOfMeeting } from '../../shared/domain/meetings/meeting.ts'
import type { Participant } from '../../shared/domain/meetings/kinds.ts'
import { nothingSaid } from '../core/year/index.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { type Deed, insert } from './deed.ts'
import { people, type Who } from './people.ts'
import type { ClientSpec } from './spec.ts'

type Known = { readonly id: string; readonly name: string; readonly role: string }
type About = { readonly id: string; readonly contacts: readonly Known[] }
type Spec = NonNullable<ClientSpec['meetings']>[number]

/** Meetings, each a deed with what was gone through and agreed; and the actions, as rules. */
export function meetingsOf(spec: ClientSpec, about: About, teller: Teller) {
  const made = (spec.meetings ?? []).map((one, n) => meetingOf(one, n, spec, about, teller))
  return { deeds: made.map(({ deed }) => deed), steps: made.flatMap(({ steps }) => steps) }
}

function meetingOf(one: Spec, n: number, spec: ClientSpec, about: About, { days, id, person }: Teller) {
  const { id: client_id } = about
  const isHeld = one.days < 0
  const day = days.workdayFrom(one.days)
  // What lies ahead was booked a while ago.
  const at = instantOn(isHeld ? day : days.workdayFrom(-7), days.today, `meeting ${spec.number} ${n}`)
  const who = one.ours[0] ?? spec.team.responsible ?? 'petri'
  const meeting = id(at)
  const lines = (one.lines ?? []).map((line) => ({ ...line, source: `own:${id(at)}` }))
  const notes = lines.flatMap(({ source, notes: its = [] }) => its.map((note) => ({ ...note, source })))
  const written = notes.map((note, position) => {
    const step = note.next && {
      id: id(at),
      key: `task-${id(at)}`,
      fields: ruleOfStep({ text: note.text, day: days.workdayFrom(note.next.days), whose: note.next.whose }),
    }
    return { note, step, position: position + 1 }
  })
  const steps = written.flatMap(({ step }) => step ?? [])
  const deed: Deed = {
    at,
    person: people[who].name,
    command: isHeld ? 'meetings.hold' : 'meetings.save',
    steps: [
      insert('meeting', {
        id: meeting,
        client_id,
        kind: one.kind,
        day,
        time: one.time,
        way: one.way,
        place: one.place ?? '',
        participants_json: JSON.stringify(takingPart(one, spec, about, person)),
        came_as: 'planned',
      }),
      ...lines.map(({ source, section, text }, position) =>
        insert('meeting_line', {
          id: id(at),
          client_id,
          meeting_id: meeting,
          source,
          section,
          text,
          dropped: 0,
          internal: 0,
          position: position + 1,
        }),
      ),
      ...steps.map(({ id: rule, key, fields }) =>
        insert('rule', {
          id: rule,
          client_id,
          key,
          fields_json: JSON.stringify(fields),
          valid_from: null,
          valid_until: null,
        }),
      ),
      ...written.map(({ note: { source, kind, text }, step, position }) =>
        insert('meeting_note', {
          id: id(at),
          client_id,
          meeting_id: meeting,
          source,
          kind,
          text,
          internal: 0,
          next_key: step?.key ?? '',
          position,
        }),
      ),
      ...(isHeld
        ? [
            insert('mark', {
              id: id(at),
              client_id,
              occurrence: occurrenceOfMeeting({ id: meeting, day }),
              nominal: day,
              state: 'done',
              due: day,
              day,
              person_id: person[who],
              reason: '',
              moved_to: null,
              note: '',
              ...nothingSaid,
            }),
          ]
        : []),
    ],
  }
  return { deed, steps }
}

/** Those who were named, with what they are to the client. */
function takingPart(
  { theirs, ours }: Spec,
  { team }: ClientSpec,
  { contacts }: About,
  person: Readonly<Record<Who, string>>,
): readonly Participant[] {
  const rolesOf = (who: Who) => [
    ...(team.manager === who ? ['account-manager'] : []),
    ...(team.responsible === who ? ['responsible'] : []),
    ...(team.deputy === who ? ['deputy'] : []),
  ]
  return [
    ...theirs.map((name): Participant => {
      const found = contacts.find((one) => one.name === name)
      return { side: 'client', name, roles: found ? [found.role] : [], id: found?.id ?? null, present: true }
    }),
    ...ours.map((who): Participant => ({
      side: 'firm',
      name: people[who].name,
      roles: rolesOf(who),
      id: person[who],
      present: true,
    })),
  ]
}
