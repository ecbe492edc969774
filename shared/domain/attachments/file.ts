import { tidyLine } from '../text.ts'

/** What the program shows in its own window; judged by the first bytes, whatever a file is called. */
export const shownKinds = ['', 'pdf', 'png', 'jpg', 'gif', 'webp'] as const
export type ShownKind = (typeof shownKinds)[number]

/** So many first bytes tell what a file is. */
export const headBytes = 16

const signatures: readonly (readonly [ShownKind, string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\u0089PNG\r\n\u001a\n'],
  ['jpg', '\u00ff\u00d8\u00ff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
]

/** How a file may be shown, by its first bytes; empty for what is only ever saved. */
export function shownKindOf(head: Uint8Array): ShownKind {
  const text = String.fromCharCode(...head.subarray(0, headBytes))
  // Between the two stands how long it is.
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp'
  return signatures.find(([, begins]) => text.startsWith(begins))?.[0] ?? ''
}

/** The ending of a file's name in capitals, `XLSX`; empty where it has none that people would know. */
export const kindOf = (name: string): string => /[^.]\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? ''

/** So many bytes of a name every file system takes. */
const longest = 200
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A name under which a file can be saved on every system: no path, nothing that hides or turns, not too long. */
export function fileNameOf(name: string): string {
  const plain = tidyLine(name)
    .replaceAll('\u0000', '_')
    .replaceAll(/[/\\:*?"<>|]/g, '_')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '')
    .replace(devices, '_$1')
  const ending = /\.[^.\s]{1,10}$/.exec(plain)?.[0] ?? ''
  return `${cut(plain.slice(0, plain.length - ending.length), longest - bytesOf(ending))}${ending}` || 'liite'
}

const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

/** As many whole characters as fit into so many bytes. */
function cut(text: string, most: number): string {
  let kept = ''
  let bytes = 0
  for (const sign of text) {
    bytes += bytesOf(sign)
    if (bytes > most) return kept
    kept += sign
  }
  return kept
}
