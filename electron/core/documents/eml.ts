import { isMailAddress, type MailAddress } from '../../../shared/domain/letters/addresses.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { cleanText } from './text.ts'

/** A message that has not been sent. `date` is a UTC instant: the same data gives the same bytes. */
export type MailData = {
  /** Left out, the mail program uses its own. */
  readonly from?: MailAddress | undefined
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly subject: string
  readonly body: string
  readonly language: Language
  readonly date: string
  /** Files that go along. */
  readonly attached?: readonly Attached[] | undefined
}

type Attached = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/**
 * A draft that a mail program opens for sending (`X-Unsent`): RFC 5322 with RFC 2047 headers, plain text as
 * quoted-printable UTF-8 (RFC 2045, 6.7), files as base64 beside it (RFC 2046, 5.1.3). Hand written: eighty lines, and no library writes drafts. Throws RangeError on an
 * address that cannot stand in a header and on an impossible instant.
 */
export function eml({ from, to, cc, subject, body, language, date, attached = [] }: MailData): Uint8Array {
  const headers = [
    `Date: ${instant(date)}`,
    ...(from ? [`From: ${address(from)}`] : []),
    ...(to.length > 0 ? [`To: ${addresses(to)}`] : []),
    ...(cc.length > 0 ? [`Cc: ${addresses(cc)}`] : []),
    `Subject: ${words(oneLine(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Language: ${language}`,
  ]
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    ...cleanText(body).split('\n').flatMap(printable),
  ]
  const lines = attached.length === 0 ? [...headers, ...text] : [...headers, ...inParts(text, attached)]
  return new TextEncoder().encode([...lines, ''].join('\r\n'))
}

/** No line of quoted-printable text or of base64 begins with it. */
const BOUNDARY = '=_vuosikello_='

function inParts(text: readonly string[], files: readonly Attached[]): readonly string[] {
  const parts = files.flatMap(({ name, type, bytes }) => [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; name="${asciiName(name)}"`,
    `Content-Disposition: attachment; filename="${asciiName(name)}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ])
  return [
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    ...text,
    ...parts,
    `--${BOUNDARY}--`,
  ]
}

/** Our own file names are ASCII; whatever else is in one must not end the header. */
const asciiName = (name: string): string => name.replaceAll(/[^\w.-]/g, '_')

const oneLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ').trim()
const addresses = (all: readonly MailAddress[]): string => all.map(address).join(',\r\n ')

function address({ name, email }: MailAddress): string {
  if (!isMailAddress(email)) throw new RangeError('not an address that can stand in a header')
  const shown = oneLine(name)
  if (shown === '') return email
  const phrase = isPlain(shown) ? `"${shown.replaceAll(/["\\]/g, '\\$&')}"` : words(shown)
  return `${phrase}\r\n <${email}>`
}

/** Short ASCII stands as it is; what looks like an encoded word must not. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && text.length <= 60 && !text.includes('=?')

/** So many bytes of text in one encoded word: with its frame and the longest header name a line stays under 76. */
const WORD = 39

/** Text of a header: as it is, or as encoded words that never cut a character (RFC 2047, 5). */
function words(text: string): string {
  if (isPlain(text)) return text
  const pieces: string[] = ['']
  for (const character of text) {
    const piece = pieces.at(-1) ?? ''
    if (Buffer.byteLength(piece + character) > WORD) pieces.push(character)
    else pieces[pieces.length - 1] = piece + character
  }
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ')
}

/** One line of text as quoted-printable lines of at most 76 signs. */
function printable(line: string): string[] {
  const signs = [...new TextEncoder().encode(line)].map((byte, at, bytes) => {
    const last = at === bytes.length - 1
    const plain = (byte > 32 && byte < 127 && byte !== 61) || ((byte === 32 || byte === 9) && !last)
    return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  const lines = ['']
  signs.forEach((sign, at) => {
    const now = lines.at(-1) ?? ''
    // A line that goes on ends with `=`, which takes the 76th place.
    const room = at === signs.length - 1 ? 76 : 75
    if (now.length + sign.length > room) {
      lines[lines.length - 1] = `${now}=`
      lines.push(sign)
    } else lines[lines.length - 1] = now + sign
  })
  return lines
}

/** `Tue, 12 Jan 2027 06:30:00 +0000` */
function instant(text: string): string {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw new RangeError(`not an instant: ${text}`)
  return time.toUTCString().replace('GMT', '+0000')
}
