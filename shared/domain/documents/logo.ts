import { shownKindOf } from '../attachments/file.ts'

/** The pictures that a letter paper can have. */
export const logoKinds = ['png', 'jpg', 'svg'] as const
export type LogoKind = (typeof logoKinds)[number]

/** What kind of picture it is, by what stands in it and never by its name; undefined for what no paper could show. */
export function logoKindOf(bytes: Uint8Array): LogoKind | undefined {
  const shown = shownKindOf(bytes)
  if (shown === 'png' || shown === 'jpg') return shown
  // Before the picture itself may stand what XML has there: a declaration, a type, remarks.
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/.test(head) ? 'svg' : undefined
}
