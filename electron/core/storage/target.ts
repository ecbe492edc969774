import { closeSync, existsSync, openSync, readlinkSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'

/** What the program and SQLite keep beside a data file while it is open, or after a crash. */
const side = /-(wal|shm|journal|lock)$/i

/** Whether a place is called as what lies beside a data file. */
export const isSideName = (place: string): boolean => side.test(place)

/** What is known of the program that is about to write: the data file it works on, and its private folder. */
export type Known = { readonly data?: string | undefined; readonly profile?: string | undefined }

/**
 * Whether writing to this place would write over a data file, over something that belongs to one (its log, its lock), or
 * over a file of the program's own folder. Whatever the place is called: detours, links, and another letter case where the
 * file system takes no notice of it are the same file. Every call that is given a place to write to asks this first.
 */
export function isDataPlace(target: string, { data, profile }: Known = {}): boolean {
  return alongLinks(resolve(target)).some((place) => {
    const owner = place.replace(side, '')
    if (data !== undefined && (isSame(owner, data) || isSame(place, data))) return true
    if (owner !== place && (isDatabase(owner) || isLiving(owner))) return true
    return isLiving(place) || isSideOf(place, data) || (profile !== undefined && isInside(place, profile))
  })
}

/** The place itself, and every place that it is a link to, also where nothing is there yet. */
function alongLinks(place: string): string[] {
  const places = [place]
  try {
    for (let at = place; places.length < 40; places.push(at)) at = resolve(dirname(at), readlinkSync(at))
  } catch {
    // Not a link, or nothing there: the end of the way.
  }
  return places
}

const identity = (place: string) => statSync(place, { bigint: true, throwIfNoEntry: false })

function isSame(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true
  const [a, b] = [identity(one), identity(other)]
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

/** A hard link to the log or the lock of the data file. */
const isSideOf = (place: string, data: string | undefined): boolean =>
  data !== undefined &&
  existsSync(place) &&
  ['-wal', '-shm', '-journal', '-lock'].some((end) => isSame(place, data + end))

/**
 * A database that is worked on: it keeps a write-ahead log. A backup keeps none, so that a newer one may be written over it.
 */
const isLiving = (place: string): boolean =>
  (isDatabase(place) && head(place)[18] === 2) ||
  (existsSync(place) && ['-wal', '-lock'].some((end) => existsSync(place + end)))

/** Whether a file begins as a database that is not encrypted. */
export const isDatabase = (place: string): boolean => head(place).toString('latin1', 0, 15) === 'SQLite format 3'

/** The first bytes of a file; none where there is no file that can be read. */
function head(place: string): Buffer {
  const bytes = Buffer.alloc(20)
  if (!identity(place)?.isFile()) return bytes
  try {
    const file = openSync(place, 'r')
    try {
      readSync(file, bytes, 0, bytes.length, 0)
    } finally {
      closeSync(file)
    }
  } catch {
    // What cannot be read is told apart by its name only.
  }
  return bytes
}

/** A file that is there, in a folder or below it. */
function isInside(place: string, folder: string): boolean {
  if (!existsSync(place) || !existsSync(folder)) return false
  return realpathSync.native(place).startsWith(realpathSync.native(folder) + sep)
}
