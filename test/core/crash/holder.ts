/** Another program with a data file in its hands, until its input ends: `lock FILE` or `program FILE PROFILE RESOURCES`. */
import { writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { createCore } from '../../../electron/core/core.ts'
import { createSample } from '../../../electron/sample/index.ts'

const [how, file = '', profile = '', resources = ''] = process.argv.slice(2)
let database: InstanceType<typeof Database> | undefined
if (how === 'program')
  await createCore({
    sample: createSample(resources),
    file,
    profile,
    resources,
    strict: true,
    exclusive: true,
    report: console.error,
  })
else {
  database = new Database(file)
  if (how === 'exclusive') database.pragma('locking_mode = exclusive')
  database.exec(how === 'exclusive' ? 'begin exclusive' : 'begin immediate')
}
writeSync(1, 'held\n')
// Named here, so that it lives as long as the process: a connection that nobody needs is closed, and its lock with it.
process.stdin.resume().on('end', () => {
  database?.close()
  process.exit(0)
})
