import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { formatTyped, parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
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
