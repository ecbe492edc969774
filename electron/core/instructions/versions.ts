import type { Parsed } from '../../../shared/api/names.ts'
import { SheetVersion } from '../../../shared/api/instructions.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { partsThatDiffer, sheetDifference } from '../../../shared/domain/documents/sheet-difference.ts'
import { withoutLook } from '../../../shared/domain/documents/sheet-languages.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import { type Published, standingOn } from '../../../shared/domain/instructions/force.ts'
import { languages } from '../../../shared/domain/words.ts'
import { blankOf, fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, mustBelong } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading, Writing } from '../handlers.ts'
import { fitting, oneOf } from '../sound.ts'
import { contentOf, rowsOf, versionSaid } from './kept.ts'
import { composed } from './sheet.ts'

/** Keeps what the sheet says now as a version. The logo is not what is said: it is always the firm's. */
export async function keepVersion(
  client: Schema['client'],
  { number, day, holds_from }: Published,
  context: Writing,
): Promise<void> {
  const content = await composed(context, client, oneOf(languages, client.language, 'fi'))
  await context.write.insert(
    'sheet_version',
    toRow('sheet_version', {
      ...blankOf(records.sheet_version),
      client_id: client.id,
      number,
      day,
      holds_from,
      published_by: context.act.person,
      content: { ...withoutLook(content), version: { number, day } },
    }),
  )
}

/** The versions of a client's sheet, the last first, and in what parts it is no longer what the last one says. */
export async function versionsOf({ client }: Parsed<'instructions.versions'>, context: Reading) {
  const row = await findClient(context.db, context.who, client)
  const today = context.env.clock.today()
  const found = await rowsOf(context.db, row.id)
  const sound = fallbackOf(records.sheet_version)
  const [last] = found
  const now = last && (await composed(context, row, oneOf(languages, row.language, 'fi')))
  const then = last && contentOf(last)
  return {
    versions: found.map(
      ({ content_json: ___, updated: ____, ...one }) =>
        fitting(SheetVersion, { ...one, standing: standingOn(one, found, today) }, sound).row as SheetVersion,
    ),
    outdated: now && then ? partsThatDiffer(then, now) : [],
  }
}

/** What a version of the sheet said, and since when and until when it holds. Throws `not-found: gone` for one that was never kept. */
export async function versionContent(
  { db, env }: Pick<Reading, 'db' | 'env'>,
  client: string,
  number: number,
): Promise<SheetInput> {
  const rows = await rowsOf(db, client)
  const row = rows.find((one) => one.number === number)
  const kept = row && contentOf(row)
  if (!kept) throw new AppError('not-found', 'gone')
  const content = { ...kept, version: versionSaid(row, rows, env.clock.today()) }
  const { gone_through_on: day, gone_through_with: people } = row
  return day === null ? content : { ...content, gone_through: { day, people: people === '' ? [] : [people] } }
}

/** What differs between two versions, or a version and the sheet as it is now. */
export async function compareVersions({ client, from, to }: Parsed<'instructions.compare'>, context: Reading) {
  const row = await findClient(context.db, context.who, client)
  const of = (version: number | 'now') =>
    version === 'now'
      ? composed(context, row, oneOf(languages, row.language, 'fi'))
      : versionContent(context, row.id, version)
  return { changes: sheetDifference(await of(from), await of(to)) }
}

/** Notes how a version reached the client: when it was delivered, gone through and acknowledged. */
export async function saveReceipts({ id, version, ...values }: Parsed<'instructions.saveReceipts'>, context: Writing) {
  const { db, who, write } = context
  await mustBelong(db, who, { table: 'sheet_version', id, client: values.client_id })
  return write.update('sheet_version', id, version, toRow('sheet_version', values))
}
