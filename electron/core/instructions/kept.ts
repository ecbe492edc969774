import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { SheetInput, SheetVersionSaid } from '../../../shared/domain/documents/sheet-input.ts'
import { inLanguage } from '../../../shared/domain/documents/sheet-languages.ts'
import { withDatesOf } from '../../../shared/domain/documents/sheet-dates.ts'
import { inForce, type Published, replacedOn, startOf } from '../../../shared/domain/instructions/force.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import { readJson } from '../json.ts'

type Row = Schema['sheet_version']

/** The versions that were kept of a client's sheet, the last first. */
export const rowsOf = (db: Db, client: string) =>
  db.selectFrom('sheet_version').selectAll().where('client_id', '=', client).orderBy('number', 'desc').execute()

/** What a version said; undefined where its row cannot be read. */
export const contentOf = ({ content_json }: Pick<Row, 'content_json'>): SheetInput | undefined => {
  const content = readJson<Partial<SheetInput>>(content_json, {})
  return content.instructions && content.language !== undefined ? (content as SheetInput) : undefined
}

/** What a paper says of a version: since when it holds, and until when. */
export function versionSaid(version: Published, all: readonly Published[], day: IsoDay): SheetVersionSaid {
  const next = replacedOn(version, all)
  const start = startOf(version)
  return {
    number: version.number,
    day: version.day,
    ...(start !== version.day && { from: start }),
    ...(next && { until: { ...next, past: next.from <= day } }),
  }
}

/**
 * What holds on a day where the next version is published already, and that one: as they were published, with dates that
 * have moved on. Undefined where nothing is to come, or what holds was not kept: then what is written is what holds.
 * `now`: what is written.
 */
export function heldBeside(rows: readonly Row[], now: SheetInput, day: IsoDay) {
  const { held, coming } = inForce(rows, day)
  const [then, next] = [held && contentOf(held), coming && contentOf(coming)]
  if (!held || !coming || !then || !next) return undefined
  // The letter paper is always today's: only what is said was kept.
  const { logo, head, foot } = now.firm
  const of = (said: SheetInput, version: Published): SheetInput => ({
    ...withDatesOf(inLanguage(said, now.language), now),
    firm: { ...said.firm, logo, head, foot },
    version: versionSaid(version, rows, day),
  })
  return { held: of(then, held), coming: of(next, coming) }
}

/** The version that holds on a day while a later one is to come; null where none is. */
export async function heldBehind(db: Db, client: string, day: IsoDay) {
  const { held, coming } = inForce(await rowsOf(db, client), day)
  return held && coming ? { number: held.number, day: startOf(held) } : null
}
