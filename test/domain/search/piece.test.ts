/** Pieces of texts with what was looked for marked, in the text's own letters. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asking, waysOf } from '../../../shared/domain/search/asked.ts'
import { pieceOf, rangesOf } from '../../../shared/domain/search/piece.ts'
import { bare, fold } from '../../../shared/domain/search.ts'

const marked = (text: string, search: string) => {
  const piece = pieceOf(text, waysOf(asking(search)))
  return [piece.text, piece.marks.map(([from, until]) => piece.text.slice(from, until))]
}

test.each([
  ['Vuosilomapalkka maksetaan.', 'LOMAPALK', ['lomapalk']],
  ['Päiväkoti', 'paivakoti', ['Päiväkoti']],
  // Written with marks of their own (NFD), shown as they are.
  ['Pa\u0308iva\u0308koti', 'paiva', ['Pa\u0308iva\u0308']],
  ['Pa\u0308iva\u0308koti', 'päiväkoti', ['Pa\u0308iva\u0308koti']],
  ['😀 lomalla 😀', 'loma', ['loma']],
  ['loma ja palkka, lomapalkka', 'loma palkka', ['loma', 'palkka', 'lomapalkka']],
  ['soita +358 40 765 4321', '765 4321', ['765', '4321']],
  ['kaksi\nriviä\ttässä', 'riviä', ['riviä']],
  ['ei mitään', 'muuta', []],
])('%s: %s', (text, search, expected) => {
  expect(marked(text, search)[1]).toEqual(expected)
})

test('a long text is cut around the first place, between words', () => {
  const [text, marks] = marked(`${'alku '.repeat(50)}vuosiloma ${'loppu '.repeat(60)}`, 'loma')
  expect(text).toMatch(/^… (?:alku )+vuosiloma loppu .* loppu …$/)
  expect(String(text).length).toBeLessThan(180)
  expect(marks).toEqual(['loma'])
})

test('what is marked is what was looked for, whatever stands around it', () => {
  const letter = fc.constantFrom('a', 'ä', 'Ö', 'å', 'E', 'é', 'e\u0301', '😀', ' ', '\n', 'ß', 'x', 'İ', '각')
  const text = fc.array(letter, { maxLength: 400 }).map((some) => some.join(''))
  fc.assert(
    fc.property(text, fc.nat(300), fc.integer({ min: 1, max: 6 }), (whole, from, length) => {
      const word = fold(
        Array.from(whole)
          .slice(from, from + length)
          .join(''),
      ).replaceAll(/\s/g, '')
      if (word === '') return
      const ranges = rangesOf(whole, [word])
      for (const [at, until] of ranges) expect(bare(fold(whole.slice(at, until)))).toContain(bare(word))
      const piece = pieceOf(whole, [word])
      expect(piece.text.isWellFormed()).toBe(true)
      for (const [at, until] of piece.marks) expect(bare(fold(piece.text.slice(at, until)))).toContain(bare(word))
      if (fold(whole).includes(word)) expect(ranges.length).toBeGreaterThan(0)
    }),
  )
})
