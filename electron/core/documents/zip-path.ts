/** Why a package was refused; the interface has a sentence for each. */
export const zipFaults = [
  'not-a-zip',
  'damaged',
  'unsafe-path',
  'duplicate-path',
  'too-many-files',
  'too-large',
  'too-compressed',
  'password-needed',
  'wrong-password',
] as const
export type ZipFault = (typeof zipFaults)[number]

/** `code` says why, `path` at which file, where there is one. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
  readonly code: ZipFault
  readonly path: string | undefined
  constructor(code: ZipFault, path?: string, options?: ErrorOptions) {
    super(path === undefined ? code : `${code}: ${JSON.stringify(path.slice(0, 200))}`, options)
    this.code = code
    this.path = path
  }
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * Refuses every path that could leave the folder it is unpacked into, or means different files on different systems:
 * absolute, with a drive letter, `..`, `.`, empty parts, backslashes, control characters, Windows' device names, and
 * names that end in a dot or a space, which Windows drops.
 */
export function checkPath(path: string): void {
  const parts = path.split('/')
  const unsafe =
    path === '' ||
    path.length > 1000 ||
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    /[\\:\u0000-\u001f\u007f]/.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..' || reserved.test(part) || /[. ]$/.test(part))
  if (unsafe) throw new ZipError('unsafe-path', path)
}

/** A path as every system may write it, in one way: `/` between its parts, no `./` before them, letters composed. */
export function tidyPath(path: string, folder = false): string {
  const tidy = path
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+(?=.)/, '')
    .normalize('NFC')
  return folder ? tidy.replace(/\/$/, '') : tidy
}

/** Folders and files that a system or a program leaves behind where a person only looked. */
const litterFolder =
  /^(__MACOSX|\.Spotlight-V100|\.Trashes|\.fseventsd|\.TemporaryItems|\.AppleDouble|@eaDir|\$RECYCLE\.BIN)$/i
const litterFile =
  /^(\._.*|\.DS_Store|\.localized|Icon\r|Thumbs\.db|ehthumbs(_vista)?\.db|desktop\.ini|\.directory|~\$.+|\.~lock\..+#|.+:Zone\.Identifier)$/i

/** Whether a tidied path is what macOS, Windows or an office program left lying about, and nobody's content. */
export function isLitter(path: string): boolean {
  const parts = path.split('/')
  return parts.some((part) => litterFolder.test(part)) || litterFile.test(parts.at(-1) ?? '')
}

/** Two paths with the same key are one file on a system that ignores case or the way accents are composed. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase()

/** Remembers the paths it has seen and throws at the second of a kind. */
export function onlyOnce(): (path: string) => void {
  const seen = new Set<string>()
  return (path) => {
    const key = pathKey(path)
    if (seen.has(key)) throw new ZipError('duplicate-path', path)
    seen.add(key)
  }
}
