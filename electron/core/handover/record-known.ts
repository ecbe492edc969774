import { needsDay } from '../../../shared/domain/attachments/retention.ts'
import { dueDay } from '../../../shared/domain/information/staleness.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import { secretsIn } from '../information/index.ts'

export type Fault = readonly [path: (string | number)[], message?: string]
type Named = { readonly person_id: string | null; readonly contact_id?: string | null }

/**
 * What is wrong with a record's encounters, feedback, meetings, information lines, attachments and authorisations: who is named and not there, a next step
 * that is no rule of the record, another day than the line's own, and what seems to be a secret (`secret`).
 */
export function knownFaults(record: ClientRecord): Fault[] {
  const people = new Set(record.people.map(({ id }) => id))
  const contacts = new Set(record.contacts.map(({ id }) => id))
  const matters = new Set(record.matters.map(({ id }) => id))
  const contracts = new Set(record.engagements.map(({ id }) => id))
  const encounters = new Set(record.encounters.map(({ id }) => id))
  const meetings = new Set(record.meetings.map(({ id }) => id))
  const keys = new Set(record.rules.map(({ key }) => key))
  const strangers = ({ person_id, contact_id = null }: Named): string[] => [
    ...(person_id === null || people.has(person_id) ? [] : ['person_id']),
    ...(contact_id === null || contacts.has(contact_id) ? [] : ['contact_id']),
  ]
  return [
    ...record.encounters.flatMap((one, at) => [
      ...strangers(one).map((field): Fault => [['encounters', at, field]]),
      ...(one.next_key === '' || keys.has(one.next_key) ? [] : [[['encounters', at, 'next_key']] as Fault]),
    ]),
    ...record.matters.flatMap((one, at) => strangers(one).map((field): Fault => [['matters', at, field]])),
    ...record.matter_events.flatMap((one, at) => [
      ...strangers(one).map((field): Fault => [['matter_events', at, field]]),
      ...(matters.has(one.matter_id) ? [] : [[['matter_events', at, 'matter_id']] as Fault]),
    ]),
    ...record.meetings.flatMap(({ participants }, at) =>
      participants.flatMap(({ id, side }, place): Fault[] =>
        id === null || (side === 'firm' ? people : contacts).has(id)
          ? []
          : [[['meetings', at, 'participants', place, 'id']]],
      ),
    ),
    ...record.meeting_lines.flatMap(({ meeting_id }, at): Fault[] =>
      meetings.has(meeting_id) ? [] : [[['meeting_lines', at, 'meeting_id']]],
    ),
    ...record.meeting_notes.flatMap((one, at): Fault[] => [
      ...(meetings.has(one.meeting_id) ? [] : [[['meeting_notes', at, 'meeting_id']] as Fault]),
      ...(one.next_key === '' || keys.has(one.next_key) ? [] : [[['meeting_notes', at, 'next_key']] as Fault]),
    ]),
    ...record.information.flatMap((line, at) => [
      ...strangers(line).map((field): Fault => [['information', at, field]]),
      ...(line.verify_due === dueDay(line) ? [] : [[['information', at, 'verify_due']] as Fault]),
      ...Object.entries(secretsIn(line, ['name', 'place', 'keeper', 'needed_by'])).map(([field, code]): Fault => [
        ['information', at, field],
        code,
      ]),
    ]),
    ...record.attachments.flatMap(({ engagement_id, encounter_id, retention, retention_day }, at): Fault[] => [
      ...(engagement_id === null || contracts.has(engagement_id)
        ? []
        : [[['attachments', at, 'engagement_id']] as Fault]),
      ...(encounter_id === null || encounters.has(encounter_id)
        ? []
        : [[['attachments', at, 'encounter_id']] as Fault]),
      ...(retention_day === null && needsDay(retention)
        ? [[['attachments', at, 'retention_day'], 'required'] as Fault]
        : []),
    ]),
    ...record.authorisations.flatMap((one, at) => [
      ...strangers(one).map((field): Fault => [['authorisations', at, field]]),
      ...(one.granted_on !== null && one.valid_until !== null && one.valid_until < one.granted_on
        ? [[['authorisations', at, 'valid_until'], 'ends-before-start'] as Fault]
        : []),
      ...Object.entries(secretsIn(one, ['name'])).map(([field, code]): Fault => [['authorisations', at, field], code]),
    ]),
  ]
}
