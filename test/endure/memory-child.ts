/** Does one kind of large job again and again in a process of its own, and prints its memory after each round as a line of JSON. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import { resourcesFolder } from '../../electron/paths.ts'
import type { FileRef } from '../../shared/api/values.ts'

const [job = '', count = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'vuosikello-endure-'))
const core = await createCore({
  sample: createSample(resourcesFolder()),
  profile: join(folder, 'profile'),
  resources: resourcesFolder(),
  file: join(folder, 'firm.db'),
  report: (error) => console.error(error),
})
const { api } = core

async function finished<R>(work: PromiseLike<AsyncIterator<unknown, R, void>>): Promise<R> {
  const steps = await work
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

/** A client of the sample firm with three thousand instructions. */
async function aLargeClient(): Promise<string> {
  await finished(api.storage.sample({ language: 'fi', file: join(folder, 'sample.db') }))
  const items = {
    audience: 'client',
    due_rule: '',
    due_words: 'heti',
    pay_group: '',
    cutoff: '',
    responsible: 'client',
  } as const
  const [client] = (await api.clients.list({ limit: 1 })).rows
  if (!client) throw new Error('the sample has no client')
  for (let at = 0; at < 3000; at++)
    await api.instructions.save({
      ...items,
      client_id: client.id,
      section: `Osa ${at % 20}`,
      what: `Kohta ${at}`,
      how: 'Palkka-aineisto toimitetaan viimeistään viisi työpäivää ennen maksupäivää.',
      position: at,
    })
  return client.id
}

const client = await aLargeClient()
const made = async (file: FileRef) => void readFileSync(core.files.path(file.token, file.name) ?? '')
const sheetAndPackage = async () => {
  await made(await finished(api.instructions.print({ client })))
  await made((await finished(api.handover.export({ client, profile: 'successor' }))).file)
}
const packed = (await finished(api.handover.export({ client, profile: 'successor' }))).file
const jobs: Readonly<Record<string, () => Promise<unknown>>> = {
  out: sheetAndPackage,
  in: () => finished(api.handover.verify({ file: packed })),
}
const round = jobs[job]
if (!round) throw new Error(`no such job: ${job}`)
for (let at = 0; at < Number(count); at++) {
  await round()
  globalThis.gc?.()
  console.log(JSON.stringify(process.memoryUsage()))
}
await core.close()
rmSync(folder, { recursive: true })
