import { v5 as uuid } from 'uuid'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { attachedPaths, ownFolder } from '../../../shared/domain/handover/attached.ts'
import type { HeldGroup } from '../../../shared/domain/handover/profiles.ts'
import type { RecordInternal } from '../../../shared/domain/handover/record.ts'
import { type Language, wordOf } from '../../../shared/domain/words.ts'
import { packageColumns } from '../../../shared/i18n/package-columns.ts'
import { fieldText } from '../../../shared/i18n/record-values.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import type { Field } from '../../../shared/records/field.ts'
import { records, type Table } from '../../../shared/records/records.ts'
import type { Row, Schema } from '../db/schema.ts'
import type { Parts } from './gather.ts'
import { unspoken } from './meetings.ts'
import { openFiles, ownFiles } from './own-files.ts'

/** The namespace of these rows: a value of the same row has the same id in every archive. It must never change. */
const namespace = '7c1c6a52-3f0e-4a58-9d0b-6b1f0f2f5a11'

type Telling = {
  readonly head: (row: Row) => { readonly id: string; readonly source: string; readonly updated_at: string }
  readonly language: Language
  /** What a rule is called, by its key. */
  readonly nameOf: (key: string) => string | undefined
}

/** Tables that have a field which is held back. */
const holding = ['contact', 'engagement', 'information', 'authorisation', 'mark'] as const
/** Fields of a whole row that say something to people: not whom it names by id, nor what the program keeps for itself. */
const said = (fields: Readonly<Record<string, Field>>) =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.to !== undefined || field.silent || field.kind === 'data' || field.kind === 'flag' ? [] : [name],
  )

/** What every profile but the archive holds back, value by value and in words: it is kept to be read, and works nothing. */
export function internalRows(client: Schema['client'], found: Parts, telling: Telling): RecordInternal[] {
  const { head, language, nameOf } = telling
  const day = (text: string) => (isDay(text) ? formatDay(text, language, 'date') : text)
  const dated = (occurrence: string, due: string) => {
    const key = occurrenceOf(occurrence, due)?.rule ?? ''
    return `${nameOf(key) ?? key} ${day(due)}`.trim()
  }
  const metOn = (meeting: string) => day(found.meeting.find(({ id }) => id === meeting)?.day ?? '')
  const about: { readonly [T in Table]?: (row: never) => string } = {
    client: (row: Schema['client']) => row.name,
    contact: (row: Schema['contact']) => row.name,
    engagement: (row: Schema['engagement']) => row.name,
    information: (row: Schema['information']) => row.place,
    authorisation: (row: Schema['authorisation']) => row.name,
    mark: (row: Schema['mark']) => dated(row.occurrence, row.due),
    attachment: (row: Schema['attachment']) => row.name,
    run_note: (row: Schema['run_note']) => day(row.payday),
    encounter: (row: Schema['encounter']) => day(row.day),
    matter: (row: Schema['matter']) => row.title,
    meeting_line: (row: Schema['meeting_line']) => metOn(row.meeting_id),
    meeting_note: (row: Schema['meeting_note']) => metOn(row.meeting_id),
    matter_event: (row: Schema['matter_event']) => found.matter.find(({ id }) => id === row.matter_id)?.title ?? '',
  }
  const told = (table: Table, row: Row, fields: readonly (readonly [string, HeldGroup])[]): RecordInternal[] => {
    const labels: Readonly<Record<string, string>> = labelsOf(table, language)
    const of: Readonly<Record<string, Field>> = records[table].fields
    const values = row as unknown as Readonly<Record<string, unknown>>
    const { id, source, updated_at } = head(row)
    return fields.flatMap(([name, group]) => {
      const field = of[name]
      const text = field ? fieldText(field, values[name], language).trim() : ''
      if (text === '') return []
      const value = isDay(text) ? day(text) : text
      return [
        {
          id: uuid(`${id}|${name}`, namespace),
          source,
          updated_at,
          group,
          about: line(about[table]?.(row as never) || wordOf(labels, name)),
          field: `${table}.${name}`,
          name: wordOf(labels, name),
          value,
        },
      ]
    })
  }
  const heldIn = (table: Table) =>
    Object.entries<Field>(records[table].fields).flatMap(([name, { held }]) =>
      held === undefined ? [] : [[name, held] as const],
    )
  const whole = (table: Table, group: HeldGroup) => said(records[table].fields).map((name) => [name, group] as const)
  const alone = unspoken(found)
  const inFiles = ownFiles(found)
  const paths = attachedPaths(inFiles, ownFolder)
  const inside = new Set(found.matter.filter(({ internal }) => internal === 1).map(({ id }) => id))
  return [
    ...told('client', client, heldIn('client')),
    ...holding.flatMap((table) => found[table].flatMap((row) => told(table, row, heldIn(table)))),
    ...found.run_note.flatMap((row) => told('run_note', row, whole('run_note', 'deadline-notes'))),
    ...found.encounter
      .filter(({ internal }) => internal === 1)
      .flatMap((row) => [
        ...told('encounter', row, whole('encounter', 'internal-encounters')),
        ...nextStep('encounter', row, telling, day(row.day)),
      ]),
    ...openFiles(found).flatMap((row) => told('attachment', row, heldIn('attachment'))),
    ...inFiles.flatMap((row) => [
      ...told('attachment', row, whole('attachment', 'internal-attachments')),
      ...whereOf(row, paths.get(row.hash) ?? '', telling),
    ]),
    ...alone.meeting_line.flatMap((row) => told('meeting_line', row, whole('meeting_line', 'internal-meetings'))),
    ...alone.meeting_note.flatMap((row) => [
      ...told('meeting_note', row, whole('meeting_note', 'internal-meetings')),
      ...nextStep('meeting_note', row, telling, metOn(row.meeting_id)),
    ]),
    ...found.matter
      .filter(({ id }) => inside.has(id))
      .flatMap((row) => told('matter', row, whole('matter', 'internal-feedback'))),
    ...found.matter_event
      .filter(({ matter_id }) => inside.has(matter_id))
      .flatMap((row) => told('matter_event', row, whole('matter_event', 'internal-feedback'))),
  ].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

const groups = { encounter: 'internal-encounters', meeting_note: 'internal-meetings' } as const

/** The work that an encounter or minutes for us alone led to stays with them. */
function nextStep(
  table: keyof typeof groups,
  row: Row & { readonly next_key: string },
  { head, language, nameOf }: Telling,
  about: string,
): RecordInternal[] {
  const value = nameOf(row.next_key)
  if (value === undefined) return []
  const { id, source, updated_at } = head(row)
  const [name] = packageColumns[language].next_step
  return [
    {
      id: uuid(`${id}|next_key`, namespace),
      source,
      updated_at,
      group: groups[table],
      about,
      field: `${table}.next_key`,
      name,
      value,
    },
  ]
}

/** Where in the archive such a file lies. */
function whereOf(row: Schema['attachment'], value: string, { head, language }: Telling): RecordInternal[] {
  const { id, source, updated_at } = head(row)
  const [name] = packageColumns[language].file
  return [
    {
      id: uuid(`${id}|file`, namespace),
      source,
      updated_at,
      group: 'internal-attachments',
      about: line(row.name),
      field: 'attachment.file',
      name,
      value,
    },
  ]
}

/** As long as a line may be; what it shortens stands whole in the record's own row. */
const line = (text: string) => text.slice(0, 300)
