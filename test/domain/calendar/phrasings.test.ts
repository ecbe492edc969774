import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { formatTyped, parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { rule as anyRule } from './rules.ts'
import { phrasings } from './phrasings.ts'

const TODAY = '2026-11-29'

function rule(typed: string): Rule {
  const parsed = parseTyped(typed)
  if ('error' in parsed) throw new Error(`the table has no rule in ${typed}`)
  return parsed.ok
}
const rows = Object.entries(phrasings).flatMap(([language, list]) =>
  list.map(([said, meant]) => ({
    language,
    said,
    way: meant.slice(0, 1),
    forms: meant.slice(2).split(' | ').filter(Boolean).map(rule),
  })),
)

type Verdict = 'right' | 'misread' | 'wrong'
function verdict({ said, way, forms }: (typeof rows)[number]): Verdict {
  const parsed = parseTyped(said, TODAY)
  if ('ok' in parsed) {
    // Read although it had to be asked about, or read as something else: both are more than was said.
    if (way !== '=' || !isDeepStrictEqual(parsed.ok, forms[0])) return 'misread'
    return 'right'
  }
  const offers = parsed.error.offers ?? []
  if (way === '=') return 'wrong'
  return way === '-'
    ? offers.length === 0
      ? 'right'
      : 'wrong'
    : forms.every((form) => offers.some((offer) => isDeepStrictEqual(offer, form)))
      ? 'right'
      : 'wrong'
}

test('reads what people say, or offers the form that works, and never misreads', () => {
  const found = rows.map((row) => ({ row, verdict: verdict(row) }))
  const of = (one: Verdict) => found.filter((each) => each.verdict === one).map((each) => each.row.said)
  expect(of('misread')).toEqual([])
  expect(of('wrong')).toEqual([])
  expect(of('right').length).toBeGreaterThanOrEqual(180)
  const count = (language: string) => rows.filter((row) => row.language === language).length
  expect([count('fi') >= 60, count('sv') >= 20, count('en') >= 20]).toEqual([true, true, true])
})

test('what is offered is written so that it is read as what was offered', () => {
  for (const { said } of rows) {
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
