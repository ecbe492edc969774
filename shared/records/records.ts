import { attachment } from './attachments.ts'
import { assignment, client, contact, cutoff, event, payGroup } from './clients.ts'
import { encounter } from './encounters.ts'
import { feedbackReview, matter, matterEvent, responseTarget } from './feedback.ts'
import { handover, instruction, sheet, sheetVersion } from './documents.ts'
import { appendix, engagement, grouping, segment, service, valueTarget } from './engagements.ts'
import type { ColumnsOf, RecordOf } from './field.ts'
import { catalogue, firm, importMapping, letter, letterPaper, logo, paperTemplate, view } from './firm.ts'
import { authorisation, information, informationMap, informationRound } from './information.ts'
import { meeting, meetingLine, meetingNote } from './meetings.ts'
import { reportAgreement } from './reports.ts'
import { survey, surveyTemplate } from './surveys.ts'
import { absence, absenceDeputy, person } from './people.ts'
import { handoverItem, plan, planEntry, planTask, runDifference, tacitKnowledge } from './plans.ts'
import { responsibility, responsibilityTemplate, responsibilityVersion } from './responsibilities.ts'
import { deletion, retentionLine } from './retention.ts'
import { guide, instructionTemplate, sheetTemplate } from './templates.ts'
import { mark, rule, runNote } from './work.ts'

/**
 * Every table whose rows people change, the whole before its parts: the order in which the history tells what one deed did.
 * What else must be known of a table follows from its fields.
 */
export const records = {
  firm,
  client,
  pay_group: payGroup,
  contact,
  assignment,
  event,
  engagement,
  appendix,
  service,
  grouping,
  encounter,
  matter,
  matter_event: matterEvent,
  meeting,
  meeting_line: meetingLine,
  meeting_note: meetingNote,
  survey,
  report_agreement: reportAgreement,
  attachment,
  information_map: informationMap,
  information,
  information_round: informationRound,
  authorisation,
  plan,
  plan_task: planTask,
  plan_entry: planEntry,
  tacit_knowledge: tacitKnowledge,
  run_difference: runDifference,
  handover_item: handoverItem,
  retention_line: retentionLine,
  rule,
  catalogue,
  handover,
  instruction,
  sheet,
  sheet_version: sheetVersion,
  sheet_template: sheetTemplate,
  instruction_template: instructionTemplate,
  guide,
  responsibility_version: responsibilityVersion,
  responsibility,
  responsibility_template: responsibilityTemplate,
  person,
  absence,
  absence_deputy: absenceDeputy,
  cutoff,
  mark,
  run_note: runNote,
  view,
  letter,
  logo,
  letter_paper: letterPaper,
  paper_template: paperTemplate,
  segment,
  value_target: valueTarget,
  response_target: responseTarget,
  feedback_review: feedbackReview,
  survey_template: surveyTemplate,
  import_mapping: importMapping,
  deletion,
} as const satisfies Record<string, RecordOf>

export type Table = keyof typeof records
/** The columns of a table that its record describes. */
export type RecordColumns<T extends Table> = ColumnsOf<(typeof records)[T]['fields']>

export const tables = Object.keys(records) as readonly Table[]
export const isTable = (text: string): text is Table => Object.hasOwn(records, text)

/** The tables whose rows hang on a row of this one, directly or not; what hangs on others first, as they are removed. */
export function hangingOn(table: Table): readonly Table[] {
  const found: Table[] = []
  const visit = (owner: Table) => {
    for (const child of tables) {
      if (child === owner || found.includes(child) || !refersTo(child, owner)) continue
      visit(child)
      found.push(child)
    }
  }
  visit(table)
  return found
}

const refersTo = (child: Table, owner: Table): boolean =>
  Object.values(records[child].fields).some((field) => 'to' in field && field.to === owner)
