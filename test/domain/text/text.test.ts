import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInline, writeInline } from '../../../shared/domain/text/inline.ts'
import { parse } from '../../../shared/domain/text/parse.ts'
import { plainOf, type Run, type TextBlock, type TextList } from '../../../shared/domain/text/types.ts'
import { write } from '../../../shared/domain/text/write.ts'
import { count } from '../../builders/endure.ts'

/** Everything that is said: what must not be lost. Not the spaces, nor the signs of a number, which no list has alone. */
const saidBy = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(said)
    .join('')
    .replaceAll(/[\s\d.)]/g, '')
const said = (block: TextBlock): string =>
  block.type === 'list'
    ? block.items.map(({ runs, under }) => plainOf(runs) + (under ? said(under) : '')).join('')
    : block.type === 'table'
      ? [block.head, ...block.rows].flat().map(plainOf).join('')
      : plainOf(block.runs)

const letters = fc.string({
  unit: fc.constantFrom(...Array.from('aö1 *[]()|\\#-.\n'), 'https://a.fi', 'sana', ' '),
  maxLength: 12,
})
const mark = fc.constantFrom<true | undefined>(true, undefined)
const runs = fc.array(
  fc.record<Run>({
    text: letters,
    bold: mark,
    italic: mark,
    href: fc.constantFrom(undefined, undefined, 'https://a.fi/x', 'mailto:a@b.fi'),
  }),
  { maxLength: 4 },
)
const item = runs.map((of) => ({ runs: of }))
const list: fc.Arbitrary<TextList> = fc.record({
  type: fc.constant('list' as const),
  ordered: fc.boolean(),
  items: fc.array(
    fc.record({
      runs,
      under: fc.option(
        fc.record({
          type: fc.constant('list' as const),
          ordered: fc.boolean(),
          items: fc.array(item, { maxLength: 3 }),
        }),
        { nil: undefined },
      ),
    }),
    { maxLength: 3 },
  ),
})
const block: fc.Arbitrary<TextBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom<1 | 2>(1, 2), runs }),
  list,
  fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.record({
      type: fc.constant('table' as const),
      head: fc.array(runs, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(runs, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
    }),
  ),
)

describe('free text with form', () => {
  test('what is written is read again, and nothing that was said is lost', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const text = write(blocks)
        const again = parse(text)
        expect(saidBy(again)).toBe(saidBy(blocks))
        expect(write(parse(write(again)))).toBe(write(again))
      }),
      { numRuns: count(500, 5000) },
    )
  })

  test('any text is read, and reads the same when it was written anew', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...Array.from('aö1 *[]()|\\#-.–\n\t'),
            '**',
            '\n- ',
            '\n1. ',
            '\n# ',
            '\n|',
            '---|',
            'https://a.fi',
          ),
        }),
        (text) => {
          const blocks = parse(text)
          const written = write(blocks)
          expect(saidBy(parse(written))).toBe(saidBy(blocks))
          expect(write(parse(written))).toBe(written)
        },
      ),
      { numRuns: count(500, 5000) },
    )
  })

  test('bold, italic and links', () => {
    expect(parseInline('Heti **ennen** lomaa, *ei* jälkeen')).toEqual([
      { text: 'Heti ' },
      { text: 'ennen', bold: true },
      { text: ' lomaa, ' },
      { text: 'ei', italic: true },
      { text: ' jälkeen' },
    ])
    expect(parseInline('[Ohje](https://vero.fi/x) ja https://tulorekisteri.fi.')).toEqual([
      { text: 'Ohje', href: 'https://vero.fi/x' },
      { text: ' ja ' },
      { text: 'https://tulorekisteri.fi', href: 'https://tulorekisteri.fi' },
      { text: '.' },
    ])
    expect(
      writeInline([
        { text: 'a', bold: true },
        { text: 'b', italic: true },
      ]),
    ).toBe('**a***b*')
  })

  test.each([
    '2 * 3 * 4 tuntia',
    String.raw`\\palvelin\palkat\*.csv`.replace('*', 'x'),
    '-5 astetta',
    '*) huomautus',
    '5 % **',
    '[katso liite]',
    '[paha](javascript:alert(1))',
    '<b>lihava</b> #let x = 1 $a$',
    'A | B',
    'nro 1.',
    '15. päivään mennessä',
    '1. päivä tunnit\n15. päivä lomat',
  ])('what people have always written is text: %s', (text) => {
    expect(parse(text)).toEqual([{ type: 'paragraph', runs: [{ text }] }])
    expect(write(parse(text))).toBe(text)
  })

  test('numbers are a list where they follow each other', () => {
    expect(parse('1. tunnit\n2. lomat\n\n15. päivä').map(({ type }) => type)).toEqual(['list', 'paragraph'])
    const days = '\\15. päivä tunnit\n16. päivä lomat'
    expect(parse(days).map(({ type }) => type)).toEqual(['paragraph'])
    expect(write(parse(days))).toContain('\\15. päivä')
  })

  test('headings skip no level', () => {
    expect(parse('## Ensin\n\n## Sitten\n# Luku').map((one) => one.type === 'heading' && one.level)).toEqual([1, 2, 1])
  })

  test('lists, also under an item, with numbers that go on', () => {
    const text = '- tunnit\n  - lisät\n  - ylityöt\n- poissaolot\n\nSitten:\n\n3. kolmas\n4. neljäs'
    const [first, , second] = parse(text)
    expect(first).toMatchObject({ ordered: false, items: [{ under: { items: [{}, {}] } }, {}] })
    expect(second).toMatchObject({ ordered: true, start: 3 })
    expect(write(parse(text))).toBe(text)
  })

  test('a table has the cells of its head in every row', () => {
    expect(parse('| Ryhmä | Päivä |\n|---|---|\n| Tunti \\| kuukausi |\n| a | b | c |')).toEqual([
      {
        type: 'table',
        head: [[{ text: 'Ryhmä' }], [{ text: 'Päivä' }]],
        rows: [
          [[{ text: 'Tunti | kuukausi' }], []],
          [[{ text: 'a' }], [{ text: 'b c' }]],
        ],
      },
    ])
  })

  test('a long text of unclosed signs is read at once', () => {
    const started = performance.now()
    parse('*a **b [c '.repeat(5000))
    parse('\\'.repeat(50_000))
    parse(`${'- a\n'.repeat(12_000)}`)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
