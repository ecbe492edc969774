/**
 * Takes and gives back the lock of a file until it has had it a number of times, and says when it met another holder.
 * While it holds the lock, a file of a fixed name is its own: making it fails when somebody else is in there too.
 * Arguments: file, mark, how many times.
 */
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { takeLock } from '../../../electron/core/storage/lock.ts'
import { failureOf } from '../../../shared/api/errors.ts'

const [file = '', mark = '', times = '0'] = process.argv.slice(2)
let had = 0
let together = 0
while (had < Number(times)) {
  let lock
  try {
    lock = takeLock(file)
  } catch (error) {
    if (failureOf(error).reason !== 'open-elsewhere') throw error
    continue
  }
  had++
  try {
    closeSync(openSync(mark, 'wx'))
    unlinkSync(mark)
  } catch {
    together++
  }
  lock.release()
}
writeSync(1, JSON.stringify({ had, together }))
