/** Texts beside the client's language: what is kept, what stands for what is not written, and what is told as missing. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  filled,
  itemTexts,
  lackingIn,
  languagesBeside,
  spoken,
  textIn,
} from '../../shared/domain/instructions/others.ts'
import { renewals } from '../../shared/domain/instructions/merge.ts'
import { languages } from '../../shared/domain/words.ts'

const said = fc.constantFrom('', ' ', 'a', 'Lämna in')
const texts = fc.record({ section: said, what: said, how: said, due_words: said })
const others = fc.dictionary(fc.constantFrom(...languages), texts)

it('keeps what is said and nothing else, whatever the form sent, and the same twice', () => {
  fc.assert(
    fc.property(texts, others, (row, sent) => {
      const kept = spoken(sent, itemTexts)
      expect(spoken(filled(kept, itemTexts), itemTexts)).toEqual(kept)
      for (const language of languages)
        for (const key of itemTexts) {
          const [before, after] = [sent, kept].map((one) => textIn({ ...row, others: one }, key, language, 'fi'))
          expect(after).toEqual(before)
          // What is foreign is what stands in the client's language, and never its own text.
          expect(after?.foreign).toBe(
            language !== 'fi' && row[key].trim() !== '' && (sent[language]?.[key] ?? '').trim() === '',
          )
        }
    }),
  )
})

it('asks for a heading once, and for nothing where nothing is said', () => {
  const sv = { section: 'Underlag', what: 'Timmar', how: '', due_words: '' }
  const item = { section: 'Aineisto', what: 'Tunnit', how: '', due_words: '' }
  const sheet = { introduction: '', exceptions: '', closing: 'Loppu' }
  const book = {
    items: [
      { ...item, others: { sv } },
      { ...item, others: { sv: { ...sv, section: '' } } },
    ],
    sheet,
  }
  expect(languagesBeside(book, 'fi')).toEqual(['sv'])
  expect(languagesBeside(book, 'sv')).toEqual([])
  expect(lackingIn(book, 'sv', 'fi')).toBe(1)
  expect(lackingIn({ ...book, sheet: null }, 'sv', 'fi')).toBe(0)
  expect(lackingIn({ ...book, sheet: null }, 'en', 'fi')).toBe(2)
})

it('offers the newer texts of a template in each language that it was given in', () => {
  const rest = { section: '', due_rule: '', due_words: '', cutoff: '', responsible: 'client' }
  const none = { introduction: '', exceptions: '', closing: '' }
  const own = (what: string) => ({ sv: { section: '', what, how: '', due_words: '' } })
  const item = { ...rest, what: 'Tunnit', how: '', key: 'k', audience: 'client' as const }
  const lines = (mine: string) =>
    renewals(
      { items: [{ ...item, id: '1', others: own('Timmar') }], texts: none, others: { sv: none } },
      { items: new Map([['1', { ...item, others: own(mine) }]]), texts: none, others: { sv: none } },
      {
        items: [{ ...item, others: own('Timlistor') }],
        texts: none,
        others: { sv: { ...none, closing: 'Till sist' } },
      },
    ).map(({ id, language, given, offered, usual }) => ({ id, language, given, offered, usual }))
  const text = { id: 'text/sv/closing', language: 'sv', given: '', offered: 'Till sist', usual: true }
  expect(lines('Timmar')).toEqual([
    { id: 'k/sv/what', language: 'sv', given: 'Timmar', offered: 'Timlistor', usual: true },
    text,
  ])
  expect(lines('Egen')).toMatchObject([{ usual: false }, text])
  expect(lines('Timlistor')).toEqual([text])
})
