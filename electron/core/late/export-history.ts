import type { Parsed } from '../../../shared/api/names.ts'
import type { FigureLine, LateLine } from '../../../shared/api/late.ts'
import { late as messages } from '../../../shared/i18n/late.ts'
import type { CsvColumn, CsvData } from '../documents/csv.ts'
import type { Working } from '../handlers.ts'
import { lateHistory } from './late-history.ts'

type Input = Parsed<'late.history'>
type Words = (typeof messages)['fi']

/** The late history as a CSV table in the outbox: the clients' figures, or one client's lines. */
export async function exportHistory(input: Input, context: Working) {
  const words = messages[input.language]
  const { clients, lines } = await lateHistory(input, context)
  const table = input.client === undefined ? figuresTable(clients, words) : linesTable(lines, words)
  const data = { ...table, language: input.language }
  const number = input.client === undefined ? '' : `-${(clients[0]?.number ?? '').replaceAll(/[^\w-]/g, '')}`
  const bytes = await context.env.documents.render('table', data, 'csv')
  return context.env.files.put(`${words.file}${number}-${input.from}.csv`, bytes)
}

function figuresTable(clients: readonly FigureLine[], { columns }: Words): CsvData {
  const counts = [
    ['due', columns.due],
    ['onTime', columns.onTime],
    ['skipped', columns.skipped],
    ['lateProvider', columns.lateProvider],
    ['lateClient', columns.lateClient],
    ['worstLate', columns.worst],
    ['openLate', columns.openLate],
    ['deviations', columns.deviations],
    ['waitedDays', columns.waited],
    ['lateChanges', columns.lateChanges],
  ] as const
  return {
    columns: [
      { key: 'number', heading: columns.number, type: 'text' },
      { key: 'client', heading: columns.client, type: 'text' },
      ...counts.map(([key, heading]): CsvColumn => ({ key, heading, type: 'integer' })),
      { key: 'averageLate', heading: columns.average, type: 'number' },
    ],
    rows: clients.map((line) => ({ ...line, averageLate: Math.round(line.averageLate * 10) / 10 })),
  }
}

function linesTable(lines: readonly LateLine[], words: Words): CsvData {
  const { columns } = words
  return {
    columns: [
      { key: 'name', heading: columns.what, type: 'text' },
      { key: 'due', heading: columns.dueDay, type: 'date' },
      { key: 'doneOn', heading: columns.doneOn, type: 'date' },
      { key: 'late', heading: columns.late, type: 'integer' },
      { key: 'by', heading: columns.by, type: 'text' },
      { key: 'cause', heading: columns.cause, type: 'text' },
      { key: 'measure', heading: columns.measure, type: 'text' },
      { key: 'shown', heading: columns.shown, type: 'boolean' },
      { key: 'waitedDays', heading: columns.waited, type: 'integer' },
      { key: 'person', heading: columns.person, type: 'text' },
    ],
    rows: lines.map(({ anchor, by, ...line }) => ({
      ...line,
      name: anchor === '' ? line.name : `${line.name}, ${anchor}`,
      by: by === null ? '' : words[by],
    })),
  }
}
