import { fewMarks } from '../../../shared/domain/text.ts'

/** Which characters a set of fonts can draw. */
export type Coverage = { readonly has: (codePoint: number) => boolean }

/** Read the `cmap` of one TrueType font (OpenType specification, formats 4 and 12) into a set of code points. */
function codePoints(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  const points = new Set<number>()
  for (let table = 0; table < tables; table++) {
    const record = 12 + table * 16
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(record + 8)
    for (let at = 0; at < font.readUInt16BE(cmap + 2); at++) {
      const subtable = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4)
      const format = font.readUInt16BE(subtable)
      if (format === 4) readSegments(font, subtable, points)
      if (format === 12) readGroups(font, subtable, points)
    }
  }
  return points
}

function readSegments(font: Buffer, subtable: number, points: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6)
  const [ends, starts] = [subtable + 14, subtable + 16 + doubled]
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled]
  for (let segment = 0; segment < doubled; segment += 2) {
    const [start, end] = [font.readUInt16BE(starts + segment), font.readUInt16BE(ends + segment)]
    const [delta, offset] = [font.readUInt16BE(deltas + segment), font.readUInt16BE(offsets + segment)]
    for (let point = start; point <= end && point < 0xffff; point++) {
      const glyph =
        offset === 0 ? (point + delta) & 0xffff : font.readUInt16BE(offsets + segment + offset + 2 * (point - start))
      if (glyph !== 0) points.add(point)
    }
  }
}

function readGroups(font: Buffer, subtable: number, points: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group++) {
    const at = subtable + 16 + group * 12
    for (let point = font.readUInt32BE(at); point <= font.readUInt32BE(at + 4); point++) points.add(point)
  }
}

/** The characters that every one of the fonts can draw, so that bold text loses nothing either. */
export function coverage(fonts: readonly Buffer[]): Coverage {
  const [first, ...others] = fonts.map(codePoints)
  const all = new Set([...(first ?? [])].filter((point) => others.every((other) => other.has(point))))
  return { has: (point) => all.has(point) && !isPrivate(point) }
}

/** PDF/UA refuses characters of the private use areas: their meaning cannot be read aloud. */
const isPrivate = (point: number) => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000

/** Same meaning, and in the font. */
const stand_ins: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u00ad': '',
  '\u200b': '',
  '\u200d': '',
  '\ufe0e': '',
  '\ufe0f': '',
  '\ufeff': '',
  '\t': ' ',
  '\r': '',
  '\u2028': '\n',
  '\u2029': '\n',
}

/** A run this long may be wider than a column, and no rule of the language breaks words of 40 letters. */
const unbreakable = /[^\s/-]{24}(?=[^\s/-])/gu

/**
 * `text` as the fonts can draw it: composed (NFC), every character they lack replaced by `□`, control characters gone, line
 * breaks kept. Endless runs get invisible break points, which the template takes where a run is wider than its column.
 */
export function drawn(text: string, { has }: Coverage): string {
  let clean = ''
  for (const character of fewMarks(text).normalize('NFC').replaceAll('\r\n', '\n')) {
    const point = character.codePointAt(0) ?? 0
    const stand_in = stand_ins[character]
    if (stand_in !== undefined) clean += stand_in
    else if (character === '\n' || (point >= 0x20 && has(point))) clean += character
    else if (point >= 0x20 && !(point >= 0x7f && point < 0xa0)) clean += '□'
  }
  return clean.replaceAll(unbreakable, '$&\u200b')
}

/** A deep copy of `data` in which all texts can be drawn and all bytes are replaced by what `attach` gives for them. */
export function printable(data: unknown, fonts: Coverage, attach: (bytes: Uint8Array) => string): unknown {
  if (typeof data === 'string') return drawn(data, fonts)
  if (data instanceof Uint8Array) return attach(data)
  if (Array.isArray(data)) return data.map((each) => printable(each, fonts, attach))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value, fonts, attach)]))
}
