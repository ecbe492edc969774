import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterKinds } from '../../../shared/domain/letters/kinds.ts'
import {
  filled,
  type Filling,
  placeOf,
  type Slot,
  slots,
  slotsOf,
  templateFaults,
} from '../../../shared/domain/letters/template.ts'
import { languages } from '../../../shared/domain/words.ts'
import { letters } from '../../../shared/i18n/letters.ts'

const full: Filling = {
  greeting: 'Hei Saija,',
  client: 'Kahvila Aamu Oy',
  about: 'Palkat pe 29.1.2027: tuntilistat',
  payday: 'pe 29.1.2027',
  due: 'ma 25.1.2027',
  list: '- tuntilistat, ma 25.1.2027 mennessä',
  asked: 'ma 18.1.2027',
  signature: 'Aino\nPalkkatalo Oy',
}
const all = Object.keys(slots) as Slot[]

describe('a letter', () => {
  it('has each place filled in, however it is written', () => {
    const template = { subject: '{Asiakas}: {palkanmaksupäivä}', body: '{ LUETTELO }\n\n{allekirjoitus}' }
    expect(filled(template, 'request', 'fi', full)).toEqual({
      subject: 'Kahvila Aamu Oy: pe 29.1.2027',
      body: '- tuntilistat, ma 25.1.2027 mennessä\n\nAino\nPalkkatalo Oy',
    })
    expect(filled({ subject: 'x', body: '{Utsatt  Dag}' }, 'request', 'sv', full).body).toBe('ma 25.1.2027')
  })

  it('leaves out a line that has nothing to say, and a subject that would lose its line is what it is about', () => {
    const template = { subject: 'Palkat {palkanmaksupäivä}', body: 'A\n\nPalkat {palkanmaksupäivä}.\n\n{luettelo}' }
    expect(filled(template, 'request', 'fi', { ...full, payday: '' })).toEqual({
      subject: full.about,
      body: `A\n\n${full.list}`,
    })
  })

  it('fills in nothing that a filling says in braces', () => {
    const told = { ...full, client: '{luettelo}' }
    expect(filled({ subject: '{asiakas}', body: '{asiakas}' }, 'request', 'fi', told).body).toBe('{luettelo}')
  })

  it('says by name what it does not know, and that it asks for nothing', () => {
    expect(templateFaults({ subject: '{aihe}', body: '{luettelo}' }, 'request', 'fi')).toEqual([])
    expect(templateFaults({ subject: '{x}', body: '{list}' }, 'request', 'fi')).toEqual([
      { field: 'subject', code: 'unknown-place', place: '{x}' },
      { field: 'body', code: 'unknown-place', place: '{list}' },
      { field: 'body', code: 'no-list' },
    ])
    // A brace alone is a brace.
    expect(templateFaults({ subject: 'a { b', body: '{luettelo} }' }, 'request', 'fi')).toEqual([])
  })

  it.each(languages)('of the program is whole in %s, of every kind', (language) => {
    for (const kind of letterKinds) {
      const template = letters[language].texts[kind]
      expect(templateFaults(template, kind, language)).toEqual([])
      const { subject, body } = filled(template, kind, language, full)
      expect(`${subject}\n${body}`).not.toMatch(/[{}]/)
      for (const said of [full.greeting, full.list, full.signature]) expect(body).toContain(said)
    }
    // No two places of a language are called alike.
    expect(new Set(all.map((slot) => placeOf(slot, language))).size).toBe(all.length)
  })

  it('never keeps a place that it knows, whatever is written around it', () => {
    const text = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(...all)), { maxLength: 8 })
    fc.assert(
      fc.property(text, (parts) => {
        const body = parts
          .map((part) => (part in slots ? placeOf(part as Slot, 'fi') : part.replaceAll(/[{}]/g, '')))
          .join('')
        const known = slotsOf('reminder').map((slot) => placeOf(slot, 'fi'))
        const out = filled({ subject: 'x', body }, 'reminder', 'fi', full).body
        expect(known.filter((place) => out.includes(place))).toEqual([])
      }),
    )
  })
})
