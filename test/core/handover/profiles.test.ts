// @module-tag slow
/** Who a package is for decides what stays with the firm: no word of it leaves, and its own archive has every one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../../shared/api/handover.ts'
import {
  choiceKeys,
  choices,
  heldBack,
  heldGroups,
  type Profile,
  profiles,
} from '../../../shared/domain/handover/profiles.ts'
import type { Field } from '../../../shared/records/field.ts'
import { records, type Table } from '../../../shared/records/records.ts'
import { aClient, aContact, aContract, aMatter, aMeeting } from '../../builders/clients.ts'
import { failing, finished } from '../../builders/core.ts'
import { count } from '../../builders/endure.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { asFile, run } from '../documents/tools.ts'
import { open, textOf } from './bags.ts'
import { anEngine, aRichClient, aSender, aTwin, brought, DAY, firmOf } from './firms.ts'

const engine = anEngine()
let core: EngineCore
let id = ''
beforeAll(async () => {
  core = await aSender(engine())
  id = (await aRichClient(core)).id
  await aContract({ id, version: 1 }).with({ price: '99 €', revenue: 5 }).in(core.api)
  await aMatter({ id, version: 1 }).with({ title: 'Omaan pesään', internal: true }).in(core.api)
  const other = await aClient().with({ number: '777', name: 'Naapuriyhtiö Oy', note: 'Naapurin asia' }).in(core.api)
  await aContact(other).with({ name: 'Naapuri Nurkka' }).in(core.api)
})
afterAll(() => core.close())

/** The last package of each profile. */
const last = new Map<Profile, Awaited<ReturnType<typeof made>>>()

async function made(profile: Profile) {
  const { file } = await finished(core.api.handover.export({ client: id, profile, day: DAY }))
  const one = { name: file.name, bytes: core.files.read(file) }
  last.set(profile, one)
  return one
}

/** What people can read in a package, by file; of a PDF its words. */
async function wordsIn(bytes: Uint8Array): Promise<Map<string, string>> {
  const read = (path: string, content: Uint8Array) =>
    path.endsWith('.pdf') ? asFile('sheet.pdf', content, (file) => run('pdftotext', [file, '-'])) : textOf(content)
  return new Map([...(await open(bytes))].map(([path, content]) => [path, read(path, content)]))
}

/** Texts and sums that the records say are held back, written into every row of the client anew. */
async function fill(say: (at: number) => string): Promise<Map<string, string>> {
  const tokens = new Map<string, string>()
  for (const table of Object.keys(records) as Table[])
    for (const [name, { held, kind }] of Object.entries<Field>(records[table].fields)) {
      if (held === undefined || !['line', 'text', 'whole'].includes(kind)) continue
      const token = kind === 'whole' ? 987_650_000 + tokens.size : `salattu${tokens.size}q`
      const value = kind === 'whole' ? token : `${say(tokens.size)} ${token}`
      const whose = table === 'client' ? 'id' : 'client_id'
      const { numUpdatedRows } = await core.sql
        .updateTable(table as 'contact')
        .set({ [name]: value } as { note: string })
        .where(whose as 'client_id', '=', id)
        .executeTakeFirst()
      if (numUpdatedRows > 0) tokens.set(`${table}.${name}`, String(token))
    }
  return tokens
}

it('lets no held word, price or other client into a package that leaves, and keeps all of it in the archive', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((any) => any.replaceAll(/[\p{C}\s]/gu, ' '))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 4, maxLength: 4 }), async (texts) => {
      const tokens = await fill((at) => texts[at % texts.length] ?? '')
      expect([...tokens.keys()]).toEqual(
        expect.arrayContaining(['client.note', 'contact.note', 'mark.note', 'engagement.price', 'engagement.revenue']),
      )
      const own = [...tokens.values(), 'Vain meille', 'Omaan pesään']
      for (const profile of profiles) {
        const files = await wordsIn((await made(profile)).bytes)
        const has = (word: string) => [...files].filter(([, said]) => said.includes(word)).map(([path]) => path)
        for (const word of ['Naapuriyhtiö', 'Naapurin asia', 'Nurkka']) expect(has(word), word).toEqual([])
        for (const word of own)
          if (profile === 'archive')
            expect(has(word), word).toEqual(
              expect.arrayContaining(['data/client.json', 'data/csv/internal.csv', 'data/index.html']),
            )
          else expect(has(word), `${word} for ${profile}`).toEqual([])
        // How we work goes to whoever goes on with the work.
        expect(has('Tarkista urakat').length > 0, profile).toBe(profile !== 'client')
        expect(files.has('data/csv/internal.csv')).toBe(profile === 'archive')
      }
    }),
    { numRuns: count(1, 12) },
  )
}, 120_000)

it('says of each profile what it holds back with a count, before it is made, on its page and in its name', async () => {
  const names = { successor: 'luovutus-', client: 'asiakkaalle-', archive: 'arkisto-' }
  for (const profile of profiles) {
    const { parts } = await core.api.handover.check({ client: id, profile })
    const held = parts.filter(({ state }) => state === 'held-back')
    expect(held.map(({ part }) => part)).toEqual(heldGroups.filter((group) => heldBack[profile].includes(group)))
    const { name, bytes } = last.get(profile) ?? (await made(profile))
    expect(name.startsWith(names[profile])).toBe(true)
    const bag = await open(bytes)
    const { held_back } = JSON.parse(textOf(bag.get('data/client.json'))) as { held_back: Record<string, number> }
    for (const { part, rows } of held) expect(held_back[part], part).toBe(rows)
    expect(textOf(bag.get('bag-info.txt'))).toContain(`Vuosikello-Profile: ${profile}`)
  }
  const { parts } = await core.api.handover.check({ client: id, profile: 'client' })
  const line = (part: string) => parts.find((one) => one.part === part)
  expect(line('process-cards')).toMatchObject({ rows: 1, reason: 'internal-note' })
  expect(line('prices')).toMatchObject({ reason: 'in-contract' })
})

it('brings the firm’s own back from an archive as nothing that works, and the next package counts it', async () => {
  const twin = await aTwin(engine(), await firmOf(core))
  const { bytes } = last.get('archive') ?? (await made('archive'))
  await finished(twin.api.handover.import({ file: await brought(twin, bytes) }))
  const { client, contacts } = await twin.api.clients.get({ client: id })
  expect([client.note, ...contacts.map(({ note }) => note)].join('')).toBe('')
  const { parts } = await twin.api.handover.check({ client: id, profile: 'archive' })
  const held = parts.filter(({ state }) => state === 'held-back')
  expect(held.find(({ part }) => part === 'client-notes')).toMatchObject({ reason: 'held-earlier' })
  expect(held.find(({ part }) => part === 'client-notes')?.rows).toBeGreaterThan(0)
  await twin.close()
})

it('leaves out what the sender chose, and says everywhere what and how much it is', async () => {
  await aMatter({ id, version: 1 }).in(core.api)
  await aMeeting({ id, version: 1 }).in(core.api)
  await core.api.retention.addUsual({ client_id: id })
  const file = join(mkdtempSync(join(tmpdir(), 'vuosikello-left-')), 'liite.txt')
  writeFileSync(file, 'Liite')
  const kept = { client_id: id, retention: 'none', retention_day: null, note: '' } as const
  await finished(core.api.attachments.add({ ...kept, files: [{ name: 'liite.txt', path: file }] }))
  rmSync(dirname(file), { recursive: true })
  const partsOf = async (without: (typeof choiceKeys)[number][]) => {
    const { parts } = await core.api.handover.check({ client: id, profile: 'successor', without })
    return new Map(parts.map((line) => [line.part, line]))
  }
  const whole = await partsOf([])
  const there = choiceKeys.filter((choice) => (whole.get(choice)?.rows ?? 0) > 0)
  expect(there).toEqual([...choiceKeys])
  // What goes out is checked as what comes in is: whatever is left out, nothing that stays points to it.
  for (const one of there) {
    const parts = await partsOf([one])
    for (const [part, line] of whole) {
      const out = choices[one].some((other) => other === part) && line.rows > 0
      expect(parts.get(part), `${part} without ${one}`).toMatchObject(
        out ? { state: 'held-back', reason: 'left-out', rows: line.rows } : { state: line.state, reason: line.reason },
      )
    }
  }
  const asked = { client: id, profile: 'successor' as const, day: DAY, without: [...choiceKeys] }
  const { file: packed } = await finished(core.api.handover.export(asked))
  const bytes = core.files.read(packed)
  const bag = await open(bytes)
  const record = JSON.parse(textOf(bag.get('data/client.json'))) as { left_out: { part: string; rows: number }[] }
  for (const { part, rows } of record.left_out) {
    expect(whole.get(part)?.rows, part).toBe(rows)
    expect(textOf(bag.get('bag-info.txt'))).toContain(`Vuosikello-Held-Back: ${part} ${rows}\n`)
  }
  expect(textOf(bag.get('data/index.html'))).toContain('Jätetty pois paketista.')
  const twin = await aTwin(engine(), await firmOf(core))
  const { report } = await finished<{ report: Report }>(twin.api.handover.import({ file: await brought(twin, bytes) }))
  expect(report.parts.filter(({ reason }) => reason === 'left-out').map(({ part }) => part)).toEqual(
    record.left_out.map(({ part }) => part),
  )
  // What never came cannot be passed on: the next package says so too.
  const next = await twin.api.handover.check({ client: id, profile: 'successor' })
  expect(next.parts.filter(({ reason }) => reason === 'left-out')).toHaveLength(record.left_out.length)
  await twin.close()
  expect(
    await failing(core.api.handover.check({ client: id, profile: 'archive', without: ['meetings'] })),
  ).toMatchObject({ code: 'invalid', fields: { without: 'whole-archive' } })
})
