/** What kind of file it is, from its first bytes: what it is called says nothing. */
export type FileKind = 'zip' | 'ole' | 'text' | 'other'

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** `ole` is the container of old spreadsheets, and of new ones under a password. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole'
  return encodingOf(bytes) === undefined ? 'other' : 'text'
}

/** A workbook under a password lies in a stream of this name, written in UTF-16. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
export const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)

/** Looked at this far: a text of another encoding shows itself early. */
const LOOKED = 4096

/** The encoding of a text, `windows-1252` where it is no UTF-8; undefined for what is no text. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | undefined {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  const head = bytes.subarray(0, LOOKED)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Latin letters have every other byte empty.
  if (odd > head.length / 4 && even === 0) return 'utf-16le'
  if (even > head.length / 4 && odd === 0) return 'utf-16be'
  if (even + odd > 0) return undefined
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return head.some((byte) => byte < 9) ? undefined : 'windows-1252'
  }
}
