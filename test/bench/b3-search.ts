import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Api } from '../../electron/core/core.ts'
import { derived } from '../../electron/core/derived.ts'
import { migrate } from '../../electron/core/db/migrate.ts'
import { openConnection, openSqlite, overConnection, writeAhead } from '../../electron/core/db/open.ts'
import { toRow } from '../../electron/core/db/rows.ts'
import { makeFindable, searchIndex } from '../../electron/core/search/index.ts'
import { type Dice, diceOf, idsOf } from '../../electron/sample/dice.ts'
import { blankOf, calledIn } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { TODAY } from './dataset.ts'
import { benchCore } from './bench-core.ts'
import { percentile, type Row } from './measure.ts'

/**
 * B3: 100,000 notes of about 330 characters, half of them instructions and half encounters of 2,000 clients, searched through
 * the core's own call as the page does it: every kind, marked pieces, names. Beside it, over the same notes, FTS5 alone, a
 * library that searches in memory, and looking through all of them.
 */
const NOTES = 100_000
const CLIENTS = 2000
/** Milliseconds from a key press to rows, at the ninety-fifth percentile. */
const TARGET = 30

const stems = [
  'loma', 'palkka', 'vuosi', 'työ', 'veron', 'tilin', 'lasku', 'aineisto', 'maksu', 'tunti', 'sairaus', 'eläke', 'vakuutus',
  'kulu', 'matka', 'urakka', 'ilta', 'lisä', 'poissaolo', 'ennakon', 'pidätys', 'ilmoitus', 'raportti', 'kirjanpito', 'yhteys',
  'henkilö', 'hyväksyntä', 'siirto', 'sopimus', 'liite', 'muutos', 'päivä', 'kortti', 'raha',
] as const // prettier-ignore
const endings = ['', 'n', 'sta', 'lle', 'ssa', 't', 'ja', 'en', 'a', 'kin', 'mme', 'nsa'] as const
/** Stands in one note of fifty, and nowhere else. */
const RARE = 'kertakorvaus'

/** A compound of one to three stems, common ones first. */
function word(dice: Dice): string {
  const some = Array.from(
    { length: dice.whole(1, 3) },
    () => stems[Math.min(dice.whole(0, stems.length - 1), dice.whole(0, stems.length - 1))],
  )
  return `${some.join('')}${dice.pick(endings)}`
}

export function note(dice: Dice, at: number): string {
  let text = at % 50 === 0 ? `${RARE} ` : ''
  while (text.length < 330) text += `${word(dice)} `
  return text.trim()
}

export async function b3(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-b3-'))
  const rows: Row[] = []
  const row = (name: string, runs: readonly number[], note: string, unit = 'ms') =>
    rows.push({ bench: 'B3', name, p50: percentile(runs, 0.5), p95: percentile(runs, 0.95), unit, note })
  try {
    const dice = diceOf('b3')
    const notes = Array.from({ length: NOTES }, (_, at) => note(dice, at))
    const file = join(folder, 'data.db')
    await fill(file, notes)
    const without = statSync(file).size
    const begun = performance.now()
    const db = openSqlite(file)
    await makeFindable(db)
    await db.destroy()
    row('index of 100,000 notes', [performance.now() - begun], 'once, when a file of an older program is opened')
    row(
      'size of the index',
      [(statSync(file).size - without) / 1e6],
      `MB, beside ${(without / 1e6).toFixed(0)} MB without it`,
      'MB',
    )
    await ours(file, folder, row)
    alone(notes, folder, row)
    await inMemory(notes, row)
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Add = (name: string, runs: readonly number[], note: string, unit?: string) => void

/** The program's own schema with the notes in it, without its index. */
export async function fill(file: string, notes: readonly string[]): Promise<void> {
  const connection = openConnection(file)
  const db = overConnection(connection)
  await migrate(db)
  connection.exec('begin')
  const nextId = idsOf('b3')
  const put = (table: string, values: object): string => {
    const updated = `${TODAY}T06:00:00.000Z`
    const one: Record<string, unknown> = { id: nextId(updated), version: 1, updated, origin: '', ...values }
    const columns = Object.keys(one)
    connection
      .prepare(
        `insert into "${table}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`,
      )
      .run(...Object.values(one))
    return String(one['id'])
  }
  put('firm', toRow('firm', { ...blankOf(records.firm), name: 'Palkkatalo Oy', installation: 'b3' }))
  const clients = Array.from({ length: CLIENTS }, (_, at) => {
    const values = {
      ...blankOf(records.client),
      number: String(at + 1),
      name: `Asiakas ${at + 1} Oy`,
      state_since: '2026-01-01',
      clock_start: '2026-01-01',
    }
    return put('client', { ...toRow('client', values), search: calledIn(records.client, values) })
  })
  // As many kinds as a firm has, each of them looked at.
  for (const [at, client_id] of clients.entries()) {
    const of = { client_id, name: `Nimi ${at}` }
    put('contact', toRow('contact', { ...blankOf(records.contact), ...of, phone: '040 123 4567' }))
    put(
      'engagement',
      toRow('engagement', { ...blankOf(records.engagement), ...of, note: 'Hinta tarkistetaan vuosittain.' }),
    )
    put('event', toRow('event', { ...blankOf(records.event), ...of, kind: 'merger', day: TODAY }))
    put('information', toRow('information', { ...blankOf(records.information), ...of, place: 'Palkkaohjelma' }))
    put('pay_group', toRow('pay_group', { ...blankOf(records.pay_group), ...of }))
    put('service', toRow('service', { ...blankOf(records.service), ...of, scope: 'Palkat ja ilmoitukset.' }))
  }
  for (const [at, text] of notes.entries()) {
    const client_id = clients[Math.floor(at / 2) % CLIENTS] ?? ''
    if (at % 2 === 0)
      put('encounter', toRow('encounter', { ...blankOf(records.encounter), client_id, day: '2026-05-04', text }))
    else
      put(
        'instruction',
        toRow('instruction', { ...blankOf(records.instruction), client_id, what: `Kohta ${at}`, how: text }),
      )
  }
  connection.exec('commit')
  writeAhead(connection)
  await db.destroy()
}

/** What is typed, each as it stands after every key from the third on. */
const typed: readonly (readonly [string, string])[] = [
  ['a word of 2 % of the notes, key by key', RARE],
  ['a very common word, key by key', 'palkka'],
  ['inside a compound, key by key', 'lomapalk'],
  ['without dots, key by key', 'paivapalkka'],
  ['with dots, key by key', 'päiväpalkka'],
  ['two words', 'lomapalk kertakor'],
  ['a word and a client', 'asiakas 777 lomapalk'],
  ['what is nowhere', 'xylofoni'],
]
const keysOf = (text: string): string[] =>
  text.includes(' ') ? [text] : Array.from({ length: text.length - 2 }, (_, at) => text.slice(0, at + 3))

async function ours(file: string, folder: string, row: Add): Promise<void> {
  const profile = join(folder, 'profile')
  const core = await benchCore(file, profile)
  const { api } = core
  const find = (search: string, more: object = {}) => api.search.find({ search, language: 'fi', ...more })
  await find('lomaraha')
  const all: number[] = []
  for (const [name, text] of typed) {
    const runs: number[] = []
    let hits = 0
    for (let round = 0; round < 8; round++)
      for (const search of keysOf(text)) {
        const begun = performance.now()
        const groups = await find(search)
        runs.push(performance.now() - begun)
        hits = groups.reduce((sum, { total }) => sum + total, 0)
      }
    all.push(...runs)
    row(name, runs, `${hits} hits counted${percentile(runs, 0.95) > TARGET ? `; target ${TARGET} at p95: MISSED` : ''}`)
  }
  row('all of these together', all, `target: ${TARGET} ms at p95`)
  const more = async (name: string, search: string, input: object, note: string) => {
    const runs: number[] = []
    for (let round = 0; round < 30; round++) {
      const begun = performance.now()
      await find(search, input)
      runs.push(performance.now() - begun)
    }
    row(name, runs, note)
  }
  await more('one kind alone, 50 hits', 'palkka', { table: 'instruction', limit: 50 }, 'a very common word')
  await more('two letters', 'lo', {}, 'every text may be looked through')
  await more('two letters that are nowhere', 'zx', {}, 'every text is looked through')
  await more('a word, a client and two digits', 'asiakas 77 lomapalk', {}, 'texts with the word are looked through')
  await commits(api, row)
  await core.close()
}

/** What indexing adds to a commit: an instruction saved anew, with the index and without. */
async function commits(api: Api, row: Add): Promise<void> {
  const { rows } = await api.clients.list({ limit: 200 })
  const client = rows[0]?.id ?? ''
  const { items } = await api.instructions.get({ client, language: 'fi' })
  const [item] = items
  if (!item) throw new Error('there is no instruction')
  const fields = { ...blankOf(records.instruction), client_id: client, what: item.what, responsible: item.responsible }
  let { version } = item
  const dice = diceOf('commits')
  const save = async () => {
    const begun = performance.now()
    ;({ version } = await api.instructions.save({ ...fields, id: item.id, version, how: note(dice, 1) }))
    return performance.now() - begun
  }
  const own = derived as (typeof searchIndex)[]
  const at = own.indexOf(searchIndex)
  const [withIt, without]: [number[], number[]] = [[], []]
  // In turns, so that both meet the same disk.
  for (let round = 0; round < 200; round++) {
    withIt.push(await save())
    own.splice(at, 1)
    without.push(await save())
    own.splice(at, 0, searchIndex)
  }
  row('a note saved, without the index', without, 'one transaction, on disk (synchronous = full), sealed')
  row('a note saved, with the index', withIt, 'the same, and found at once')
}

/** FTS5 with its own texts and all it can: whole phrases, ranked by bm25 and not. */
function alone(notes: readonly string[], folder: string, row: Add): void {
  const connection = openConnection(join(folder, 'alone.db'))
  connection.exec(`create virtual table raw using fts5(text, tokenize='trigram')`)
  const begun = performance.now()
  connection.exec('begin')
  const put = connection.prepare('insert into raw (text) values (?)')
  for (const text of notes) put.run(text)
  connection.exec('commit')
  row('FTS5 alone: index', [performance.now() - begun], 'trigram, texts kept twice')
  row('FTS5 alone: size', [statSync(join(folder, 'alone.db')).size / 1e6], 'MB, with the texts', 'MB')
  const first = connection.prepare('select text from raw where raw match ? order by rowid desc limit 50')
  const best = connection.prepare('select text from raw where raw match ? order by rank limit 50')
  for (const text of [RARE, 'palkka', 'lomapalk'])
    for (const [how, statement] of [
      ['first 50', first],
      ['ranked 50', best],
    ] as const) {
      const runs = Array.from({ length: 20 }, () => {
        const start = performance.now()
        statement.all(`"${text}"`)
        return performance.now() - start
      })
      row(`FTS5 alone: ${text}, ${how}`, runs, 'rows of the index alone')
    }
  connection.close()
  const runs = Array.from({ length: 10 }, () => {
    const start = performance.now()
    notes.filter((text) => text.includes('lomapalk'))
    return performance.now() - start
  })
  row('floor: includes over all', runs, 'in memory')
}

type MiniSearch = new (options: object) => {
  addAll(documents: readonly object[]): void
  search(text: string, options: object): readonly unknown[]
}

/** A library that keeps all of it in memory, and finds beginnings of words. */
async function inMemory(notes: readonly string[], row: Add): Promise<void> {
  const name = 'minisearch'
  const { default: Mini } = (await import(name)) as { default: MiniSearch }
  const mini = new Mini({ fields: ['text'] })
  const before = process.memoryUsage().heapUsed
  const begun = performance.now()
  mini.addAll(notes.map((text, id) => ({ id, text })))
  row(
    'minisearch: index',
    [performance.now() - begun],
    `${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB of memory, at every start`,
  )
  for (const text of [RARE, 'palkka', 'lomapalk']) {
    let found = 0
    const runs = Array.from({ length: 10 }, () => {
      const start = performance.now()
      found = mini.search(text, { prefix: true }).length
      return performance.now() - start
    })
    row(`minisearch: ${text}`, runs, `${found} hits: beginnings of words alone`)
  }
}
