import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, canonicalPieces, type Json } from '../../../shared/domain/handover/canonical.ts'

/** Keys in the order of a text of JSON, object by object. */
function keys(text: string): string[][] {
  const found: string[][] = []
  const open: string[][] = []
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g)) {
    if (token[0] === '{') open.push([])
    else if (token[0] === '}') found.push(open.pop() ?? [])
    else if (token[1] !== undefined) open.at(-1)?.push(JSON.parse(token[0].slice(0, -token[1].length)) as string)
  }
  return found
}

describe('canonical JSON', () => {
  it('orders keys by UTF-16 code units, as RFC 8785 does, also keys that look like numbers', () => {
    // The example of RFC 8785, 3.2.3, and numbers, which JavaScript itself would put first and in their own order.
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Smile',
      '\u0080': 'C',
      ö: 'O',
    }
    expect(keys(canonicalJson(value))).toEqual([['\r', '1', '\u0080', 'ö', '\u20ac', '\ud83d\ude00', '\ufb33']])
    expect(keys(canonicalJson({ b: 1, '9': 1, '10': 1 }))).toEqual([['10', '9', 'b']])
  })

  it('leaves out what is undefined and keeps what is empty', () => {
    expect(canonicalJson({ b: undefined, a: [], c: {}, d: null, e: [undefined as unknown as Json] })).toBe(
      '{\n  "a": [],\n  "c": {},\n  "d": null,\n  "e": [\n    null\n  ]\n}\n',
    )
  })

  it('is the same text piece by piece', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const whole = value as Record<string, Json>
        expect([...canonicalPieces(whole)].join('')).toBe(canonicalJson(whole))
      }),
      { examples: [[{}], [{ b: [], a: [{ c: [] }, 1], d: {} }]] },
    )
  })

  it('says the same as JSON itself, in an order that does not depend on how it was built', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        for (const list of keys(text)) expect(list).toEqual([...list].sort())
        const backwards = (each: Json): Json =>
          Array.isArray(each)
            ? each.map(backwards)
            : typeof each === 'object' && each !== null
              ? Object.fromEntries(
                  Object.entries(each)
                    .toReversed()
                    .map(([key, one]) => [key, backwards(one ?? null)]),
                )
              : each
        expect(canonicalJson(backwards(value as Json))).toBe(text)
      }),
    )
  })
})
