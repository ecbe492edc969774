import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import { mustSee } from '../clients/index.ts'
import { PART, partsKept } from '../contents.ts'
import { toRow } from '../db/rows.ts'
import type { Working, Writing } from '../handlers.ts'
import { whileWorking } from '../while-working.ts'
import { mustConcern } from './about.ts'
import { type Looked, lookInto, partOf, sourcesOf } from './source.ts'

type Input = Parsed<'attachments.add'>

/** So many parts are written in one transaction: others have their turn between two. */
const AT_ONCE = 4

/**
 * Attaches files in one deed: all of them, or, cancelled or failed, nothing at all. They are read twice, first for their
 * names, so that what is kept already is not written again. Contents come before the attachments that have them, in
 * transactions of their own; what is left of an attempt that ended is let go by the next.
 */
export async function* addFiles({ files, ...values }: Input, context: Working) {
  const { db, who, env, signal } = context
  await mustSee(db, who, [values.client_id])
  await mustConcern(db, who, values)
  const counts = { added: 0, known: 0 }
  try {
    const sources = sourcesOf(files, env)
    const total = 2 * sources.reduce((sum, { size }) => sum + size, 0)
    let done = 0
    yield* whileWorking<Progress>(async (tell) => {
      const told = (bytes: number) => tell({ done: (done += bytes), total, step: 'storing' })
      const looked: Looked[] = []
      for (const source of sources) looked.push({ ...source, ...(await lookInto(source, signal, told)) })
      try {
        for (const one of looked) await keepContents(one, context, told)
        await context.change(async (step) => {
          for (const one of looked) counts[await attach(one, values, step)] += 1
          await step.write.sweepContents()
        })
      } catch (error) {
        await context.change(({ write }) => write.sweepContents()).catch(() => undefined)
        throw error
      }
    })
  } finally {
    // What was brought in has done its service; whoever tries again brings it again.
    for (const { file } of files) if (file) env.files.drop(file)
  }
  return counts
}

/** Writes the parts of a file that are not there yet. */
async function keepContents(one: Looked, context: Working, told: (bytes: number) => void) {
  const { db, signal } = context
  const parts = await missingOf(one, db)
  told(one.size - Math.min(one.size, parts.length * PART))
  for (let at = 0; at < parts.length; at += AT_ONCE) {
    const next = parts.slice(at, at + AT_ONCE)
    const read = await Promise.all(next.map((part) => partOf(one, part)))
    signal.throwIfAborted()
    await context.change(async ({ write }) => {
      for (const [n, bytes] of read.entries()) await write.keepPart(one.hash, next[n] ?? 0, bytes)
    })
    told(read.reduce((sum, bytes) => sum + bytes.length, 0))
  }
}

async function missingOf({ hash, digests }: Looked, db: Working['db']): Promise<number[]> {
  const kept = await partsKept(db, hash)
  return [...digests.keys()].filter((part) => !kept.has(part))
}

/** Attaches one file, unless the client has the same under the same name. */
async function attach(one: Looked, values: Omit<Input, 'files'>, { db, write, env, act, who, signal }: Writing) {
  signal.throwIfAborted()
  await mustSee(db, who, [values.client_id])
  const { name, size, hash, shown } = one
  const same = await db
    .selectFrom('attachment')
    .select('id')
    .where('client_id', '=', values.client_id)
    .where('hash', '=', hash)
    .where('name', '=', name)
    .limit(1)
    .executeTakeFirst()
  if (same) return 'known'
  // Somebody who emptied the bin meanwhile could not know that they are wanted.
  for (const part of await missingOf(one, db)) await write.keepPart(hash, part, await partOf(one, part))
  const own = { name, size, hash, shown, added_by: act.person, added_on: env.clock.today() }
  await write.insert('attachment', toRow('attachment', { ...values, ...own }))
  return 'added'
}
