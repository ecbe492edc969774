import { type Language, languages } from '../words.ts'
import type { Part, SheetContact, SheetInput } from './sheet-input.ts'

/** The parts of an instruction sheet in which something can become otherwise, in the order in which they stand on it. */
export const sheetParts = [
  'client',
  'firm-contacts',
  'client-contacts',
  'pay-groups',
  'instructions',
  'texts',
  'exceptions',
  'responsibilities',
  'feedback',
] as const
export type SheetPart = (typeof sheetParts)[number]

/** One thing that a sheet says: of what, and what; a paragraph each. */
type Line = { readonly part: SheetPart; readonly what: string; readonly text: string }

/** What of a sheet is not what it was. Empty where it is not said: `before` of what is new, `after` of what was removed. */
export type SheetChange = {
  readonly part: SheetPart
  readonly what: string
  readonly before: string
  readonly after: string
  /** Of a text that is written beside the sheet's language: its language. */
  readonly language?: Language | undefined
}

/**
 * What became otherwise from one sheet to another, in the order of the later one; what was removed comes last. The next dates
 * are no difference, for they move on by themselves: the rule that they follow from is told. Then the texts that the other
 * languages have of their own, language by language.
 */
export function sheetDifference(before: SheetInput, after: SheetInput): SheetChange[] {
  const beside = languages.flatMap((language) => {
    const [was, is] = [before.others?.[language], after.others?.[language]]
    return changes(was ? ownTexts(was) : [], is ? ownTexts(is) : []).map((change) => ({ ...change, language }))
  })
  return [...changes(linesOf(before), linesOf(after)), ...beside]
}

function changes(before: readonly Line[], after: readonly Line[]): SheetChange[] {
  const [was, is] = [keyed(before), keyed(after)]
  const changed = [...is].flatMap(([key, { part, what, text }]): SheetChange[] => {
    const old = was.get(key)?.text ?? ''
    return old === text ? [] : [{ part, what, before: old, after: text }]
  })
  const removed = [...was].filter(([key]) => !is.has(key))
  return [...changed, ...removed.map(([, { part, what, text }]) => ({ part, what, before: text, after: '' }))]
}

/** The parts in which two sheets differ, each once. */
export const partsThatDiffer = (before: SheetInput, after: SheetInput): SheetPart[] => [
  ...new Set(sheetDifference(before, after).map(({ part }) => part)),
]

/** What a sheet says, by what it is about; of several of one name, the second is the second. */
function keyed(lines: readonly Line[]): ReadonlyMap<string, Line> {
  const seen = new Map<string, number>()
  return new Map(
    lines.map((line) => {
      const name = `${line.part}\n${line.what}`
      const turn = (seen.get(name) ?? 0) + 1
      seen.set(name, turn)
      return [`${name}\n${turn}`, line]
    }),
  )
}

/** What people wrote in a sheet's own language. */
const ownTexts = (input: SheetInput): Line[] =>
  writtenIn({
    instructions: input.instructions.map((section) => ({
      ...section,
      items: section.items.filter(({ foreign }) => !foreign),
    })),
    texts: input.texts.filter(({ foreign }) => !foreign),
    exceptions: input.exceptions.filter(({ foreign }) => !foreign),
  })

const writtenIn = (input: Pick<SheetInput, 'instructions' | 'texts' | 'exceptions'>): Line[] => [
  ...input.instructions.flatMap(({ heading, items }) =>
    items.map(({ what, how, by, who }) =>
      line('instructions', [heading, what].filter(Boolean).join(': '), how, by?.rule, by?.columns?.join(', '), who),
    ),
  ),
  ...input.texts.map(({ heading, text }) => line('texts', heading, text)),
  ...input.exceptions.map(({ situation, action }) => line('exceptions', situation, action)),
]

function linesOf(input: SheetInput): Line[] {
  const { client, firm_contacts, client_contacts, feedback } = input
  const lines: readonly (Line | undefined)[] = [
    line('client', client.name, client.business_id, client.address),
    ...firm_contacts.map((one) => contact('firm-contacts', one)),
    ...client_contacts.map((one) => contact('client-contacts', one)),
    ...input.pay_groups.map(({ name, rhythm, cutoffs }) => line('pay-groups', name, rhythm, cutoffs.join(', '))),
    ...writtenIn(input),
    ...input.responsibilities.map(({ task, client: theirs, firm }) =>
      line('responsibilities', task, partOf(theirs), partOf(firm)),
    ),
    feedback &&
      line(
        'feedback',
        feedback.person ?? '',
        feedback.phone,
        feedback.email,
        feedback.answer_in_days?.toString(),
        feedback.text,
      ),
  ]
  return lines.filter((one) => one !== undefined)
}

const line = (part: SheetPart, what: string, ...texts: readonly (string | undefined)[]): Line => ({
  part,
  what,
  // What is only named says its name: else it would be nothing, like what is not there.
  text: texts.filter((text) => text !== undefined && text !== '').join('\n') || what,
})

const contact = (part: SheetPart, { name, role, phone, email, deputy }: SheetContact): Line =>
  line(part, name, role, phone, email, deputy && [deputy.name, deputy.phone, deputy.email].filter(Boolean).join(', '))

const partOf = (part: Part | undefined) => part && [part.duty, part.note].filter(Boolean).join(', ')
