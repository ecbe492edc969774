/** The text files of a bag (RFC 8493): plain, so that they can be read and checked with no program of ours. */

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export type FileSum = { readonly path: string; readonly sum: string }
export type BagLine = readonly [label: string, value: string]

/** A manifest in the form `sha256sum -c` reads, sorted by path. RFC 8493, 2.1.3: `%`, CR and LF in a path are encoded. */
export const manifest = (files: readonly FileSum[]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, sum }) => `${sum}  ${path.replaceAll(/[%\r\n]/g, encoded)}\n`)
    .join('')

const encoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** The lines of a manifest, or undefined when a line is none. Sums in lower case; also `*path`, which some tools write. */
export function readManifest(text: string): readonly FileSum[] | undefined {
  const files: FileSum[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '') continue
    const match = /^([0-9a-fA-F]{64})[ \t]+\*?(.+)$/.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) return undefined
    const path = match[2].replace(/^\.\//, '').replaceAll(/%(25|0[ADad])/g, decoded)
    files.push({ path, sum: match[1].toLowerCase() })
  }
  return files
}

const decoded = (code: string): string => String.fromCharCode(Number.parseInt(code.slice(1), 16))

/** `Label: value` lines; lines without a value are left out, and no value can begin a line of its own. */
export const bagInfo = (lines: readonly BagLine[]): string =>
  lines
    .map(([label, value]) => [label, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}\n`)
    .join('')

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()

/** The labels of a tag file with their first values; a line that begins with a space continues the one before (RFC 8493, 2.2.2). */
export function readTags(text: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  let last: string | undefined
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line) && last !== undefined) tags.set(last, `${tags.get(last) ?? ''} ${line.trim()}`)
    const match = /^([^\s:][^:]*?)\s*:\s*(.*)$/.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) continue
    last = tags.has(match[1]) ? undefined : match[1]
    if (last !== undefined) tags.set(last, match[2].trim())
  }
  return tags
}
