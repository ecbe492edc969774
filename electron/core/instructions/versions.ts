import type { Parsed } from '../../../shared/api/names.ts'
import { SheetVersion } from '../../../shared/api/instructions.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { partsThatDiffer, sheetDifference } from '../../../shared/domain/documents/sheet-difference.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import { languages } from '../../../shared/domain/words.ts'
import { blankOf, fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, mustBelong } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { fitting, oneOf } from '../sound.ts'
import { composed } from './sheet.ts'

/** The versions that were kept of a client's sheet, the last first. */
export const rowsOf = (db: Db, client: string) =>
  db.selectFrom('sheet_version').selectAll().where('client_id', '=', client).orderBy('number', 'desc').execute()

/** Keeps what the sheet says now as a version. The logo is not what is said: it is always the firm's. */
export async function keepVersion(
  client: Schema['client'],
  { number, day }: { readonly number: number; readonly day: string },
  context: Writing,
): Promise<void> {
  const { firm, ...content } = await composed(context, client, oneOf(languages, client.language, 'fi'))
  const { logo: _, head: __, foot: ___, ...named } = firm
  await context.write.insert(
    'sheet_version',
    toRow('sheet_version', {
      ...blankOf(records.sheet_version),
      client_id: client.id,
      number,
      day,
      published_by: context.act.person,
      content: { ...content, firm: named, version: { number, day } },
    }),
  )
}

/** The versions of a client's sheet, the last first, and in what parts it is no longer what the last one says. */
export async function versionsOf({ client }: Parsed<'instructions.versions'>, context: Reading) {
  const row = await findClient(context.db, context.who, client)
  const found = await rowsOf(context.db, row.id)
  const sound = fallbackOf(records.sheet_version)
  const [last] = found
  const now = last && (await composed(context, row, oneOf(languages, row.language, 'fi')))
  const then = last && contentOf(last)
  return {
    versions: found.map(
      ({ content_json: ___, updated: ____, ...one }) => fitting(SheetVersion, one, sound).row as SheetVersion,
    ),
    outdated: now && then ? partsThatDiffer(then, now) : [],
  }
}

/** What a version said; undefined where its row cannot be read. */
export const contentOf = ({ content_json }: Schema['sheet_version']): SheetInput | undefined =>
  readJson<SheetInput | undefined>(content_json, undefined)

/** What a version of the sheet said. Throws `not-found: gone` for one that was never kept. */
export async function versionContent(db: Db, client: string, number: number): Promise<SheetInput> {
  const row = await db
    .selectFrom('sheet_version')
    .selectAll()
    .where('client_id', '=', client)
    .where('number', '=', number)
    .executeTakeFirst()
  const content = row && contentOf(row)
  if (!content) throw new AppError('not-found', 'gone')
  const { gone_through_on: day, gone_through_with: people } = row
  return day === null ? content : { ...content, gone_through: { day, people: people === '' ? [] : [people] } }
}

/** What differs between two versions, or a version and the sheet as it is now. */
export async function compareVersions({ client, from, to }: Parsed<'instructions.compare'>, context: Reading) {
  const row = await findClient(context.db, context.who, client)
  const of = (version: number | 'now') =>
    version === 'now'
      ? composed(context, row, oneOf(languages, row.language, 'fi'))
      : versionContent(context.db, row.id, version)
  return { changes: sheetDifference(await of(from), await of(to)) }
}

/** Notes how a version reached the client: when it was delivered, gone through and acknowledged. */
export async function saveReceipts({ id, version, ...values }: Parsed<'instructions.saveReceipts'>, context: Writing) {
  const { db, who, write } = context
  await mustBelong(db, who, { table: 'sheet_version', id, client: values.client_id })
  return write.update('sheet_version', id, version, toRow('sheet_version', values))
}
