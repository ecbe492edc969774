import type { Ending } from '../../../shared/domain/handover/ending.ts'
import {
  type Choice,
  choiceKeys,
  choices,
  type KeptPart,
  type LeftOut,
} from '../../../shared/domain/handover/profiles.ts'
import type { RecordKept } from '../../../shared/domain/handover/record.ts'
import type { Parts } from './gather.ts'

/** The rows that go with a choice; what is told beside the rows has none. */
const tablesOf: Readonly<Record<Choice, readonly (keyof Parts)[]>> = {
  instructions: ['instruction', 'sheet'],
  matrix: ['responsibility', 'responsibility_version'],
  information: ['information'],
  mandates: ['authorisation'],
  encounters: ['encounter'],
  feedback: ['matter', 'matter_event'],
  meetings: ['meeting', 'meeting_line', 'meeting_note'],
  attachments: ['attachment'],
  retention: [],
  ending: [],
}

/** The rows without those of the parts that the sender leaves out. */
export const withoutChosen = (rows: Parts, without: readonly Choice[]): Parts => ({
  ...rows,
  ...Object.fromEntries(without.flatMap((choice) => tablesOf[choice].map((table) => [table, []]))),
})

type Whole = Parts & { readonly retention: readonly RecordKept[]; readonly ending: Ending | null }

const counts: Readonly<Record<(typeof choices)[Choice][number], (rows: Whole) => number>> = {
  instructions: ({ instruction }) => instruction.length,
  sheet: ({ sheet, instruction }) => Number(sheet.length > 0 || instruction.some((row) => row.audience !== 'process')),
  matrix: ({ responsibility }) => responsibility.length,
  information: ({ information }) => information.length,
  mandates: ({ authorisation }) => authorisation.length,
  encounters: ({ encounter }) => encounter.length,
  feedback: ({ matter }) => matter.length,
  meetings: ({ meeting }) => meeting.length,
  attachments: ({ attachment }) => attachment.length,
  retention: ({ retention }) => retention.length,
  ending: ({ ending }) => ending?.groups.length ?? 0,
  reconciliation: ({ ending }) => ending?.reconciliation.length ?? 0,
}

type Came = { readonly left_out?: readonly LeftOut[] | undefined }

/**
 * The parts that the sender leaves out and that have something in them, each with how much; and those that whoever gave us the
 * client had left out, where we have nothing of them either.
 */
export function leftOut(whole: Whole, without: readonly Choice[], came: readonly Came[]): LeftOut[] {
  const before = new Map(came.flatMap(({ left_out = [] }) => left_out.map(({ part, rows }) => [part, rows])))
  return choiceKeys.flatMap((choice) =>
    choices[choice].flatMap((part: KeptPart & keyof typeof counts) => {
      const here = counts[part](whole)
      const rows = here > 0 ? (without.includes(choice) ? here : 0) : (before.get(part) ?? 0)
      return rows > 0 ? [{ part, rows }] : []
    }),
  )
}
