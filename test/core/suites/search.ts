/** Finding what people wrote, as every engine does it: against looking through all of it, whatever happened to it. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HitGroup } from '../../../shared/api/search.ts'
import { bare, fold } from '../../../shared/domain/search.ts'
import { records } from '../../../shared/records/records.ts'
import { soughtTables, writtenIn } from '../../../shared/records/texts.ts'
import { aClient, aContact, anEncounter, anInstruction, aStep, type Saved } from '../../builders/clients.ts'
import { failing } from '../../builders/core.ts'
import { count } from '../../builders/endure.ts'
import type { Engine, EngineCore } from '../../builders/engines.ts'
import { content } from '../../builders/rows.ts'

const parts = [
  'kukka',
  'pöly',
  'Äiti',
  'maja',
  'ÄÄRI',
  'öljy',
  'Åbo',
  'aa',
  '12',
  'x%',
  '_',
  '"',
  "'",
  '*',
  '(',
  'NOT ',
  ' ',
  '\\',
  'é',
  '😀',
]
const aText = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((some) => some.join(''))
const aQuery = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }).map((some) => some.join(''))

export function searchSuite(engine: () => Engine): void {
  let core: EngineCore
  // Each part has a firm of its own: what stands in texts by chance must not be found by the other's words.
  const own = () => {
    beforeAll(async () => {
      core = await engine().core()
    })
    afterAll(() => core.close())
  }

  // A catalogue is found with its duties, which are no rows: `search.test.ts` looks for them.
  const find = async (search: string, more: object = {}) =>
    (await core.api.search.find({ search, language: 'fi', ...more })).filter(({ table }) => table !== 'catalogue')
  const ids = (groups: readonly HitGroup[]) => groups.flatMap(({ hits }) => hits.map(({ id }) => id)).toSorted()

  /** What stands in the file, looked through from end to end. */
  async function oracle(search: string): Promise<string[]> {
    const words = fold(search).trim().split(/\s+/).filter(Boolean)
    const rows = await content(core.sql)
    const stands = (text: string, word: string) => text.includes(word) || bare(text).includes(word)
    const called = new Map((rows['client'] ?? []).map((row) => [row['id'], String(row['search'])]))
    return soughtTables
      .filter((table) => table !== 'catalogue')
      .flatMap((table) =>
        (rows[table] ?? []).filter((row) => {
          const own = fold(
            writtenIn(records[table], row)
              .map(({ text }) => text)
              .join('\n'),
          )
          const client = called.get(table === 'client' ? row['id'] : row['client_id']) ?? ''
          return (
            words.every((word) => stands(own, word) || (words.length > 1 && stands(client, word))) &&
            words.some((word) => stands(own, word))
          )
        }),
      )
      .map((row) => String(row['id']))
      .toSorted()
  }

  describe('by chance', () => {
    own()
    it('finds what stands in a text, and nothing else, whatever was written, changed, undone and removed', async () => {
      const { api } = core
      const known: { client: Saved; item: Saved; who: Saved }[] = []
      const deed = fc.record({
        what: fc.constantFrom('add', 'change', 'undo', 'remove', 'redo'),
        texts: fc.tuple(aText, aText, aText),
        query: aQuery,
        at: fc.nat(),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 8 }), async (deeds) => {
          for (const { what, texts, query, at } of deeds) {
            const [name, how, note] = texts.map((text) => text.trim() || 'x') as [string, string, string]
            const one = known[at % Math.max(1, known.length)]
            if (what === 'add' || !one) {
              const client = await aClient().with({ name, note }).in(api)
              const item = await anInstruction(client).with({ what: name, how }).in(api)
              known.push({ client, item, who: await aContact(client).with({ name: how, note }).in(api) })
            } else if (what === 'change') {
              const [row] = await core.sql.selectFrom('instruction').selectAll().where('id', '=', one.item.id).execute()
              if (row)
                await anInstruction(one.client)
                  .with({ ...one.item, version: row.version, how: note } as object)
                  .in(api)
            } else if (what === 'undo') await api.history.undo({}).catch(() => undefined)
            else if (what === 'redo') await api.history.redo({}).catch(() => undefined)
            else {
              const [row] = await core.sql
                .selectFrom('client')
                .select('version')
                .where('id', '=', one.client.id)
                .execute()
              if (row) await api.clients.remove({ id: one.client.id, version: row.version })
            }
            const some = (text: string, from: number, until: number) => Array.from(text).slice(from, until).join('')
            for (const asked of [query, some(name, 0, 3), some(how, 1, 6), `${some(name, 0, 4)} ${some(how, 0, 3)}`]) {
              // A telephone number is found by its digits as well.
              if (!/^[\s\d()+/-]*$/.test(asked))
                expect([asked, ids(await find(asked, { limit: 200 }))]).toEqual([asked, await oracle(asked)])
            }
          }
        }),
        { numRuns: count(3, 60), endOnFailure: true },
      )
    }, 120_000)
  })

  describe('words', () => {
    let client: Saved
    own()
    beforeAll(async () => {
      client = await aClient().with({ name: 'Päiväkoti Mansikka Oy', note: 'Työaikapankki käytössä' }).in(core.api)
      await anInstruction(client)
        .with({ what: 'Vuosilomapalkat', how: 'Vuosilomapalkka maksetaan ennen lomaa.' })
        .in(core.api)
      await anEncounter(client).with({ text: 'Sovittiin: lomaraha jaetaan\nkahdessa erässä' }).in(core.api)
      await aContact(client).with({ name: 'Saija Särkkä', phone: '+358 40 765 4321' }).in(core.api)
      await aStep(client).with({ step: 'Perintä', note: 'saa lykätä' }).in(core.api)
    })
    const tables = async (search: string) => (await find(search)).map(({ table }) => table)

    it.each([
      ['lomapalk', ['instruction']],
      ['VUOSILOMAPALKKA', ['instruction']],
      ['paivakoti', ['client']],
      ['PÄIVÄKOTI', ['client']],
      ['särkkä', ['contact']],
      ['sarkka', ['contact']],
      ['0407654321', ['contact']],
      ['040 765 4321', ['contact']],
      ['erässä sovittiin', ['encounter']],
      ['mansikka lomaraha', ['encounter']],
      ['mansikka oy perintä', ['responsibility']],
      ['mansikka perintä särkkä', []],
      ['lyk', ['responsibility']],
      ['"lomaraha"', []],
      ['lomaraha*', []],
      ['lomaraha OR perintä', []],
      ['', []],
      ['   ', []],
    ])('%s', async (search, expected) => {
      expect(await tables(search)).toEqual(expected)
    })

    it('tells dots that were typed from letters without them', async () => {
      expect(await tables('sää')).toEqual([])
      expect(await tables('saa lykata')).toEqual(['responsibility'])
    })

    it('shows the piece of the text with its own letters, and says of whom and when', async () => {
      const [group] = await find('lomaraha')
      expect(group).toMatchObject({ table: 'encounter', total: 1, more: false })
      const [hit] = group?.hits ?? []
      expect(hit).toMatchObject({ client_id: client.id, client: 'Päiväkoti Mansikka Oy', day: '2027-01-11' })
      const { field, piece } = hit?.found ?? { field: '', piece: { text: '', marks: [] } }
      expect(field).toBe('text')
      expect(piece.text).toBe('Sovittiin: lomaraha jaetaan kahdessa erässä')
      expect(piece.marks.map(([from, until]) => piece.text.slice(from, until))).toEqual(['lomaraha'])
      const [found] = await find('paivakoti')
      expect(found?.hits[0]).toMatchObject({ label: { text: 'Päiväkoti Mansikka Oy', marks: [[0, 9]] }, found: null })
    })

    it('finds of one client, of one kind, and no more than is asked for', async () => {
      const other = await aClient().in(core.api)
      for (let at = 0; at < 4; at++) await anInstruction(other).with({ how: 'Lomapalkkalaskelma' }).in(core.api)
      const [all] = await find('lomapalk', { table: 'instruction', limit: 2 })
      expect(all).toMatchObject({ total: 5, more: false })
      expect(all?.hits.length).toBe(2)
      const [own] = await find('lomapalk', { client: client.id })
      expect(own?.total).toBe(1)
      expect(await failing(find('loma', { client: 'nobody' }))).toMatchObject({ reason: 'no-client' })
    })
  })
}
