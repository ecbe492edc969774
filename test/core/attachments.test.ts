/** Files that belong to clients: their contents lie once in the data file, for as long as anybody could have them back. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MAX_ATTACHMENT } from '../../shared/api/attachments.ts'
import { aClient, aContract, anEncounter, type Saved } from '../builders/clients.ts'
import { failing, finished } from '../builders/core.ts'
import { different, type Engine, type EngineCore, tagsOn } from '../builders/engines.ts'

const kept = { retention: 'none', retention_day: null, note: '' } as const
const alone = { internal: false, engagement_id: null, encounter_id: null }

const suite = (start: () => Promise<Engine>) => {
  let made: Promise<Engine>
  beforeAll(() => {
    made = start()
  })
  let core: EngineCore
  let client: Saved
  let other: Saved
  beforeEach(async () => {
    await core?.close()
    core = await (await made).core()
    client = await aClient().with({ number: '7', fiscal_year_end: '08-31' }).in(core.api)
    other = await aClient().with({ number: '8' }).in(core.api)
  })
  afterAll(async () => {
    await core.close()
    await (await made).stop()
  })

  const onDisk = (name: string, contents: string | Uint8Array) => {
    const path = join(core.profile, name)
    writeFileSync(path, contents)
    return { name, path }
  }
  type Add = Parameters<typeof core.api.attachments.add>[0]
  const add = (of: Saved, files: Add['files'], more: Partial<Add> = {}) =>
    finished(core.api.attachments.add({ client_id: of.id, ...kept, ...more, files }))
  const rows = async (of = client) => (await core.api.attachments.list({ client: of.id })).rows
  const contents = async () =>
    (await core.sql.selectFrom('attachment_content').select(['hash', 'part']).orderBy('seq').execute()).length
  const read = async (id: string, show = false) => {
    const file = await finished(core.api.attachments.open({ id, show }))
    return { name: file.name, bytes: readFileSync(core.files.path(file.token) ?? '') }
  }

  it('gives back what was attached, byte by byte, and says until when it is kept', async () => {
    // Longer than a part, and every byte there is.
    const bytes = Uint8Array.from({ length: 1_300_000 }, (_, at) => (at * 7 + (at >> 8)) % 256)
    bytes.set(Buffer.from('%PDF-1.7\n'))
    const more = { retention: 'ten-years', retention_day: '2025-10-01', note: 'Allekirjoitettu' } as const
    expect(await add(client, [onDisk('sopimus.pdf', bytes)], more)).toEqual({ added: 1, known: 0 })
    const [row] = await rows()
    expect(row).toMatchObject({
      ...more,
      name: 'sopimus.pdf',
      size: 1_300_000,
      shown: 'pdf',
      until: '2036-08-31',
      expired: false,
      added_by: 'Aino Laine',
      added_on: '2027-01-12',
    })
    expect(await read(row?.id ?? '')).toEqual({ name: 'sopimus.pdf', bytes: Buffer.from(bytes) })
    expect((await read(row?.id ?? '', true)).name).toBe('attachment.pdf')
    expect(await contents()).toBe(3)
  })

  it('takes what was brought in, and forgets it', async () => {
    const file = await core.files.receive('liite', Readable.from([Buffer.from('a;b')]), 100)
    expect(await add(client, [{ name: 'tunnit ä.csv', file }])).toMatchObject({ added: 1 })
    expect(core.files.path(file.token)).toBe(undefined)
    expect((await rows())[0]).toMatchObject({ name: 'tunnit ä.csv', size: 3, shown: '' })
    expect(await failing(add(client, [{ name: 'taas', file }]))).toMatchObject({ reason: 'file-gone' })
  })

  it('keeps the same contents once, and attaches nothing twice to one client under one name', async () => {
    const one = onDisk('a.txt', 'xyzzy')
    const same = onDisk('b.txt', 'xyzzy')
    expect(await add(client, [one, same, one])).toEqual({ added: 2, known: 1 })
    expect(await add(other, [one])).toEqual({ added: 1, known: 0 })
    expect(await contents()).toBe(1)
    const history = await core.sql.selectFrom('change').select('after').execute()
    expect(history.some(({ after }) => after?.includes('xyzzy'))).toBe(false)
  })

  it('is undone and redone as one deed, renamed and removed into the bin', async () => {
    await add(client, [onDisk('a.txt', 'yksi'), onDisk('b.txt', 'kaksi')])
    await core.api.history.undo({})
    expect(await rows()).toEqual([])
    await core.api.history.redo({})
    expect(await rows()).toHaveLength(2)
    const [row] = await rows()
    const { id, version } = row!
    const fields = { client_id: client.id, ...kept, ...alone, name: 'uusi.txt', note: 'x' }
    const saved = await core.api.attachments.save({ ...fields, id, version })
    expect(await failing(core.api.attachments.save({ ...fields, id, version }))).toMatchObject({ code: 'conflict' })
    await core.api.attachments.remove({ id, version: saved.version })
    expect(await core.api.history.bin({})).toMatchObject([{ label: 'uusi.txt' }])
    await core.api.history.undo({})
    expect((await read(id)).bytes.length).toBe(row?.size)
  })

  it('keeps contents for as long as an attachment, the bin or an undoing could need them', async () => {
    const file = onDisk('a.txt', 'sama')
    await add(client, [file])
    await add(other, [file])
    const [mine] = await rows()
    await core.api.attachments.remove(mine!)
    await core.api.history.emptyBin({})
    expect(await contents()).toBe(1)
    const [theirs] = await rows(other)
    await core.api.attachments.remove(theirs!)
    expect(await contents()).toBe(1)
    await core.api.history.emptyBin({})
    expect(await contents()).toBe(0)
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })

    // Attached by mistake and taken back: the next emptying takes the contents, and redoing has nothing to bring back.
    await add(client, [file])
    const commandId = (await core.api.history.list({ limit: 1 })).deeds[0]?.commandId ?? ''
    await core.api.history.undo({})
    expect(await contents()).toBe(1)
    await core.api.history.emptyBin({})
    expect(await contents()).toBe(0)
    expect(await core.api.history.stack({})).toEqual({ undo: null, redo: null })
    expect(await failing(core.api.history.undo({ commandId }))).toMatchObject({ reason: 'bin-emptied' })
    expect(await add(client, [file])).toMatchObject({ added: 1 })
  })

  it('goes and comes with its client', async () => {
    await add(client, [onDisk('a.txt', 'sama')])
    await core.api.clients.remove({ id: client.id, version: client.version })
    expect(await contents()).toBe(1)
    await core.api.history.undo({})
    expect((await read((await rows())[0]?.id ?? '')).bytes.toString()).toBe('sama')
    await core.api.clients.remove({
      id: client.id,
      version: (await core.api.clients.get({ client: '7' })).client.version,
    })
    await core.api.history.emptyBin({})
    expect(await contents()).toBe(0)
  })

  it('is about a contract or an encounter of its client, and stays when that goes', async () => {
    const contract = await aContract(client).with({ name: 'Palvelusopimus' }).in(core.api)
    const met = await anEncounter(client).with({ kind: 'meeting', day: '2027-01-11' }).in(core.api)
    const theirs = await aContract(other).in(core.api)
    const file = onDisk('a.txt', 'sama')
    expect(await failing(add(client, [file], { engagement_id: theirs.id }))).toMatchObject({ reason: 'gone' })
    await add(client, [file], { engagement_id: contract.id, encounter_id: met.id })
    const about = async () => (await rows()).map(({ engagement, encounter }) => [engagement, encounter?.day])
    expect(await about()).toEqual([['Palvelusopimus', '2027-01-11']])
    await core.api.engagements.remove(contract)
    expect(await about()).toEqual([['', '2027-01-11']])
    const { id, version } = (await rows())[0]!
    const more = { internal: false, engagement_id: contract.id, encounter_id: null }
    const fields = { client_id: client.id, ...kept, ...more, id, name: 'a.txt' }
    const saved = await core.api.attachments.save({ ...fields, version })
    const moved = core.api.attachments.save({ ...fields, ...saved, engagement_id: theirs.id })
    expect(await failing(moved)).toMatchObject({ reason: 'gone' })
    await core.api.history.undo({})
    await core.api.history.undo({})
    expect(await about()).toEqual([['Palvelusopimus', '2027-01-11']])
  })

  it('refuses before it reads, and then attaches none of the files', async () => {
    const good = onDisk('a.txt', 'hyvä')
    const large = onDisk('iso.bin', '')
    truncateSync(large.path, MAX_ATTACHMENT + 1)
    mkdirSync(join(core.profile, 'kansio'))
    const refused = async (file: Add['files'][number]) => failing(add(client, [good, file]))
    expect(await refused(large)).toMatchObject({ reason: 'attachment-too-large', facts: { file: 'iso.bin' } })
    expect(await refused(onDisk('tyhjä.txt', ''))).toMatchObject({ reason: 'empty-file' })
    expect(await refused({ name: 'k', path: join(core.profile, 'kansio') })).toMatchObject({ reason: 'not-a-file' })
    expect(await refused({ name: 'k', path: join(core.profile, 'ei') })).toMatchObject({ reason: 'no-such-file' })
    for (const file of [{ name: 'k', path: 'a\0b' }, { name: 'k' }])
      expect(await refused(file)).toMatchObject({ fields: { file: 'required' } })
    const six = Array.from({ length: 6 }, (_, at) => onDisk(`iso-${at}.bin`, ''))
    for (const { path } of six) truncateSync(path, MAX_ATTACHMENT)
    expect(await failing(add(client, six))).toMatchObject({ reason: 'attachments-too-large' })
    const undated = add(client, [good], { retention: 'six-years' })
    expect(await failing(undated)).toMatchObject({ fields: { retention_day: 'required' } })
    expect([await rows(), await contents()]).toEqual([[], 0])
  })

  it('cancelled in the middle leaves nothing', async () => {
    const files = [onDisk('a.bin', new Uint8Array(900_000)), onDisk('b.bin', new Uint8Array(3_000_000).fill(7))]
    const abort = new AbortController()
    const job = await core.api.attachments.add({ client_id: client.id, ...kept, files }, { signal: abort.signal })
    const cancelled = (async () => {
      for (;;) {
        const step = await job.next()
        if (step.done) return
        if (step.value.done > step.value.total * 0.6) abort.abort()
      }
    })()
    await expect(cancelled).rejects.toThrow()
    expect([await rows(), await contents()]).toEqual([[], 0])
    expect((await core.api.history.list({})).deeds.map(({ command }) => command)).not.toContain('attachments.add')
  })

  it('attaches whole files whoever empties the bin meanwhile, and lets go of what a broken attempt left', async () => {
    const left = { hash: 'f'.repeat(64), part: 0, bytes: Buffer.from('x') }
    await core.sql.insertInto('attachment_content').values(left).execute()
    const bytes = new Uint8Array(3_000_000).fill(7)
    const job = await core.api.attachments.add({ client_id: client.id, ...kept, files: [onDisk('a.bin', bytes)] })
    let emptied = 0
    for (;;) {
      const step = await job.next()
      if (step.done) break
      if (step.value.done > step.value.total * 0.6 && emptied++ === 0) await core.api.history.emptyBin({})
    }
    expect(emptied).toBeGreaterThan(0)
    expect((await read((await rows())[0]?.id ?? '')).bytes.equals(bytes)).toBe(true)
    expect(await contents()).toBe(6)
  })

  it('refuses a file that changes while it is read', async () => {
    const file = onDisk('a.bin', new Uint8Array(3_000_000))
    const job = await core.api.attachments.add({ client_id: client.id, ...kept, files: [file] })
    const changed = (async () => {
      for (;;) {
        const step = await job.next()
        if (step.done) return
        if (step.value.done > step.value.total * 0.55) onDisk('a.bin', new Uint8Array(3_000_000).fill(1))
      }
    })()
    expect(await failing(changed)).toMatchObject({ reason: 'changed-elsewhere', facts: { file: 'a.bin' } })
    expect([await rows(), await contents()]).toEqual([[], 0])
  })

  it('says so where the contents are not what was attached', async () => {
    await add(client, [onDisk('a.txt', 'sama')])
    await core.sql
      .updateTable('attachment_content')
      .set({ bytes: Buffer.from('muu') })
      .execute()
    const [row] = await rows()
    expect(await failing(finished(core.api.attachments.open({ id: row!.id })))).toMatchObject({ reason: 'damaged' })
  })

  it('warns of a client whose attachments have been kept long enough', async () => {
    const warnings = async () => (await core.api.clients.get({ client: '7' })).warnings.map(({ code }) => code)
    await add(client, [onDisk('a.txt', 'a')], { retention: 'until', retention_day: '2027-01-12' })
    await add(client, [onDisk('b.txt', 'b')], { retention: 'relationship' })
    await add(client, [onDisk('c.txt', 'c')], { retention: 'six-years', retention_day: '2021-01-01' })
    expect(await warnings()).not.toContain('attachment-expired')
    core.clock.set('2027-01-13')
    expect(await warnings()).toContain('attachment-expired')
    expect((await rows()).map(({ name, expired, until }) => [name, expired, until])).toEqual([
      ['c.txt', false, '2027-12-31'],
      ['b.txt', false, null],
      ['a.txt', true, '2027-01-12'],
    ])
  })
}

for (const { name, start } of different)
  if (start) describe(`attachments on ${name}`, { tags: tagsOn(name) }, () => suite(start))
