import { cleanText } from './text.ts'

/** A contact card. `id` is a UUID, `updated` a UTC instant. */
export type Card = {
  readonly id: string
  readonly name: string
  readonly given?: string | undefined
  readonly family?: string | undefined
  readonly organisation?: string | undefined
  readonly role?: string | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly note?: string | undefined
  readonly categories?: readonly string[] | undefined
  readonly language?: string | undefined
  readonly updated?: string | undefined
}

/** `3.0` is the copy for Outlook, which reads no newer cards. */
export type CardData = { readonly version: '4.0' | '3.0'; readonly cards: readonly Card[] }

/**
 * Contact cards in one file: vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), ordered by id, so that the same people give the same
 * bytes. Hand written, because it is forty lines: escaping (4.0, 3.4) and folding at 75 octets (3.2).
 */
export function vcf({ version, cards }: CardData): Uint8Array {
  const ordered = cards.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return new TextEncoder().encode(
    ordered
      .flatMap((card) => lines(card, version))
      .map(folded)
      .join(''),
  )
}

function lines(card: Card, version: CardData['version']): readonly string[] {
  const work = version === '4.0' ? 'TYPE=work' : 'TYPE=WORK'
  // 3.0 insists on a structured name; without one the whole name stands as the family name.
  const name = card.family === undefined && card.given === undefined ? [card.name, ''] : [card.family, card.given]
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...(version === '4.0' ? ['KIND:individual'] : []),
    ...property('UID', version === '4.0' ? `urn:uuid:${card.id}` : card.id),
    `FN:${escaped(card.name)}`,
    `N:${name.map(part).join(';')};;;`,
    ...property('ORG', card.organisation, part),
    ...property('TITLE', card.role),
    ...property(`TEL;${work}`, card.phone),
    ...property(`EMAIL;${work}`, card.email),
    ...(version === '4.0' ? property('LANG', card.language) : []),
    ...((card.categories?.length ?? 0) > 0 ? [`CATEGORIES:${card.categories?.map(escaped).join(',')}`] : []),
    ...property('NOTE', card.note),
    ...(card.updated === undefined ? [] : [`REV:${revision(card.updated, version)}`]),
    'END:VCARD',
  ]
}

const property = (name: string, value: string | undefined, write = escaped): readonly string[] =>
  value === undefined || value.trim() === '' ? [] : [`${name}:${write(value)}`]

/** RFC 6350, 3.4: comma, backslash and line break everywhere; a semicolon only where it separates the parts of a value. */
const escaped = (text: string): string =>
  cleanText(text)
    .replaceAll(/[\\,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')

const part = (text: string | undefined): string => escaped(text ?? '').replaceAll(';', '\\;')

/** 4.0 writes basic format (`20270112T080000Z`), 3.0 extended (`2027-01-12T08:00:00Z`). */
function revision(instant: string, version: CardData['version']): string {
  const time = new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z')
  return version === '4.0' ? time.replaceAll(/[-:]/g, '') : time
}

/** One content line with its CRLF, in pieces of at most 75 octets that never cut a character. */
function folded(line: string): string {
  let [text, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return `${text}\r\n`
}
