import { setImmediate } from 'node:timers/promises'
import type { Db } from '../db/read-only.ts'
import { digestOf, sealOf } from '../write.ts'

/** Goes through the whole change history; `broken` is the first line whose seal or content does not fit. */
export async function verifySeals(db: Db): Promise<{ lines: number; intact: boolean; broken: number | null }> {
  let previous = ''
  let lines = 0
  let after = 0
  for (;;) {
    const page = await db.selectFrom('change').selectAll().where('seq', '>', after).orderBy('seq').limit(250).execute()
    if (!page.length) return { lines, intact: true, broken: null }
    for (const line of page) {
      const purged = line.before === null && line.after === null
      if (sealOf(previous, line) !== line.hash || (!purged && digestOf(line) !== line.digest))
        return { lines, intact: false, broken: line.seq }
      previous = line.hash
      lines++
    }
    after = page.at(-1)?.seq ?? after
    // A long history takes seconds: other calls are answered in between.
    await setImmediate()
  }
}
