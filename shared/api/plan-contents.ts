import { z } from 'zod'
import { answerStates, interviewSections } from '../domain/plans/interview.ts'
import { handoverItems, itemStates, landings, standings } from '../domain/plans/content-kinds.ts'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { Answer, Answers } from './interview.ts'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Lang, Line, maybeSeen, Name, Saved, Seen, Version } from './values.ts'

export const KnowledgeFields = fieldsOf(records.tacit_knowledge).omit({ position: true, went: true })
export const Knowledge = Saved.extend(KnowledgeFields.shape).extend({ went: z.enum(landings) })
export type Knowledge = z.output<typeof Knowledge>

export const DifferenceFields = fieldsOf(records.run_difference).omit({ position: true })
export const Difference = Saved.extend(DifferenceFields.shape).extend({
  old_cents: z.number().int(),
  new_cents: z.number().int(),
  /** Whether it agrees, or how far it has come. */
  standing: z.enum(standings),
})
export type Difference = z.output<typeof Difference>

export const HandoverLine = z.object({
  item: z.enum(handoverItems),
  state: z.enum(itemStates),
  state_on: Day.nullable(),
  years: z.string(),
  note: z.string(),
  essential: z.boolean(),
  /** How many rows of it a package of today holds; null where the program keeps none of it. */
  rows: z.number().int().nullable(),
})
export type HandoverLine = z.output<typeof HandoverLine>
const Items = z.array(z.enum(handoverItems))

/** What a takeover asks and compares, and what a handover collects. */
export const planContents = {
  /** What was asked and compared in a plan, in the order of the lines; `unsettled` counts differences nobody has accepted. */
  get: query('work')
    .input(z.object({ plan: Id }))
    .output(z.object({ knowledge: z.array(Knowledge), differences: z.array(Difference), unsettled: z.number().int() })),
  /** Throws `invalid: fields` (`personal-id`) for what looks like a personal identity code, as every call here that takes texts. */
  saveKnowledge: command('work').input(KnowledgeFields.extend(maybeSeen)).output(Saved),
  removeKnowledge: command('work').input(Seen).output(Saved),
  /** Adds the usual topics of the interview that are not there yet, in the client's language. */
  addTopics: command('work')
    .input(z.object({ plan_id: Id }))
    .output(z.object({ added: z.number().int() })),
  /** Writes what was told down where it belongs, as a row there; the topic remembers where it went. Throws `conflict: nothing-told`. */
  land: command('work')
    .input(Seen.extend({ to: z.enum(landings).exclude(['open']) }))
    .output(Saved),
  /** Throws `invalid: fields`: `not-money`, `required` for an own kind without a name, `not-of-plan` for another plan's comparison. */
  saveDifference: command('work').input(DifferenceFields.extend(maybeSeen)).output(Saved),
  removeDifference: command('work').input(Seen).output(Saved),
  /** Adds the usual lines of the comparisons that are not there yet. */
  addLines: command('work')
    .input(z.object({ plan_id: Id }))
    .output(z.object({ added: z.number().int() })),
  /** Accepts explained differences; those without an explanation are left. */
  accept: command('work')
    .input(z.object({ plan_id: Id, ids: z.array(Id).min(1, 'empty').max(500), by: Line }))
    .output(z.object({ accepted: z.number().int() })),
  /** The groups of a handover with what of them a package holds, and what blocks it. */
  items: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.object({
        /** The plan of the end they belong to; null where there is none, and then every group is still to be done. */
        plan_id: Id.nullable(),
        items: z.array(HandoverLine),
        blocking: Items,
        open: Items,
        faulty: Items,
        complete: z.boolean(),
      }),
    ),
  markItems: command('work')
    .input(
      z.object({
        plan_id: Id,
        items: Items.min(1, 'empty').max(handoverItems.length),
        state: z.enum(itemStates).optional(),
        years: Line.max(60).optional(),
        note: Line.optional(),
      }),
    )
    .output(z.object({ marked: z.number().int() })),
  /**
   * Takes what the successor marked in `receipt.json` into the groups; when all are marked the plan's task is done, and a plan of
   * which nothing else is open is closed. `faulty`: how many groups are missing or unreadable. Throws `invalid`: `not-a-receipt`, `other-client`,
   * `other-package` (none of ours, or not as it was when it was sent), `altered-receipt`, `not-marked`; `conflict: receipt-known`.
   */
  takeReceipt: command('work')
    .input(z.object({ plan_id: Id, file: FileRef.optional(), path: z.string().max(4000).optional() }))
    .output(
      z.object({ marked: z.number().int(), complete: z.boolean(), faulty: z.number().int(), closed: z.boolean() }),
    ),
  /** The base-data interview of a takeover: what is recorded of each question, and what is still to be asked. */
  interview: query('work')
    .input(z.object({ plan: Id, language: Lang }))
    .output(
      z.object({
        /** The version of the client's card that the answers stand for. */
        version: Version,
        questions: z.array(
          z.object({ key: z.string(), state: z.enum(answerStates), told: z.string(), answer: Answer }),
        ),
        open: z.number().int(),
      }),
    ),
  /**
   * Writes the answers of a part of the interview where they belong, as one deed. What is told of a question already stays as it is,
   * but for the fields of the card. Throws `invalid: fields` by the paths of the answers (`required`, `personal-id`, `secret`,
   * `business-id`, what a rule is not), and a conflict where the card has changed since `version`.
   */
  answer: command('work')
    .input(z.object({ plan_id: Id, section: z.enum(interviewSections), version: Version, answers: Answers }))
    .output(z.object({ answered: z.number().int(), open: z.number().int() })),
  /** The empty form of the interview to take along, as PDF/UA. */
  printInterview: job('work', z.object({ plan_id: Id, language: Lang.optional() }), FileRef),
  /** The hand-back document for signature as PDF/UA. */
  printReturn: job('work', z.object({ plan_id: Id, language: Lang.optional() }), FileRef),
}
