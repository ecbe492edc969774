// @module-tag slow
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '../../../electron/core/db/open.ts'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { aClock, aCore, finished, type TestCore } from '../../builders/core.ts'
import { sampleFile } from '../../builders/sample.ts'
import { clientStates } from '../../../shared/domain/clients/client.ts'
import { text } from '../documents/tools.ts'
import { brought, theKey } from './firms.ts'

const day = '2026-11-23'
const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }
let [sender, receiver]: (TestCore | undefined)[] = []
afterAll(async () => {
  await sender?.close()
  await receiver?.close()
})
beforeAll(async () => {
  sender = await aCore({ clock: aClock(day) })
  receiver = await aCore({ clock: aClock(day) })
  const [from, to] = [join(sender.profile, 'sample.db'), join(receiver.profile, 'empty.db')]
  await sampleFile(from, { today: day })
  await finished(sender.api.storage.open({ file: from }))
  await finished(receiver.api.storage.create({ file: to, firm: 'Tyhjä Oy', language: 'fi', person: 'Aino Laine' }))
  const [one, other] = [openSqlite(from), openSqlite(to)]
  const { id: _, ...firm } = await one.selectFrom('firm').selectAll().executeTakeFirstOrThrow()
  await other.updateTable('firm').set(firm).execute()
  for (const file of [one, other]) await file.insertInto('signing_key').values(theKey).execute()
  // The paper of both is the same: their logos, and what stands in head and foot.
  for (const table of ['attachment_content', 'logo', 'letter_paper'] as const)
    for (const row of await one.selectFrom(table).selectAll().execute())
      await other.insertInto(table).values(row).execute()
  await one.destroy()
  await other.destroy()
})

it('hands over clients of every state and language, and they come back byte for byte', async () => {
  if (!sender || !receiver) throw new Error('no firms')
  const { rows } = await sender.api.clients.list({ limit: 100 })
  const chosen = [
    ...clientStates.map((state) => rows.find((row) => row.state === state)),
    ...['sv', 'en'].map((language) => rows.find((row) => row.language === language)),
  ]
  for (const row of new Set(chosen)) {
    if (!row) throw new Error('the sample firm lacks a kind of client')
    const made = await exported(sender, row.id)
    const [record] = (await unzip(made, limits)).filter(({ path }) => path.endsWith('/client.json'))
    // The notes of a matrix are agreed with the client, and no remarks of ours.
    const {
      responsibilities: _,
      responsibility_versions: __,
      ...rest
    } = JSON.parse(text(record?.bytes ?? new Uint8Array()))
    for (const own of ['client_state', 'state_reason', 'clock_end', '"note"'])
      expect(JSON.stringify(rest)).not.toContain(own)
    const file = await brought(receiver, made)
    await finished(receiver.api.handover.import({ file }))
    expect(Buffer.compare(await exported(receiver, row.id), made), `${row.number} ${row.name}`).toBe(0)
  }
}, 60_000)

async function exported({ api, files }: TestCore, client: string): Promise<Uint8Array> {
  const made = await finished<{ file: Parameters<typeof files.read>[0] }>(
    api.handover.export({ client, profile: 'successor', day }),
  )
  return files.read(made.file)
}
