import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { ServiceReport } from '../../../shared/api/reports.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { serviceReportPaper } from '../../../shared/domain/documents/service-report.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { reports as reportWords } from '../../../shared/i18n/reports.ts'
import type { CsvData } from '../documents/csv.ts'
import { letterhead, onPaper } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { serviceReport } from './service.ts'

/** The service report of a client for the client: as a PDF with pictures, or as a spreadsheet. */
export async function* printReport(
  { format, ...asked }: Parsed<'reports.print'>,
  context: Working,
): AsyncGenerator<Progress, FileRef, void> {
  yield { done: 0, total: 1, step: 'composing' }
  const { db, env } = context
  const report = await serviceReport(asked, context)
  const { language } = report
  const own = reportWords[language]
  const name = `${own.file}-${report.number.replaceAll(/[^\w-]/g, '') || 'x'}.${format}`
  if (format === 'xlsx') return env.files.put(name, await env.documents.render('table', sheetOf(report), 'xlsx'))
  const data = serviceReportPaper(
    { ...report, firm: onPaper(await letterhead(db), language), day: env.clock.today() },
    documents[language],
    own,
  )
  return env.files.put(name, await env.documents.render('sheet', data, 'pdf'))
}

/** Every number with its definition, and every line, a row each. */
function sheetOf({ language, parts }: ServiceReport): CsvData {
  const own = reportWords[language]
  const rows = parts.flatMap(({ measure, figures, lines, months }) => [
    ...figures.map(({ name, value, of }) => ({
      measure: own.measures[measure],
      what: own.figures[name],
      value,
      of,
      more: own.definitions[name],
    })),
    ...months.map(({ month, kept, late }) => ({
      measure: own.measures[measure],
      what: `${own.columns.month} ${month}`,
      value: kept,
      of: kept + late,
      more: own.definitions.onTime,
    })),
    ...lines.map((line) => ({ measure: own.measures[measure], what: line, value: null, of: null, more: null })),
  ])
  return {
    language,
    columns: [
      { key: 'measure', heading: own.columns.measure, type: 'text' },
      { key: 'what', heading: own.columns.what, type: 'text' },
      { key: 'value', heading: own.columns.value, type: 'integer' },
      { key: 'of', heading: own.columns.of, type: 'integer' },
      { key: 'more', heading: own.columns.definition, type: 'text' },
    ],
    rows,
  }
}
