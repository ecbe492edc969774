/** Opens a file and says the reason why not, or `open`. */
import { writeSync } from 'node:fs'
import { createStorage } from '../../../electron/core/storage/storage.ts'
import { failureOf } from '../../../shared/api/errors.ts'

const [file = '', create = ''] = process.argv.slice(2)
const storage = createStorage({ now: () => '2027-01-12T06:00:00.000Z', exclusive: true })
await storage.open(file, { create: create === 'true' }).then(
  () => writeSync(1, 'open'),
  (error: unknown) => writeSync(1, failureOf(error).reason ?? String(error)),
)
