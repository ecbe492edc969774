import { openPackage } from '../../electron/core/handover/open-package.ts'
import { failureOf } from '../../shared/api/errors.ts'

/** Opens the package named by the argument in a process of its own, and prints how it went and what it cost. */
const [path = ''] = process.argv.slice(2)
const peak = () => process.resourceUsage().maxRSS * 1024
const before = peak()
const began = process.cpuUsage()
let reason = ''
try {
  await openPackage(path, undefined)
} catch (error) {
  reason = failureOf(error).reason ?? String(error)
}
const { user, system } = process.cpuUsage(began)
// Milliseconds of work, not of waiting for a busy machine.
process.stdout.write(JSON.stringify({ reason, grown: peak() - before, took: (user + system) / 1000 }))
