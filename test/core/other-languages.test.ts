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
import { behindAfter, behindIn, swapped } from '../../shared/domain/instructions/behind.ts'
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

it('calls a text behind when the first was changed and it was not, until it is changed, too, or emptied', () => {
  const row = fc.record({ texts, others })
  fc.assert(
    fc.property(row, row, row, (first, second, third) => {
      const start = { ...first.texts, others: spoken(first.others, itemTexts), behind: {} }
      const next = { ...second.texts, others: spoken(second.others, itemTexts) }
      const then = { ...third.texts, others: spoken(third.others, itemTexts) }
      const once = behindAfter(start, next, itemTexts)
      const twice = behindAfter({ ...next, behind: once }, then, itemTexts)
      // Saved once more as it is, nothing changes.
      expect(behindAfter({ ...then, behind: twice }, then, itemTexts)).toEqual(twice)
      for (const language of languages)
        for (const key of itemTexts) {
          const [own, before] = [then, next].map((one) => (one.others[language]?.[key] ?? '').trim())
          const kept = own !== '' && own === before
          const moved = then[key].trim() !== next[key].trim()
          const was = once[language]?.includes(key) ?? false
          expect(twice[language]?.includes(key) ?? false).toBe(kept && (moved || was))
        }
    }),
  )
})

it('lets the texts change places when the client reads another language, and back', () => {
  const turn = { from: 'fi', to: 'sv', keys: itemTexts } as const
  fc.assert(
    fc.property(texts, others, (row, beside) => {
      const all = {
        ...row,
        others: spoken(Object.fromEntries(Object.entries(beside).filter(([one]) => one !== 'fi')), itemTexts),
        behind: {},
      }
      const next = swapped(all, turn)
      const written = itemTexts.filter((key) => (all.others.sv?.[key] ?? '').trim() !== '')
      expect(next === undefined).toBe(written.length === 0)
      if (!next) return
      for (const key of itemTexts) {
        expect(next[key]).toBe(written.includes(key) ? all.others.sv?.[key] : row[key])
        // Whoever reads the language of before reads what was there before.
        expect(next.others.fi?.[key]).toBe(row[key])
      }
      expect(next.others.en).toEqual(all.others.en)
      expect(next.others.sv).toBeUndefined()
      if (written.length === itemTexts.length && itemTexts.some((key) => row[key].trim() !== ''))
        for (const key of itemTexts)
          if (row[key].trim() !== '') expect(swapped(next, { ...turn, from: 'sv', to: 'fi' })?.[key]).toBe(row[key])
    }),
  )
})

it('names what is behind by what it is called in that language', () => {
  const sv = { section: '', what: 'Timmar', how: 'Portal', due_words: '' }
  const item = { section: '', what: 'Tunnit', how: 'Portaali', due_words: '', audience: 'client' }
  const headings = { introduction: 'Inledning', exceptions: 'Undantag', closing: 'Avslutning' }
  const none = { introduction: '', exceptions: '', closing: 'Loppu', others: { sv: { ...headings } } }
  const book = {
    items: [
      { ...item, others: { sv }, behind: { sv: ['how' as const] } },
      { ...item, others: { sv }, behind: {} },
    ],
    sheet: { ...none, behind: { sv: ['closing' as const] } },
  }
  expect(behindIn(book, 'sv', headings)).toEqual(['Timmar', 'Avslutning'])
  expect(behindIn(book, 'en', headings)).toEqual([])
})
