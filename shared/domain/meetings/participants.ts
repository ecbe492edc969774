import type { MeetingKind, Participant } from './kinds.ts'

/** Who of both sides should sit at a table. `decider`: the managing director, the HR manager or another who decides. */
export const seats = ['account-manager', 'responsible', 'decider', 'contact'] as const
export type Seat = (typeof seats)[number]

const wanted: Readonly<Record<MeetingKind, readonly Seat[]>> = {
  review: ['account-manager', 'responsible', 'decider', 'contact'],
  'kick-off': ['account-manager', 'responsible', 'decider', 'contact'],
  'follow-up': ['responsible', 'contact'],
  'steering-group': ['account-manager', 'decider'],
}

const takes: Readonly<Record<Seat, { readonly side: Participant['side']; readonly roles: readonly string[] }>> = {
  'account-manager': { side: 'firm', roles: ['account-manager'] },
  responsible: { side: 'firm', roles: ['responsible', 'deputy'] },
  decider: { side: 'client', roles: ['managing-director', 'hr-manager', 'approver', 'other'] },
  contact: { side: 'client', roles: ['contact'] },
}

type Known = Pick<Participant, 'side' | 'roles'>
const sits = (seat: Seat, { side, roles }: Known): boolean =>
  side === takes[seat].side && roles.some((role) => takes[seat].roles.includes(role))

/**
 * The seats of a meeting that nobody takes, in their order. An account manager and a contact person are missed only where the
 * client has one; a side that nobody comes from is missed in any case.
 */
export function emptySeats(
  kind: MeetingKind,
  participants: readonly Known[],
  known: readonly Known[],
): readonly Seat[] {
  const isTaken = (seat: Seat) => participants.some((one) => sits(seat, one))
  const isThere = (seat: Seat) => known.some((one) => sits(seat, one))
  const hasSide = (side: Participant['side']) => participants.some((one) => one.side === side)
  return wanted[kind].filter((seat) => {
    if (isTaken(seat)) return false
    if (seat === 'responsible' || seat === 'decider') return true
    return isThere(seat) || !hasSide(takes[seat].side)
  })
}

/** Whom of those a client has a new meeting asks: whoever takes a seat of its kind. */
export const askedTo = <P extends Known>(kind: MeetingKind, known: readonly P[]): readonly P[] =>
  known.filter((one) => wanted[kind].some((seat) => sits(seat, one)))
