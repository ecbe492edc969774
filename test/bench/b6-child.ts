import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '../../electron/core/core.ts'
import { resourcesFolder } from '../../electron/paths.ts'

/** Makes, verifies or takes in one package in a process of its own; prints how long it took and how much memory more it had at the most. */
const [job = '', file = '', client = '', zip = ''] = process.argv.slice(2)
const profile = mkdtempSync(join(tmpdir(), 'vuosikello-b6-child-'))
const core = await createCore({
  sample: async function* () {},
  profile,
  resources: resourcesFolder(),
  ...(job === 'import' ? {} : { file }),
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

if (job === 'import')
  await finished(api.storage.create({ file, firm: 'Toinen Oy', language: 'fi', person: 'Aino Laine' }))
const start = process.memoryUsage.rss()
let peak = start
const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
const begun = performance.now()
if (job === 'export') {
  const made = await finished(api.handover.export({ client, profile: 'archive', day: '2027-01-12' }))
  console.error(made.file.name)
  const took = performance.now() - begun
  copyFileSync(core.files.path(made.file.token) ?? '', zip)
  tell(took)
} else {
  await finished(job === 'verify' ? api.handover.verify({ path: zip }) : api.handover.import({ path: zip }))
  tell(performance.now() - begun)
}
clearInterval(looking)
await core.close()
rmSync(profile, { recursive: true, force: true })

function tell(took: number): void {
  process.stdout.write(JSON.stringify({ took, grown: Math.max(peak, process.memoryUsage.rss()) - start }))
}
