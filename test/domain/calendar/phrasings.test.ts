import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { formatTyped, parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { rule as anyRule } from './rules.ts'
import { phrasings } from './phrasings.ts'
import { unseen } from './phrasings-unseen.ts'

const TODAY = '2026-11-29'

function rule(typed: string): Rule {
  const parsed = parseTyped(typed)
  if ('error' in parsed) throw new Error(`the table has no rule in ${typed}`)
  return parsed.ok
}
const rowsOf = (table: typeof phrasings) =>
  Object.entries(table).flatMap(([language, list]) =>
    list.map(([said, meant]) => ({
      language,
      said,
      way: meant.slice(0, 1),
      forms: meant.slice(2).split(' | ').filter(Boolean).map(rule),
    })),
  )
type Row = ReturnType<typeof rowsOf>[number]
const rows = rowsOf(phrasings)
const unseenRows = rowsOf(unseen)

/** `answered`: asked about, with the forms that work among the answers. */
type Verdict = 'read' | 'answered' | 'refused' | 'misread'
function verdict({ said, way, forms }: Row): Verdict {
  const parsed = parseTyped(said, TODAY)
  // Read although it had to be asked about or refused, or read as something else: both are more than was said.
  if ('ok' in parsed) return way === '=' && isDeepStrictEqual(parsed.ok, forms[0]) ? 'read' : 'misread'
  const offers = parsed.error.offers ?? []
  const isAnswer = offers.length > 0 && forms.every((form) => offers.some((offer) => isDeepStrictEqual(offer, form)))
  return isAnswer ? 'answered' : 'refused'
}
const saidWith = (list: readonly Row[], ...verdicts: readonly Verdict[]) =>
  list.filter((row) => verdicts.includes(verdict(row))).map((row) => row.said)

test('reads what people say, or offers the form that works, and never misreads', () => {
  expect(saidWith(rows, 'misread')).toEqual([])
  const of = (way: string) => rows.filter((row) => row.way === way)
  expect(saidWith(of('='), 'answered', 'refused')).toEqual([])
  expect(saidWith(of('?'), 'refused')).toEqual([])
  // What has no near form is refused with no answer.
  expect(saidWith(of('-'), 'answered')).toEqual([])
  const count = (language: string) => rows.filter((row) => row.language === language && row.way !== '-').length
  expect([count('fi') >= 120, count('sv') >= 20, count('en') >= 20]).toEqual([true, true, true])
})

test('at least 95 of 100 phrasings that the reader was not made by are read or answered, in each language', () => {
  expect(saidWith(unseenRows, 'misread')).toEqual([])
  for (const language of ['fi', 'sv', 'en']) {
    const list = unseenRows.filter((row) => row.language === language)
    const missed = saidWith(list, 'refused')
    expect({ language, missed, enough: missed.length <= list.length / 20 }).toMatchObject({ enough: true })
  }
})

test.each([
  ['kuun 10. bäiwään mennessä', 'kuun 10. ', 'bäiwään'],
  ['seuraavan kuun hölynpöly', '', 'hölynpöly'],
  ['ei ennen palkkapäivää', '', 'ei'],
  ['senast den femtonde xyzzy', '', 'xyzzy'],
  ['maksupäivä-5xyz', 'maksupäivä-5', 'xyz'],
  // With a letter wrong it is answered, and the word with the letter is marked.
  ['kuun 10. päiwään mennessä', 'kuun 10. ', 'päiwään'],
  ['päivä toinen ei toinen', 'päivä toinen ', 'ei'],
])('in %s the word is marked that nobody knows', (text, before, word) => {
  for (const typed of [text, text.normalize('NFD')]) {
    const parsed = parseTyped(typed, TODAY)
    if (!('error' in parsed)) throw new Error('it was read')
    const { code, position, length } = parsed.error
    expect({ code, marked: typed.slice(position, position + length).normalize('NFC') }).toEqual({
      code: 'unknown-word',
      marked: word,
    })
    expect(typed.slice(0, position).normalize('NFC')).toMatch(new RegExp(`${before}$`))
  }
})

test('where every word is known and no rule comes of them, it says so', () => {
  expect(parseTyped('toinen viikko ennen ennen kuukautta', TODAY)).toMatchObject({ error: { code: 'unclear' } })
})

test('what is offered is written so that it is read as what was offered', () => {
  for (const { said } of [...rows, ...unseenRows]) {
    const parsed = parseTyped(said, TODAY)
    for (const offer of 'error' in parsed ? (parsed.error.offers ?? []) : [parsed.ok]) {
      expect(isRule(offer), said).toBe(true)
      for (const language of ['fi', 'sv', 'en'] as const)
        expect(parseTyped(formatTyped(offer, language)), said).toEqual({ ok: offer })
    }
  }
})

/** `+1kk-1pv`: the parts of the distance point different ways. */
const isThereAndBack = ({ rule: shape }: Rule): boolean => {
  const far = 'offset' in shape ? shape.offset : shape.type === 'fiscal-year-end-offset' ? shape : {}
  const signs = [far.days, 'years' in far ? far.years : 0, far.months].map((part) => Math.sign(part ?? 0))
  return signs.includes(1) && signs.includes(-1)
}

test('the program’s own sentence is read as its rule or not at all', () => {
  fc.assert(
    fc.property(anyRule, fc.constantFrom('fi' as const, 'sv' as const, 'en' as const), (one, language) => {
      const sentence = describe(one, language)
      const parsed = parseTyped(sentence)
      // A distance out and back again is told by its parts alone.
      if (!('ok' in parsed) || isThereAndBack(one)) return
      // Where nothing moves the sentence says nothing of it.
      expect({ sentence, typed: formatTyped(parsed.ok, 'fi') }).toEqual({ sentence, typed: formatTyped(one, 'fi') })
    }),
    { numRuns: 2000 },
  )
})

test.each([
  '15.k.v <p',
  'viim.k',
  'viim.tp.k <',
  '3.pp.k',
  '1.ma.k',
  '15,viim.k >',
  'maksupäivä-5tp <',
  'maksupäivä-2pp klo 12',
  '15.6.v >',
  'joka pe',
])('the sentence of %s can be typed back', (text) => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    const sentence = describe(rule(text), language)
    expect({ sentence, read: parseTyped(sentence) }).toEqual({ sentence, read: { ok: rule(text) } })
  }
})
