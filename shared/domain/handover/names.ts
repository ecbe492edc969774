import type { Profile } from './profiles.ts'

/** ASCII, lower case, no spaces, under 100 characters: the same name on every system (formats.md 2.3). */
const allowed = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/

/** Throws RangeError for a path that a package may not contain. */
export function checkedPath(path: string): string {
  if (!allowed.test(path) || path.length >= 100) throw new RangeError(`not a package path: ${path}`)
  return path
}

const fold: Readonly<Record<string, string>> = { å: 'a', ä: 'a', æ: 'a', ö: 'o', ø: 'o', ü: 'u', ß: 'ss' }

/** A text as part of a file name: `Åland 7/B` gives `aland-7-b`; empty when nothing of it can be written. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[åäæöøüß]/g, (letter) => fold[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)

/** What begins a package's name: which of two of one day goes where must be seen before it is opened. */
const beginnings: Readonly<Record<Profile, string>> = {
  successor: 'luovutus',
  client: 'asiakkaalle',
  archive: 'arkisto',
}

/** The folder of a package: `luovutus-1234567-1-2027-01-12`, with the client number where there is no business ID. */
export function bagName(
  client: { business_id: string; number: string },
  day: string,
  profile: Profile = 'successor',
): string {
  return `${beginnings[profile]}-${slug(client.business_id) || slug(client.number) || 'asiakas'}-${day}`
}
