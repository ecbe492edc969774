import { openPackage } from '../../electron/core/handover/open-package.ts'

/** Opens the packages named by the arguments so many times, and prints what stays in memory once the heap has grown to its size. */
const [count = '', ...paths] = process.argv.slice(2)
const rounds = Number(count)
const opened = async (times: number) => {
  for (let at = 0; at < times; at++)
    for (const path of paths) await openPackage(path, undefined).catch((error: unknown) => error)
}
await opened(55)
const before = process.memoryUsage().rss
await opened(rounds)
process.stdout.write(String(process.memoryUsage().rss - before))
