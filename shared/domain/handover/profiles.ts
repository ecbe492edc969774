/** To whom a package goes; each holds something else back. */
export const profiles = ['successor', 'client', 'archive'] as const
export type Profile = (typeof profiles)[number]

/** What a package may hold back, in the order people read it. */
export const heldGroups = [
  'client-notes',
  'contact-notes',
  'deadline-notes',
  'internal-encounters',
  'internal-feedback',
  'internal-meetings',
  'internal-attachments',
  'contract-attachments',
  'process-cards',
  'lifecycle',
  'prices',
] as const
export type HeldGroup = (typeof heldGroups)[number]

/**
 * What each profile holds back. Nothing of it is held back from the firm's own archive, where it stands apart (`internal`), so
 * that it can be told from what may be passed on.
 *
 * A successor gets no internal notes (on the client, its contact persons, files or single deadlines),
 * no encounters, no feedback and no lines of meetings that are for the firm alone with what was
 * to be done next, no files for the firm alone or of its contracts, in which its prices stand, not where the relationship stood with us and why it ends, and no prices. Process cards do pass: they are the tacit
 * knowledge that a deputy, and so a successor, cannot work without (practice.md 12, item 26). The client gets none of those either way: they are how we work, as no sheet of the client
 * has them.
 */
export const heldBack: Readonly<Record<Profile, readonly HeldGroup[]>> = {
  successor: heldGroups.filter((group) => group !== 'process-cards'),
  client: heldGroups.filter((group) => group !== 'contract-attachments'),
  archive: [],
}

/** The parts of a package that exist today, in the order of its table of contents. */
export const keptParts = [
  'client',
  'contacts',
  'responsibilities',
  'engagements',
  'services',
  'paygroups',
  'cutoffs',
  'events',
  'deadlines-open',
  'deadlines-history',
  'calendar',
  'instructions',
  'sheet',
  'matrix',
  'systems',
  'information',
  'mandates',
  'encounters',
  'feedback',
  'meetings',
  'attachments',
  'retention',
  'reconciliation',
  'ending',
  'internal',
] as const
export type KeptPart = (typeof keptParts)[number]

/**
 * What the sender may leave out of a package, each with the parts that go with it: what the client's own work needs to go on
 * (its dates, people and pay groups) cannot be.
 */
export const choices = {
  instructions: ['instructions', 'sheet'],
  matrix: ['matrix'],
  information: ['information'],
  mandates: ['mandates'],
  encounters: ['encounters'],
  feedback: ['feedback'],
  meetings: ['meetings'],
  attachments: ['attachments'],
  retention: ['retention'],
  ending: ['ending', 'reconciliation'],
} as const satisfies Partial<Record<KeptPart, readonly KeptPart[]>>
export type Choice = keyof typeof choices
export const choiceKeys = Object.keys(choices) as readonly Choice[]

/** What a successor may look for in vain, and why: silence would be mistaken for completeness. */
export const missingParts = {
  balances: 'in-payroll-system',
  employees: 'in-payroll-system',
  // What a client was asked and answered about one firm's service is no business of its next one (decision 093).
  surveys: 'of-sender',
} as const
export type MissingPart = keyof typeof missingParts
export type MissingReason = (typeof missingParts)[MissingPart]

export type PartKey = KeptPart | HeldGroup | MissingPart
/** Why a part looks as it does; empty when there is nothing to say. */
export type PartReason =
  | ''
  | 'none-recorded'
  | 'internal-note'
  | 'profile'
  | 'in-contract'
  | 'held-earlier'
  | 'left-out'
  | 'number-taken'
  | MissingReason
  // Packages of before 1.9 said it of what is in them since.
  | 'not-in-package'

/** One line of the table of contents; `files` are paths from the `data` folder. */
export type PartLine = {
  readonly part: PartKey
  readonly state: 'included' | 'empty' | 'held-back' | 'not-kept'
  readonly rows: number
  readonly reason: PartReason
  readonly files: readonly string[]
}

/** A part that the sender chose to leave out, and how much of it there is. */
export type LeftOut = { readonly part: string; readonly rows: number }

/** How much of each group was held back: by us, and by whoever handed the client to us. */
export type HeldCounts = Readonly<Record<HeldGroup, number>>

/** The whole table of contents: what is there, what is empty, what is held back, what the program does not keep. */
export function partLines(
  profile: Profile,
  kept: Readonly<Record<KeptPart, { readonly rows: number; readonly files: readonly string[] }>>,
  held: HeldCounts,
  left: readonly LeftOut[] = [],
): PartLine[] {
  const leftOut = new Map(left.map(({ part, rows }) => [part, rows]))
  return [
    // What is the firm's own is a part of its archive alone: elsewhere it is held back, line by line.
    ...keptParts
      .filter((part) => part !== 'internal' || profile === 'archive')
      .map((part): PartLine => {
        const out = leftOut.get(part)
        if (out !== undefined) return { part, state: 'held-back', rows: out, reason: 'left-out', files: [] }
        const { rows, files } = kept[part]
        return { part, state: rows > 0 ? 'included' : 'empty', rows, reason: rows > 0 ? '' : 'none-recorded', files }
      }),
    ...heldGroups
      .filter((part) => heldBack[profile].includes(part) || held[part] > 0)
      .map((part): PartLine => {
        const reason = heldBack[profile].includes(part) ? heldReason(profile, part) : 'held-earlier'
        return { part, state: 'held-back', rows: held[part], reason, files: [] }
      }),
    ...Object.entries(missingParts).map(([part, reason]): PartLine => {
      return { part: part as MissingPart, state: 'not-kept', rows: 0, reason, files: [] }
    }),
  ]
}

const heldReason = (profile: Profile, part: HeldGroup): PartReason =>
  part === 'contract-attachments'
    ? 'profile'
    : part !== 'prices'
      ? 'internal-note'
      : profile === 'client'
        ? 'in-contract'
        : 'profile'
