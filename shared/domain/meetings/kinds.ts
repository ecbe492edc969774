/** Why we and the client sit down together. */
export const meetingKinds = ['review', 'follow-up', 'kick-off', 'steering-group'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Where and how. */
export const meetingWays = ['remote', 'at-client', 'at-ours', 'phone'] as const
export type MeetingWay = (typeof meetingWays)[number]

/** How a meeting stands: by what was marked in the year, never by a word of its own. */
export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** What an agenda goes through, in this order. */
export const agendaSections = [
  'actions',
  'schedule',
  'quality',
  'feedback',
  'practice',
  'changes',
  'ahead',
  'wishes',
  'other',
] as const
export type AgendaSection = (typeof agendaSections)[number]

/** What is written under a line of the agenda. */
export const noteKinds = ['note', 'decision', 'action'] as const
export type NoteKind = (typeof noteKinds)[number]

export const meetingSides = ['firm', 'client'] as const
export type MeetingSide = (typeof meetingSides)[number]

/** Somebody who is to take part: by name, with what they were to the client when they were asked. */
export type Participant = {
  readonly side: MeetingSide
  readonly name: string
  /** The roles that the rules of a meeting ask for: of an assignment or of a contact person. */
  readonly roles: readonly string[]
  /** Of our people or of the client's contact persons; null for somebody who is neither. */
  readonly id: string | null
  /** Whether they were there. */
  readonly present: boolean
}
