/**
 * Works on a file on a disk with little room until the disk is full, and says what became of it as one line of JSON.
 * Arguments: folder on that disk, private folder, resources.
 */
import { readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createCore } from '../../../electron/core/core.ts'
import { createSample } from '../../../electron/sample/index.ts'
import { failureOf } from '../../../shared/api/errors.ts'
import { aClient } from '../../builders/clients.ts'
import { finished } from '../../builders/core.ts'

const [disk = '', profile = '', resources = ''] = process.argv.slice(2)
const file = join(disk, 'data.db')
const reported: unknown[] = []
const core = await createCore({
  sample: createSample(resources),
  profile,
  resources,
  file,
  report: (error) => reported.push(error),
})
const { api } = core
const reasonOf = (call: PromiseLike<unknown>) =>
  Promise.resolve(call).then(
    () => 'succeeded',
    (error: unknown) => failureOf(error).reason ?? failureOf(error).code,
  )

// Room for what comes when the disk has been cleaned.
writeFileSync(join(disk, 'reserve'), Buffer.alloc(262_144))
await finished(api.storage.create({ file, firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino Laine' }))
const note = 'Palkka-aineisto tulee sähköpostilla. '.repeat(300)
const saved: string[] = []
let full = ''
while (full === '' && saved.length < 5000)
  try {
    saved.push((await aClient().with({ note }).in(api)).id)
  } catch (error) {
    full = failureOf(error).reason ?? String(error)
  }

/** Every byte that is left on the disk is taken, so that nothing new fits. */
const ballast = join(disk, 'ballast')
let size = 65_536
while (size >= 1)
  try {
    writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
  } catch {
    size = Math.floor(size / 2)
  }
const files = () =>
  readdirSync(disk, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted()
const before = files()
const again = await reasonOf(aClient().with({ note }).in(api))
const backup = await reasonOf(finished(api.storage.backup({})))
const elsewhere = join(disk, 'new.db')
const creating = await reasonOf(
  finished(api.storage.create({ file: elsewhere, firm: 'Uusi Oy', language: 'fi', person: 'Aino Laine' })),
)
const after = files()
const status = await api.storage.status({})
const listed = new Set((await api.clients.list({ limit: 5000 })).rows.map((row) => row.id))
const missing = saved.filter((id) => !listed.has(id)).length
const sealed = (await api.history.verify({})).intact

rmSync(ballast)
rmSync(join(disk, 'reserve'))
const afterwards = await reasonOf(aClient().in(api))
const extra = listed.size - saved.length
const causes = reported.map((one) => `${String(one)}: ${String(one instanceof Error ? one.cause : '')}`)
const answers = { full, again, backup, creating, afterwards }
const kept = { before, after, saved: saved.length, missing, extra, sealed, state: status.state }
writeSync(1, JSON.stringify({ answers, kept, reported: causes }))
process.exit(0)
