import type { Parsed } from '../../../shared/api/names.ts'
import type { Printed } from '../../../shared/api/values.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { titled } from '../../../shared/domain/documents/paper.ts'
import { timetableDocument } from '../../../shared/domain/documents/timetable.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { findClient } from '../clients/index.ts'
import { drawnPaper, onPaper, letterhead } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { type ClientYear, isTheirs, isTicking, loadYears } from '../year/index.ts'
import { timetableOf } from './timetable.ts'

const names: Readonly<Record<Language, string>> = {
  fi: 'palkka-aikataulu',
  sv: 'lonetidtabell',
  en: 'payroll-timetable',
}

/** A page has room for so many lines of paydays; a group's name, rule and heads take as much as some of them. */
const LINES = 24
const HEAD = 5
/** How many paydays of each group stand on one client's page: of more than three groups it takes a second one. */
const rowsOf = ({ clock: { payGroups } }: ClientYear): number =>
  Math.max(3, Math.floor(LINES / Math.max(1, payGroups.length)) - HEAD)

/** The timetable as a PDF, of one client, of a person's clients, or of all. */
export async function printTimetable(input: Parsed<'runs.print'>, context: Working): Promise<Printed> {
  const { db, who, env } = context
  const day = env.clock.today()
  const firm = await letterhead(db)
  const one = input.client === undefined ? undefined : await findClient(db, who, input.client)
  const catalogue = await env.catalogue.all(db)
  const { clients } = await loadYears(db, who, catalogue, one && [one.id], 'none', day)
  const language = input.language ?? oneOf(languages, one?.language ?? firm.language, 'fi')
  const { personId } = input
  const wanted = [...clients.values()]
    .filter((year) => one !== undefined || isTicking(year.state))
    .filter((year) => personId === undefined || isTheirs(year, 'responsible', personId, day))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
  const found = wanted.map((year) => ({
    name: titled(year.name),
    number: year.number,
    groups: timetableOf({ year, day, language, rows: one && rowsOf(year) }),
  }))
  const paid = found.filter(({ groups }) => groups.some(({ rows }) => rows.length > 0))
  if (paid.length === 0) throw new AppError('not-found', 'no-paydays')
  const data = timetableDocument(
    {
      language,
      firm: onPaper(firm, language),
      day,
      clients: paid,
    },
    documents[language],
  )
  const of = one === undefined ? '' : `-${one.number.replaceAll(/[^\w-]/g, '')}`
  const { bytes, ...told } = await drawnPaper('timetable', data, context)
  return { ...env.files.put(`${names[language]}${of}.pdf`, bytes), ...told }
}
