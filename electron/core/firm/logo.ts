import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { MAX_LOGO } from '../../../shared/api/firm.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { type LogoKind, logoKindOf, logoKinds } from '../../../shared/domain/documents/logo.ts'
import type { Db } from '../db/read-only.ts'
import { toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import type { Services } from '../environment.ts'
import { givenPath } from '../given.ts'
import type { Reading, Writing } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { letterTexts } from './letter-texts.ts'
import { type Letterhead, theFirm } from './rows.ts'

const row = (db: Db) => db.selectFrom('logo').selectAll().limit(1).executeTakeFirst()

/** The logo's bytes; undefined where there is none, or where they are not what they are named by any more. */
async function bytesOf(db: Db, { hash }: Schema['logo']): Promise<Uint8Array | undefined> {
  // It is no larger than one part.
  const part = await db.selectFrom('attachment_content').select('bytes').where('hash', '=', hash).executeTakeFirst()
  return part && named(part.bytes) === hash ? part.bytes : undefined
}

const named = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The firm with its logo and its texts, as its letter paper needs it. Throws `not-found: no-firm` in a file that has none yet. */
export async function letterhead(db: Db): Promise<Letterhead> {
  const found = await row(db)
  const texts = await letterTexts(db)
  return { ...(await theFirm(db)), texts, logo: found && (await bytesOf(db, found)) }
}

const types: Readonly<Record<LogoKind, string>> = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' }

/** The logo as an address that holds all of it; null where there is none. */
export async function shownLogo(_: unknown, { db }: Reading) {
  const found = await row(db)
  const bytes = found && (await bytesOf(db, found))
  if (!bytes) return null
  const type = types[oneOf(logoKinds, found.shown, 'png')]
  const { id, version, name } = found
  return { id, version, name, address: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` }
}

/**
 * Puts a picture on the letter paper, in place of the one before. Throws `invalid: fields` for one that is too large, is no
 * picture, or cannot be drawn on paper: what would break every document is refused here.
 */
export async function saveLogo({ name, ...given }: Parsed<'firm.saveLogo'>, { db, write, env }: Writing) {
  try {
    const bytes = pictureAt(givenPath(given, env, 'not-a-file'))
    const shown = logoKindOf(bytes)
    if (shown === undefined || !(await isDrawable(bytes, env))) throw refused('not-a-picture')
    const hash = named(bytes)
    const before = await row(db)
    if (before) await write.remove('logo', before.id, before.version)
    await write.keepPart(hash, 0, bytes)
    const { id, version } = await write.insert('logo', toRow('logo', { name, hash, size: bytes.length, shown }))
    await write.sweepContents()
    return { id, version }
  } finally {
    if (given.file) env.files.drop(given.file)
  }
}

function pictureAt(path: string): Uint8Array {
  const { size } = statSync(path)
  if (size > MAX_LOGO) throw refused('logo-too-large')
  return new Uint8Array(readFileSync(path))
}

const refused = (why: string) => new AppError('invalid', 'fields', { fields: { logo: why } })

async function isDrawable(logo: Uint8Array, { documents }: Services): Promise<boolean> {
  return documents.render('letterhead', { sender: { name: 'Logo', lines: [], logo } }, 'pdf').then(
    () => true,
    () => false,
  )
}

export async function removeLogo({ id, version }: Parsed<'firm.removeLogo'>, { write }: Writing) {
  await write.remove('logo', id, version)
  return { id, version }
}
