/**
 * The name under which the browser shell serves. Cookies know no ports: one given to 127.0.0.1 goes to every server there.
 * A host that nobody else can guess keeps it to itself.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A new name below `localhost`, which browsers take to this computer without asking any other. */
export const newHost = (): string => `vuosikello-${randomBytes(12).toString('hex')}.localhost`

/** The name of the last time, so that what a browser keeps by address fits again; a new one where there is none. */
export const keptHost = (file: string): string =>
  kept(file, newHost, (host) => /^vuosikello-[0-9a-f]{24}\.localhost$/.test(host))

/**
 * What a file of this user's own keeps from start to start. A new one is made and written down where there is none or
 * where it is not `sound`; a file that cannot be written only means that nothing is kept.
 */
export function kept(file: string, make: () => string, sound: (text: string) => boolean): string {
  try {
    const text = readFileSync(file, 'utf8')
    if (sound(text)) return text
  } catch {
    // There is none yet.
  }
  const made = make()
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, made, { mode: 0o600 })
  } catch {
    // Then the next start makes another one.
  }
  return made
}
