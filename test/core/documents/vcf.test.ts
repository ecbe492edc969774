import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { vcf, type Card, type CardData } from '../../../electron/core/documents/vcf.ts'
import { count } from '../../builders/endure.ts'
import { documents, text } from './tools.ts'

const card: Card = {
  id: '0190a7c0-0000-7000-8000-000000000014',
  name: 'Åsa Nyström',
  given: 'Åsa',
  family: 'Nyström',
  organisation: 'Kahvila Aamu; Oy, Ab',
  role: 'Yhteyshenkilö',
  phone: '040 123 4567',
  email: 'asa@kahvila-aamu.example',
  note: 'Soitto arkisin.\nEi perjantaisin.',
  categories: ['asiakas', 'palkat, oma'],
  language: 'sv',
  updated: '2027-01-12T08:00:00.000Z',
}

/** jCard (RFC 7095) of the only card: name, parameters, type, values. */
function parsed(data: CardData): readonly (readonly unknown[])[] {
  const [, properties] = ICAL.parse(text(vcf(data))) as [string, unknown[][]]
  return properties
}
const value = (properties: readonly (readonly unknown[])[], name: string) =>
  properties.find(([each]) => each === name)?.slice(3)

/** Text formats hold line breaks and characters to see; a separator or control character becomes a space, what turns text goes. */
const asKept = (note: string) =>
  note
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (c) => (c === '\n' || c === '\t' ? c : ' '))

describe('a contact card', () => {
  test('is a vCard 4.0 that an address book reads', () => {
    const properties = parsed({ version: '4.0', cards: [card] })
    expect(value(properties, 'version')).toEqual(['4.0'])
    expect(value(properties, 'uid')).toEqual(['urn:uuid:0190a7c0-0000-7000-8000-000000000014'])
    expect(value(properties, 'fn')).toEqual(['Åsa Nyström'])
    expect(value(properties, 'n')).toEqual([['Nyström', 'Åsa', '', '', '']])
    expect(value(properties, 'org')).toEqual(['Kahvila Aamu; Oy, Ab'])
    expect(value(properties, 'title')).toEqual(['Yhteyshenkilö'])
    expect(value(properties, 'tel')).toEqual(['040 123 4567'])
    expect(value(properties, 'email')).toEqual(['asa@kahvila-aamu.example'])
    expect(value(properties, 'note')).toEqual(['Soitto arkisin.\nEi perjantaisin.'])
    expect(value(properties, 'categories')).toEqual(['asiakas', 'palkat, oma'])
    expect(value(properties, 'lang')).toEqual(['sv'])
    expect(text(vcf({ version: '4.0', cards: [card] }))).toContain('\r\nREV:20270112T080000Z\r\n')
  })

  test('exists as 3.0 for Outlook', () => {
    const file = text(vcf({ version: '3.0', cards: [{ id: 'u', name: 'Kahvila Aamu', updated: card.updated }] }))
    expect(file).toBe(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u\r\nFN:Kahvila Aamu\r\nN:Kahvila Aamu;;;;\r\nREV:2027-01-12T08:00:00Z\r\nEND:VCARD\r\n',
    )
  })

  test('has the same bytes in any order', () => {
    const cards = ['c', 'a', 'b'].map((id) => ({ ...card, id }))
    expect(vcf({ version: '4.0', cards })).toEqual(vcf({ version: '4.0', cards: cards.toReversed() }))
    expect(ICAL.parse(text(vcf({ version: '4.0', cards })))).toHaveLength(3)
  })

  test('carries any text unharmed, in lines of at most 75 octets', () => {
    const texts = fc.oneof(fc.stringMatching(/^[aä,;\\\n🎄:]{1,90}$/u), fc.string({ unit: 'grapheme', minLength: 1 }))
    fc.assert(
      fc.property(texts, (note) => {
        const file = text(vcf({ version: '4.0', cards: [{ id: 'u', name: 'x', note }] }))
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const [found] = value(parsed({ version: '4.0', cards: [{ id: 'u', name: 'x', note }] }), 'note') ?? ['']
        expect(String(found).trim()).toBe(asKept(note).trim())
      }),
      { numRuns: count(12, 400) },
    )
  })

  test('gives a separator of lines or paragraphs as a space', () => {
    expect(value(parsed({ version: '4.0', cards: [{ id: 'u', name: 'x', note: '!\u2028!\u2029!' }] }), 'note')).toEqual(
      ['! ! !'],
    )
  })

  test('is what render gives for contacts', async () => {
    const data: CardData = { version: '4.0', cards: [card] }
    expect(await documents.render('contacts', data, 'vcf')).toEqual(vcf(data))
  })
})
