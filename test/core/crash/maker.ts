/** Fills a sample, or copies an open file again and again, and says each step until somebody kills it: `sample|backup FILE PROFILE RESOURCES`. */
import { writeSync } from 'node:fs'
import { createCore } from '../../../electron/core/core.ts'
import { createSample } from '../../../electron/sample/index.ts'

const [what, file = '', profile = '', resources = ''] = process.argv.slice(2)
const { api } = await createCore({
  sample: createSample(resources),
  profile,
  resources,
  file: what === 'backup' ? file : ':memory:',
  exclusive: true,
  report: console.error,
})
for (;;) {
  const job = what === 'backup' ? await api.storage.backup({}) : await api.storage.sample({ language: 'fi' })
  for await (const _step of job) writeSync(1, `step ${'.'.repeat(4)}\n`)
}
