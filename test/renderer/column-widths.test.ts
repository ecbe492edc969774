import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Track, twoLines, widthsOf } from '../../renderer/ui/column-widths.ts'

const aTrack = (id: string, natural: number, least = natural, gives = 0, grows = 0): Track => ({
  id,
  natural,
  whole: least,
  least,
  easy: natural,
  gives,
  grows,
})
const widths = (tracks: readonly Track[], room: number) => [...widthsOf(tracks, room).values()]

describe('columns', () => {
  const list = [
    aTrack('day', 100),
    aTrack('client', 240, 120, 3, 1),
    aTrack('what', 400, 200, 2, 3),
    aTrack('note', 150, 50, 1),
  ]

  test('have what they need, and those that grow share the rest', () => {
    expect(widths(list, 890)).toEqual([100, 240, 400, 150])
    expect(widths(list, 1290)).toEqual([100, 340, 700, 150])
  })

  test('give way in their order, each to its least width before the next begins', () => {
    expect(widths(list, 840)).toEqual([100, 240, 400, 100])
    expect(widths(list, 690)).toEqual([100, 240, 300, 50])
    expect(widths(list, 500)).toEqual([100, 150, 200, 50])
    expect(widths(list, 100)).toEqual([100, 120, 200, 50])
  })

  test('are cut where they may before any takes a second line', () => {
    const easy = [aTrack('client', 200, 100, 1), { ...aTrack('what', 400, 150, 2), easy: 300 }]
    expect(widths(easy, 550)).toEqual([200, 350])
    expect(widths(easy, 450)).toEqual([150, 300])
    expect(widths(easy, 300)).toEqual([100, 200])
  })

  test('go onto two lines whole before any is cut, those that give way last as well', () => {
    const wide = [
      { ...aTrack('what', 700, 150, 2), whole: 350, easy: 300 },
      { ...aTrack('note', 400, 50, 1), whole: 220, easy: 50 },
    ]
    expect(widths(wide, 1000)).toEqual([700, 300])
    expect(widths(wide, 800)).toEqual([580, 220])
    expect(widths(wide, 570)).toEqual([350, 220])
    expect(widths(wide, 500)).toEqual([350, 150])
    expect(widths(wide, 300)).toEqual([250, 50])
  })

  test('never go below their least width, and fill the room without going over it wherever they can', () => {
    const track = fc
      .record({ natural: fc.nat(400), spare: fc.nat(300), gives: fc.integer({ min: 0, max: 3 }), grows: fc.nat(3) })
      .map(({ natural, spare, gives, grows }) => ({
        natural: natural + spare,
        whole: natural + Math.floor(spare / 3),
        least: natural,
        easy: natural + Math.floor(spare / 2),
        gives,
        grows,
      }))
    const lists = fc.array(track, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lists, fc.nat(3000), (many, room) => {
        const tracks = many.map((one, at) => ({ ...one, id: String(at) }))
        const found = widths(tracks, room)
        for (const [at, { least }] of tracks.entries()) expect(found[at]).toBeGreaterThanOrEqual(least)
        const needed = tracks.reduce((sum, { gives, least, natural }) => sum + (gives > 0 ? least : natural), 0)
        if (needed <= room) expect(found.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(room)
      }),
    )
  })
})

test('words fit on two lines where the longer line is shortest', () => {
  const width = (text: string) => text.length
  expect(twoLines('Palkanmaksupäivä', width)).toBe(16)
  expect(twoLines('Kiinteistöhuolto Lehtokumpare Oy', width)).toBe(16)
  expect(twoLines('to 31.12.2026', width)).toBe(10)
})
