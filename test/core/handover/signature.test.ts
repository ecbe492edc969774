// @module-tag slow
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSignedBy, newSigningKey, signatureOf } from '../../../electron/core/handover/signature.ts'
import { aClient } from '../../builders/clients.ts'
import { failing, finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { type Bag, bytesOf, open, pack, reseal, textOf } from './bags.ts'
import { anEngine, aSender, aTwin, brought, firmOf, packed } from './firms.ts'

const seal = 'tagmanifest-sha256.txt'
const minisign = spawnSync('minisign', ['-v']).status === 0

describe('a signature', () => {
  const key = newSigningKey()
  const bytes = bytesOf('abc  bagit.txt\n')
  const text = signatureOf(bytes, key, 'day:2027-02-03')

  it('is of its bytes, its key and its comment', () => {
    expect(isSignedBy(key.public, text, bytes)).toBe(true)
    expect(signatureOf(bytes, key, 'day:2027-02-03')).toBe(text)
    expect(isSignedBy(key.public, text.replaceAll('\n', '\r\n'), bytes)).toBe(true)
    expect(isSignedBy(key.public, text, bytesOf('abd  bagit.txt\n'))).toBe(false)
    expect(isSignedBy(newSigningKey().public, text, bytes)).toBe(false)
    expect(isSignedBy(key.public, text.replace('2027', '2028'), bytes)).toBe(false)
  })

  it.each(['', '\n\n\n', 'RWQ', text.slice(0, 90), text.replace('\ntrusted comment: ', '\n'), '\u0000'.repeat(500)])(
    'is none where the text is none: %j',
    (none) => {
      expect(isSignedBy(key.public, none, bytes)).toBe(false)
      expect(isSignedBy(none, text, bytes)).toBe(false)
    },
  )
})

describe('a package that its sender signed', () => {
  const engine = anEngine()
  let sender: EngineCore
  let other: EngineCore
  let client: { id: string }
  let bytes: Uint8Array
  beforeAll(async () => {
    sender = await aSender(engine())
    client = await aClient().in(sender.api)
    bytes = await packed(sender, client.id)
    other = await aTwin(engine(), await firmOf(sender), { key: false })
  })
  afterAll(async () => {
    await sender.close()
    await other.close()
  })
  const verified = async (core: EngineCore, content: Uint8Array) =>
    finished(core.api.handover.verify({ file: await brought(core, content) }))

  it('is signed with one key, made with the first package, which is in no history', async () => {
    const firm = await aTwin(engine(), await firmOf(sender), { key: false })
    const keys = () => firm.sql.selectFrom('signing_key').select('public').execute()
    expect(await keys()).toEqual([])
    const { id } = await aClient().in(firm.api)
    const made = await packed(firm, id)
    expect(Buffer.compare(await packed(firm, id), made)).toBe(0)
    const [key] = await keys()
    expect(await verified(firm, made)).toMatchObject({ signed_by: key?.public, signer: 'own' })
    const told = await firm.sql.selectFrom('change').select('table_name').distinct().execute()
    expect(told.map((line) => line.table_name)).not.toContain('signing_key')
    await firm.api.history.undo({})
    expect(await keys()).toEqual([key])
    await firm.close()
  })

  it('is our own, the first of its sender, the same as the last time, or somebody else’s', async () => {
    expect((await verified(sender, bytes)).signer).toBe('own')
    expect((await verified(other, bytes)).signer).toBe('first')
    await finished(other.api.handover.import({ file: await brought(other, bytes) }))
    const second = await packed(sender, (await aClient().with({ number: '777' }).in(sender.api)).id)
    expect((await verified(other, second)).signer).toBe('same')
    const pretender = await aTwin(engine(), await firmOf(sender), { key: false })
    const third = await packed(pretender, (await aClient().with({ number: '778' }).in(pretender.api)).id)
    await pretender.close()
    expect((await verified(other, third)).signer).toBe('other')
  })

  it.each<[string, (bag: Bag) => unknown]>([
    ['the signature taken away', (bag) => bag.delete(`${seal}.sig`)],
    [
      'another signature',
      (bag) => bag.set(`${seal}.sig`, bytesOf('untrusted comment: x\nRWQ=\ntrusted comment: \n\n')),
    ],
    ['the tag manifest written anew', (bag) => bag.set(seal, bytesOf(`${textOf(bag.get(seal))}\n`))],
  ])('is refused with %s', async (_, change) => {
    const bag = await open(bytes)
    change(bag)
    expect(await failing(verified(other, await pack(bag)))).toMatchObject({ code: 'invalid', reason: 'bad-signature' })
  })

  it('may come without a signature, and then says so', async () => {
    const found = await verified(other, await pack(reseal(await open(bytes))))
    // The sender's first one was signed: it was taken in above.
    expect(found).toMatchObject({ signed_by: '', signer: 'no-longer' })
    const stranger = await aTwin(engine(), await firmOf(sender), { key: false })
    expect(await verified(stranger, await pack(reseal(await open(bytes))))).toMatchObject({ signer: 'unsigned' })
    await stranger.close()
  })

  it.runIf(minisign)('is accepted by minisign with the key that it names, and only as it is', async () => {
    const bag = await open(bytes)
    const folder = mkdtempSync(join(tmpdir(), 'vuosikello-signature-'))
    const [file, signature] = [join(folder, seal), join(folder, `${seal}.sig`)]
    const { signed_by } = await verified(sender, bytes)
    const check = () =>
      spawnSync('minisign', ['-V', '-P', signed_by, '-m', file, '-x', signature], { encoding: 'utf8' })
    writeFileSync(file, bag.get(seal) ?? '')
    writeFileSync(signature, bag.get(`${seal}.sig`) ?? '')
    expect(check()).toMatchObject({ status: 0 })
    writeFileSync(file, `${textOf(bag.get(seal))}\n`)
    expect(check().status).not.toBe(0)
    rmSync(folder, { recursive: true })
  })
})
