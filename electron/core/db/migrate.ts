import { type Kysely, sql, type Transaction } from 'kysely'
import { AppError } from '../../../shared/api/errors.ts'
import { createPlainTable, instant, isSqlite, words } from './columns.ts'
import * as first from './migrations/2026-11-22-first.ts'
import * as yearClock from './migrations/2026-11-23-year-clock.ts'
import * as who from './migrations/2026-11-28-who.ts'
import * as line from './migrations/2026-11-29-line.ts'
import * as exceptions from './migrations/2026-11-30-exceptions.ts'
import * as runs from './migrations/2026-12-01-runs.ts'
import * as asking from './migrations/2026-12-02-asking.ts'
import * as country from './migrations/2026-12-03-country.ts'
import * as address from './migrations/2026-12-04-address.ts'
import * as payForm from './migrations/2026-12-04-pay-form.ts'
import * as drafts from './migrations/2026-12-05-drafts.ts'
import * as sharedCutoffs from './migrations/2026-12-05-shared-cutoffs.ts'
import * as answers from './migrations/2026-12-06-answers.ts'
import * as heldMarks from './migrations/2026-12-07-held-marks.ts'
import * as responsibilities from './migrations/2026-12-08-responsibilities.ts'
import * as engagements from './migrations/2026-12-08-engagements.ts'
import * as importMapping from './migrations/2026-12-09-import-mapping.ts'
import * as encounters from './migrations/2026-12-09-encounters.ts'
import * as information from './migrations/2026-12-09-information.ts'
import * as attachments from './migrations/2026-12-10-attachments.ts'
import * as search from './migrations/2026-12-11-search.ts'
import * as logo from './migrations/2026-12-12-logo.ts'
import * as attachmentLinks from './migrations/2026-12-13-attachment-links.ts'
import * as sheetVersions from './migrations/2026-12-14-sheet-versions.ts'
import * as practices from './migrations/2026-12-15-practices.ts'
import * as instructionTemplates from './migrations/2026-12-16-instruction-templates.ts'
import * as letterPaper from './migrations/2026-12-18-letter-paper.ts'
import * as matters from './migrations/2026-12-19-matters.ts'
import * as officeHours from './migrations/2026-12-19-office-hours.ts'
import * as plans from './migrations/2026-12-21-plans.ts'
import * as planContents from './migrations/2026-12-22-plan-contents.ts'
import * as meetings from './migrations/2026-12-23-meetings.ts'
import * as holdsFrom from './migrations/2026-12-24-holds-from.ts'
import * as surveys from './migrations/2026-12-26-surveys.ts'
import * as surveyLow from './migrations/2026-12-29-survey-low.ts'
import * as countedFeedback from './migrations/2026-12-30-counted-feedback.ts'
import * as reportAgreements from './migrations/2026-12-30-report-agreements.ts'
import * as signingKey from './migrations/2027-01-02-signing-key.ts'
import * as otherLanguages from './migrations/2027-01-03-other-languages.ts'
import * as receipts from './migrations/2027-01-09-receipts.ts'
import * as retention from './migrations/2027-01-10-retention.ts'
import * as surveyDue from './migrations/2027-01-13-survey-due.ts'
import * as internalAttachments from './migrations/2027-01-14-internal-attachments.ts'
import * as handBack from './migrations/2027-01-16-hand-back.ts'
import * as careLists from './migrations/2027-01-18-care-lists.ts'
import * as behindTexts from './migrations/2027-01-20-behind-texts.ts'
import * as baseData from './migrations/2027-01-27-base-data.ts'
import type { Schema } from './schema.ts'

// A migration meets tables that the present schema may no longer know.
export type Migration = { up(tx: Transaction<any>): Promise<void> }

/** Frozen and in order. Listed by hand: survives bundling, and shows the history in one place. */
export const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-22-first': first,
  '2026-11-23-year-clock': yearClock,
  '2026-11-28-who': who,
  '2026-11-29-line': line,
  '2026-11-30-exceptions': exceptions,
  '2026-12-01-runs': runs,
  '2026-12-02-asking': asking,
  '2026-12-03-country': country,
  '2026-12-04-address': address,
  '2026-12-04-pay-form': payForm,
  '2026-12-05-drafts': drafts,
  '2026-12-05-shared-cutoffs': sharedCutoffs,
  '2026-12-06-answers': answers,
  '2026-12-07-held-marks': heldMarks,
  '2026-12-08-engagements': engagements,
  '2026-12-08-responsibilities': responsibilities,
  '2026-12-09-encounters': encounters,
  '2026-12-09-import-mapping': importMapping,
  '2026-12-09-information': information,
  '2026-12-10-attachments': attachments,
  '2026-12-11-search': search,
  '2026-12-12-logo': logo,
  '2026-12-13-attachment-links': attachmentLinks,
  '2026-12-14-sheet-versions': sheetVersions,
  '2026-12-15-practices': practices,
  '2026-12-16-instruction-templates': instructionTemplates,
  '2026-12-18-letter-paper': letterPaper,
  '2026-12-19-matters': matters,
  '2026-12-19-office-hours': officeHours,
  '2026-12-21-plans': plans,
  '2026-12-22-plan-contents': planContents,
  '2026-12-23-meetings': meetings,
  '2026-12-24-holds-from': holdsFrom,
  '2026-12-26-surveys': surveys,
  '2026-12-29-survey-low': surveyLow,
  '2026-12-30-counted-feedback': countedFeedback,
  '2026-12-30-report-agreements': reportAgreements,
  '2027-01-02-signing-key': signingKey,
  '2027-01-03-other-languages': otherLanguages,
  '2027-01-09-receipts': receipts,
  '2027-01-10-retention': retention,
  '2027-01-13-survey-due': surveyDue,
  '2027-01-14-internal-attachments': internalAttachments,
  '2027-01-16-hand-back': handBack,
  '2027-01-18-care-lists': careLists,
  '2027-01-20-behind-texts': behindTexts,
  '2027-01-27-base-data': baseData,
}

/** Whether a database has our list of steps; a new one has not. */
export async function isOurs(db: Kysely<Schema>): Promise<boolean> {
  const list = (await db.introspection.getTables()).find((table) => table.name === 'migration')
  const columns = list?.columns.map((column) => column.name).toSorted() ?? []
  return columns.join() === 'at,name'
}

/** The names of the steps a database has had; none for a new one. */
export async function appliedMigrations(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables()
  if (!tables.some((table) => table.name === 'migration')) return []
  return (await db.selectFrom('migration').select('name').orderBy('name').execute()).map((row) => row.name)
}

/** The steps a database still lacks. Throws `conflict: newer-file` when a newer program has written it. */
export async function pendingMigrations(db: Kysely<Schema>, list = migrations): Promise<string[]> {
  const done = new Set(await appliedMigrations(db))
  const unknown = [...done].filter((name) => !Object.hasOwn(list, name))
  if (unknown.length) throw new AppError('conflict', 'newer-file', { facts: { step: unknown.at(-1) ?? '' } })
  return Object.keys(list).filter((name) => !done.has(name))
}

/** Brings the database up to date in one transaction, or leaves it exactly as it was. Gives the steps taken. */
export async function migrate(db: Kysely<Schema>, list = migrations): Promise<string[]> {
  const lite = isSqlite(db)
  return db.connection().execute(async (connection) => {
    // Rebuilding a parent table would otherwise cascade into its children; cannot be changed inside a transaction.
    if (lite) await sql`pragma foreign_keys = off`.execute(connection)
    try {
      return await connection.transaction().execute(async (tx) => {
        if (!lite) await sql`select pg_advisory_xact_lock(7281)`.execute(tx)
        const pending = await pendingMigrations(tx, list)
        if (!(await hasTable(tx, 'migration')))
          await createPlainTable(tx, 'migration', { name: words, at: instant }, 'name')
        for (const name of pending) {
          await list[name]?.up(tx)
          await tx.insertInto('migration').values({ name, at: new Date().toISOString() }).execute()
        }
        if (lite && pending.length) {
          const broken = await sql`pragma foreign_key_check`.execute(tx)
          if (broken.rows.length) throw new Error(`Migration breaks ${broken.rows.length} references`)
        }
        return pending
      })
    } finally {
      if (lite) await sql`pragma foreign_keys = on`.execute(connection)
    }
  })
}

const hasTable = async (db: Kysely<Schema>, name: string): Promise<boolean> =>
  (await db.introspection.getTables()).some((table) => table.name === name)
