import { wordOf } from '../words.ts'
import type { Profile } from './profiles.ts'
import type { CodeSet, ColumnName, ColumnType } from './columns.ts'
import { coded, day, group, id, person, row, span, type Table, text, whole } from './column.ts'
import { endingTables } from './tables-ending.ts'
import type { TableName } from './table-names.ts'

export type { Column, Table } from './column.ts'
export { tableNames, type TableName } from './table-names.ts'

/** The tables of a package: which columns, of which type, pointing where. Their meanings stand in `shared/i18n/package.ts`. */

export const tables: readonly Table[] = [
  {
    name: 'client',
    columns: [
      id,
      text('field', true),
      text('name', true),
      text('value'),
      text('value_text'),
      { name: 'stated', type: 'boolean', required: true },
      ...row,
    ],
  },
  {
    name: 'contacts',
    columns: [
      id,
      text('name', true),
      coded('role', 'contactRoles'),
      { name: 'deputy', type: 'boolean', required: true },
      text('email'),
      text('phone'),
      text('language', true),
      ...span,
      ...row,
    ],
  },
  {
    name: 'responsibilities',
    columns: [
      id,
      text('service', true),
      coded('role', 'assignmentRoles'),
      ...person,
      text('person_id', true),
      ...span,
      ...row,
    ],
  },
  {
    name: 'engagements',
    columns: [
      id,
      coded('kind', 'contractKinds'),
      text('name', true),
      text('terms'),
      ...span,
      whole('notice_months'),
      day('identified_on'),
      text('identified_by'),
      day('identify_next'),
      coded('billing', 'billings'),
      ...row,
    ],
  },
  {
    name: 'appendices',
    columns: [
      id,
      text('engagement_id', true),
      whole('position'),
      coded('kind', 'appendixKinds'),
      text('name'),
      day('agreed_on'),
      day('sent_on'),
      day('signed_on'),
      ...row,
    ],
    references: { column: 'engagement_id', table: 'engagements' },
  },
  {
    name: 'services',
    columns: [id, whole('position'), coded('kind', 'serviceKinds'), text('name'), text('scope'), ...span, ...row],
  },
  {
    name: 'paygroups',
    columns: [
      id,
      whole('position'),
      text('name', true),
      coded('frequency', 'frequencies'),
      coded('pay_form', 'payForms'),
      text('cutoffs_of'),
      text('rule', true),
      day('next_payday'),
      ...span,
      ...row,
    ],
  },
  {
    name: 'cutoffs',
    columns: [
      id,
      text('pay_group_id', true),
      whole('position'),
      coded('kind', 'cutoffKinds'),
      text('name'),
      text('rule', true),
      coded('responsible', 'sides'),
      ...row,
    ],
    references: group,
  },
  { name: 'events', columns: [id, day('date', true), coded('kind', 'eventKinds', true), text('name'), ...row] },
  {
    name: 'deadlines-open',
    columns: [
      id,
      day('due_date', true),
      text('name', true),
      coded('status', 'statuses'),
      coded('responsible', 'sides'),
      text('person'),
      text('anchor'),
      text('pay_group_id'),
      coded('category', 'categories', true),
      day('nominal_date', true),
      day('opens_on'),
      day('moved_to'),
      day('status_since'),
      text('reason'),
      text('explanation'),
      coded('confidence', 'confidences'),
      text('legal_sources'),
      ...row,
    ],
    references: group,
  },
  {
    name: 'deadlines-history',
    columns: [
      id,
      day('due_date', true),
      text('name', true),
      coded('status', 'statuses'),
      day('status_since', true),
      whole('days_late', false),
      coded('responsible', 'sides'),
      text('person'),
      text('anchor'),
      text('pay_group_id'),
      text('reason'),
      text('occurrence', true),
      ...row,
    ],
    references: group,
  },
  {
    name: 'instructions',
    columns: [
      id,
      whole('position'),
      coded('audience', 'audiences'),
      text('section'),
      text('what', true),
      text('how'),
      text('due_words'),
      text('due_rule'),
      coded('responsible', 'sides'),
      ...row,
    ],
  },
  {
    name: 'matrix',
    columns: [
      id,
      whole('position'),
      text('service'),
      text('step', true),
      coded('client', 'parts'),
      text('client_name'),
      coded('provider', 'parts'),
      text('provider_name'),
      coded('other', 'parts'),
      text('other_name'),
      text('note'),
      ...row,
    ],
  },
  { name: 'systems', columns: [id, coded('kind', 'systemKinds'), text('name', true), ...row] },
  {
    name: 'information',
    columns: [
      id,
      whole('position'),
      coded('kind', 'informationKinds'),
      text('name'),
      text('place', true),
      coded('kept_by', 'keptBy'),
      text('keeper'),
      text('needed_by'),
      coded('known', 'knownStates'),
      day('verified_on'),
      whole('verify_months'),
      day('verify_due'),
      ...row,
    ],
  },
  {
    name: 'mandates',
    columns: [
      id,
      coded('kind', 'authorisationKinds'),
      text('name'),
      coded('state', 'authorisationStates'),
      text('holder'),
      day('granted_on'),
      day('valid_until'),
      coded('cancelled_by', 'cancellers'),
      ...row,
    ],
  },
  {
    name: 'encounters',
    columns: [
      id,
      day('date', true),
      text('time'),
      coded('kind', 'encounterKinds'),
      coded('initiative', 'initiatives'),
      text('contact'),
      text('person'),
      text('text', true),
      text('next_step'),
      day('next_due'),
      ...row,
    ],
  },
  {
    name: 'feedback',
    columns: [
      id,
      day('date', true),
      text('time'),
      coded('kind', 'matterKinds'),
      whole('severity'),
      text('name', true),
      text('text'),
      coded('matter_state', 'matterStates'),
      text('contact'),
      text('person'),
      day('answered_on'),
      day('solved_on'),
      text('solution'),
      text('cause'),
      text('correction'),
      text('prevention'),
      ...row,
    ],
  },
  {
    name: 'meetings',
    columns: [
      id,
      day('date', true),
      text('time'),
      coded('kind', 'meetingKinds'),
      coded('meeting_state', 'meetingStates'),
      coded('way', 'meetingWays'),
      text('place'),
      text('theirs'),
      text('ours'),
      ...row,
    ],
  },
  {
    name: 'minutes',
    columns: [
      id,
      text('meeting_id', true),
      day('date', true),
      coded('agenda_section', 'agendaSections'),
      whole('position'),
      coded('kind', 'minuteKinds'),
      text('text', true),
      day('next_due'),
      ...row,
    ],
    references: { column: 'meeting_id', table: 'meetings' },
  },
  {
    name: 'attachments',
    columns: [
      id,
      text('file', true),
      text('name', true),
      whole('bytes'),
      text('hash', true),
      coded('retention', 'retentionClasses'),
      day('retention_day'),
      text('about'),
      text('added_by'),
      day('added_on'),
      ...row,
    ],
  },
  {
    name: 'retention',
    columns: [
      id,
      whole('position'),
      coded('material', 'materials'),
      text('name'),
      text('place'),
      coded('retention', 'retentionClasses'),
      day('retention_day'),
      text('ground'),
      coded('kept_state', 'keptStates'),
      day('state_on'),
      ...row,
    ],
  },
  ...endingTables,
  {
    name: 'internal',
    columns: [
      id,
      coded('held_group', 'heldGroups'),
      text('about', true),
      text('field', true),
      text('name', true),
      text('value', true),
      ...row,
    ],
  },
]

/** The tables of a package of a profile: what is the firm's own is in its archive alone. */
export const tablesOf = (profile: Profile): readonly Table[] =>
  tables.filter(({ name }) => name !== 'internal' || profile === 'archive')

/** A cell before its codes get words. Missing values and empty texts are empty cells. */
export type Cell = string | number | boolean | null | undefined
export type TableRow = Readonly<Partial<Record<ColumnName, Cell>>>
export type Tables = Readonly<Record<TableName, readonly TableRow[]>>
export type CodeWords = Readonly<Record<CodeSet, Readonly<Record<string, string>>>>

export type WrittenColumn = { readonly key: string; readonly type: ColumnType }

/** The columns as they stand in the file: a column of codes with its column of words behind it. */
export const writtenColumns = (table: Table): readonly WrittenColumn[] =>
  table.columns.flatMap(({ name, type, codes }) =>
    codes === undefined
      ? [{ key: name, type }]
      : [
          { key: name, type },
          { key: `${name}_text`, type },
        ],
  )

/** The rows as they stand in the file, with the words of the codes. A code without words stands for itself. */
export const writtenRows = (table: Table, rows: readonly TableRow[], words: CodeWords): Record<string, Cell>[] => [
  ...eachWritten(table, rows, words),
]

/** The same one after the other, each made when it is asked for. */
export function* eachWritten(
  table: Table,
  rows: readonly TableRow[],
  words: CodeWords,
): Generator<Record<string, Cell>, void, void> {
  const coded = table.columns.filter((column) => column.codes !== undefined)
  for (const row of rows) {
    const texts = coded.map(({ name, codes }) => {
      const code = row[name]
      const word = codes && typeof code === 'string' ? wordOf(words[codes], code) : code
      return [`${name}_text`, word] as const
    })
    yield { ...row, ...Object.fromEntries(texts) }
  }
}
