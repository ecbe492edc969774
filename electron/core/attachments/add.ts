import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import { mustSee } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Working, Writing } from '../handlers.ts'
import { whileWorking } from '../while-working.ts'
import { hasContents } from './contents.ts'
import { lookInto, partsOf, type Source, sourcesOf } from './source.ts'

type Input = Parsed<'attachments.add'>
type Looked = Source & Awaited<ReturnType<typeof lookInto>>

/**
 * Attaches files in one transaction: all of them, or, cancelled or failed, nothing at all. They are read twice, first for
 * their names, so that what is kept already is not written again.
 */
export async function* addFiles({ files, ...values }: Input, context: Working) {
  const { db, who, env, signal } = context
  await mustSee(db, who, [values.client_id])
  const counts = { added: 0, known: 0 }
  try {
    const sources = sourcesOf(files, env)
    const total = 2 * sources.reduce((sum, { size }) => sum + size, 0)
    let done = 0
    yield* whileWorking<Progress>(async (tell) => {
      const told = (bytes: number) => tell({ done: (done += bytes), total, step: 'storing' })
      const looked: Looked[] = []
      for (const source of sources) looked.push({ ...source, ...(await lookInto(source, signal, told)) })
      await context.change(async (step) => {
        for (const one of looked) counts[await attach(one, values, step, told)] += 1
      })
    })
  } finally {
    // What was brought in has done its service; whoever tries again brings it again.
    for (const { file } of files) if (file) env.files.drop(file)
  }
  return counts
}

/** Attaches one file, unless the client has the same under the same name. */
async function attach(
  source: Looked,
  values: Omit<Input, 'files'>,
  { db, write, env, act, who, signal }: Writing,
  told: (bytes: number) => void,
): Promise<'added' | 'known'> {
  const { name, size, hash, shown } = source
  await mustSee(db, who, [values.client_id])
  const same = await db
    .selectFrom('attachment')
    .select('id')
    .where('client_id', '=', values.client_id)
    .where('hash', '=', hash)
    .where('name', '=', name)
    .limit(1)
    .executeTakeFirst()
  if (same || (await hasContents(db, hash))) told(size)
  else await write.keepContents(hash, verified(source, signal, told))
  if (same) return 'known'
  const own = { name, size, hash, shown, added_by: act.person, added_on: env.clock.today() }
  await write.insert('attachment', toRow('attachment', { ...values, ...own }))
  return 'added'
}

/** The parts once more: throws `conflict: changed-elsewhere` where they are not what they were when they were named. */
async function* verified(source: Looked, signal: AbortSignal, told: (bytes: number) => void) {
  const found = createHash('sha256')
  for await (const part of partsOf(source, signal)) {
    found.update(part)
    yield part
    told(part.length)
  }
  if (found.digest('hex') !== source.hash) throw new AppError('conflict', 'changed-elsewhere')
}
