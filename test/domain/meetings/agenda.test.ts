/** The lines of an agenda: what was found, what somebody made of it, and their order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaOf, type FoundLine, type KeptLine, moved } from '../../../shared/domain/meetings/agenda.ts'
import { agendaSections } from '../../../shared/domain/meetings/kinds.ts'

const found = (source: string, more: Partial<FoundLine> = {}): FoundLine => ({
  source,
  section: 'schedule',
  text: `laskettu ${source}`,
  rows: [],
  ...more,
})
const kept = (source: string, more: Partial<KeptLine> = {}): KeptLine => ({
  source,
  section: 'schedule',
  text: '',
  dropped: false,
  internal: false,
  position: 0,
  ...more,
})
const texts = (...asked: Parameters<typeof agendaOf>) => agendaOf(...asked).map(({ text }) => text)
const sources = (...asked: Parameters<typeof agendaOf>) => agendaOf(...asked).map(({ source }) => source)

describe('the lines of an agenda', () => {
  it('say what is found until somebody has put it in words', () => {
    expect(texts([found('a'), found('b')], [kept('b', { text: 'omin sanoin' })])).toEqual(['laskettu a', 'omin sanoin'])
  })

  it('keep what was edited when it is found no more, and let go of what was only left out', () => {
    expect(sources([], [kept('a', { text: 'jää' }), kept('b', { dropped: true })])).toEqual(['a'])
  })

  it('stand by their sections, whoever found them first', () => {
    expect(
      sources([found('late'), found('wish', { section: 'wishes' }), found('step', { section: 'actions' })], []),
    ).toEqual(['step', 'late', 'wish'])
  })

  it('stand where they were put; what is found afterwards follows those of its section', () => {
    const placed = [kept('b', { position: 1 }), kept('a', { position: 2, section: 'actions' })]
    const lines = [found('a', { section: 'actions' }), found('b'), found('c'), found('d', { section: 'ahead' })]
    expect(sources(lines, placed)).toEqual(['b', 'a', 'c', 'd'])
  })

  it('are never lost and never doubled, whatever was made of them', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    const section = fc.constantFrom(...agendaSections)
    const lines = names.chain((all) =>
      fc.tuple(...all.map((source) => section.map((of) => found(source, { section: of })))),
    )
    const rows = names.chain((all) =>
      fc.tuple(
        ...all.map((source) =>
          fc
            .record({ section, text: fc.constantFrom('', 'omin sanoin'), position: fc.nat(6), dropped: fc.boolean() })
            .map((more) => kept(source, more)),
        ),
      ),
    )
    fc.assert(
      fc.property(lines, rows, (some, mine) => {
        const wanted = new Set([
          ...some.map(({ source }) => source),
          ...mine.filter(({ text }) => text !== '').map(({ source }) => source),
        ])
        expect(sources(some, mine).toSorted()).toEqual([...wanted].toSorted())
      }),
    )
  })
})

describe('a line that is moved', () => {
  it('stands where it was put, at the ends at most', () => {
    expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 'a', 99)).toEqual(['b', 'a'])
  })

  it('that is none of them changes nothing', () => {
    expect(moved(['a'], 'x', 0)).toEqual(['a'])
  })
})
