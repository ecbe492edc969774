/** The thread that reads spreadsheets: a large one takes seconds, and its libraries are loaded for nothing else. */
import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { isEmpty, type Table } from '../../../shared/domain/imports/table.ts'
import { serve } from '../thread.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { isEncrypted, kindOf } from './sniff.ts'

export type TableTasks = typeof tasks
export type ReadTable = {
  readonly format: 'xlsx' | 'csv'
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly table: Table
}

/** Bytes of a file, and rows of a table. */
const [maxBytes, maxRows] = [50_000_000, 20_000]

const tasks = {
  async read({ path, sheet }: { path: string; sheet: string | undefined }): Promise<ReadTable> {
    if (statSync(path).size > maxBytes) throw new AppError('invalid', 'table-too-large')
    const bytes = readFileSync(path)
    const read = await readBytes(bytes, sheet)
    if (read.table.rows.every(isEmpty)) throw new AppError('invalid', 'empty-table')
    // Heads and titles above them are no rows of clients.
    if (read.table.rows.length > maxRows + headRoom)
      throw new AppError('invalid', 'too-many-rows', { facts: { most: maxRows } })
    return read
  },
}
const headRoom = 50

async function readBytes(bytes: Uint8Array, wanted: string | undefined): Promise<ReadTable> {
  switch (kindOf(bytes)) {
    case 'zip': {
      const { names, name, table } = await readXlsx(bytes, wanted, maxRows + headRoom)
      return { format: 'xlsx', sheets: names, sheet: name, table }
    }
    case 'ole':
      throw new AppError('invalid', isEncrypted(bytes) ? 'password-protected' : 'old-spreadsheet')
    case 'text':
      return { format: 'csv', sheets: [], sheet: '', table: readCsv(bytes, maxRows + headRoom) }
    case 'other':
      throw new AppError('invalid', 'not-a-table')
  }
}

serve(tasks)
