import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bagInfo, manifest, readManifest, readTags } from '../../../shared/domain/handover/bag.ts'
import { bagName, checkedPath, slug } from '../../../shared/domain/handover/names.ts'

const sum = fc.stringMatching(/^[0-9a-f]{64}$/)
const path = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() === text && !text.startsWith('*'))

describe('a manifest', () => {
  it('is a line per file, sorted, as sha256sum writes it', () => {
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
    const text = manifest([
      { path: 'data/b.txt', sum: b },
      { path: 'data/a%\n.txt', sum: a },
    ])
    expect(text).toBe(`${a}  data/a%25%0A.txt\n${b}  data/b.txt\n`)
  })

  it('reads what it wrote, whatever the paths are', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ path, sum })), (files) => {
        const own = files.filter((file) => !file.path.startsWith('./'))
        expect(readManifest(manifest(own))?.toSorted(byPath)).toEqual(own.toSorted(byPath))
      }),
    )
  })

  it('reads other tools’ forms too, and no line that is none', () => {
    const one = 'C'.repeat(64)
    expect(readManifest(`${one} *./data/a.txt\r\n`)).toEqual([{ path: 'data/a.txt', sum: one.toLowerCase() }])
    for (const bad of ['data/a.txt', `${'c'.repeat(63)}  data/a.txt`, `${one}`, `x${one}  a`])
      expect(readManifest(`${bad}\n`)).toBeUndefined()
  })
})

describe('a tag file', () => {
  it('has no way for a value to begin a line of its own', () => {
    const text = bagInfo([
      ['Source-Organization', ' Firma\r\nPayload-Oxum: 1.1\u2028Oy '],
      ['Contact-Email', '  '],
      ['Bagging-Date', '2027-01-12'],
    ])
    expect(text).toBe('Source-Organization: Firma Payload-Oxum: 1.1 Oy\nBagging-Date: 2027-01-12\n')
  })

  it('gives every value back on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const text = bagInfo([
          ['One', one],
          ['Other', other],
        ])
        const tags = readTags(text)
        const flat = (given: string) =>
          given
            .toWellFormed()
            .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
            .trim()
        expect(tags.get('One') ?? '').toBe(flat(one))
        expect(tags.get('Other') ?? '').toBe(flat(other))
        expect(tags.size).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('joins folded lines, and believes the first of two labels', () => {
    const tags = readTags('A: one\n  two\nB:x\nA: three\n   four\n')
    expect([...tags]).toEqual([
      ['A', 'one two'],
      ['B', 'x'],
    ])
  })
})

describe('names', () => {
  it('are ASCII, lower case and short, from any text', () => {
    expect(slug('Åland 7/B – Öst')).toBe('aland-7-b-ost')
    expect(bagName({ business_id: '1234567-1', number: '014' }, '2027-01-12')).toBe('luovutus-1234567-1-2027-01-12')
    expect(bagName({ business_id: '', number: '7' }, '2027-01-12', 'archive')).toBe('arkisto-7-2027-01-12')
    expect(bagName({ business_id: '', number: '7' }, '2027-01-12', 'client')).toBe('asiakkaalle-7-2027-01-12')
    expect(bagName({ business_id: '', number: 'K/7' }, '2027-01-12')).toBe('luovutus-k-7-2027-01-12')
    expect(bagName({ business_id: '', number: '日本' }, '2027-01-12')).toBe('luovutus-asiakas-2027-01-12')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (number) => {
        const name = bagName({ business_id: '', number }, '2027-01-12')
        expect(checkedPath(name)).toMatch(/^[a-z0-9-]{1,99}$/)
      }),
    )
  })

  it('refuse everything else', () => {
    for (const bad of ['', 'A.csv', 'a b', '../a', 'a/../b', '/a', 'a//b', 'ä.csv', 'x'.repeat(100), 'a\\b', 'a/'])
      expect(() => checkedPath(bad), bad).toThrow(RangeError)
  })
})

const byPath = (a: { path: string; sum: string }, b: { path: string; sum: string }) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.sum < b.sum ? -1 : 1
