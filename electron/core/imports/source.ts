import { statSync } from 'node:fs'
import type { Parsed } from '../../../shared/api/names.ts'
import { type Layout, layoutOf, plainWords } from '../../../shared/domain/imports/table.ts'
import { headWords } from '../../../shared/i18n/import-heads.ts'
import type { Services } from '../environment.ts'
import { givenPath } from '../given.ts'
import { createThread } from '../thread.ts'
import type { ReadTable, TableTasks } from './table-worker.ts'

type Source = Parsed<'imports.look'>
export type Opened = ReadTable & { readonly layout: Layout }

const reading = createThread<TableTasks>('imports/table-worker', 30_000)
/** The last file that was read: it is looked at, checked and taken in one after the other. */
let last: { readonly key: string; readonly opened: Promise<Opened> } | undefined

/** The file as a table, and where in it the heads stand. Throws `not-found: file-gone`, or what the readers throw. */
export async function openTable(source: Source, env: Services): Promise<Opened> {
  const path = givenPath(source, env, 'not-a-table')
  const { size, mtimeMs } = statSync(path)
  const key = JSON.stringify([path, size, mtimeMs, source.sheet])
  if (last?.key !== key) last = { key, opened: opened(path, source.sheet) }
  const now = last
  try {
    return await now.opened
  } catch (error) {
    if (last === now) last = undefined
    throw error
  }
}

async function opened(path: string, sheet: string | undefined): Promise<Opened> {
  const read = await reading('read', { path, sheet })
  const words = headWords()
  return { ...read, layout: layoutOf(read.table, (head) => words.has(plainWords(head))) }
}
