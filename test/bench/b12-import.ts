import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { checkDigit } from '../../shared/domain/clients/business-id.ts'
import { aFirm } from '../builders/firm.ts'
import { finished } from '../builders/core.ts'
import { percentile, type Row } from './measure.ts'

/**
 * B12: 5,000 clients from a workbook, each with a contact person, a pay group and a person responsible, into a file on the
 * disk; and the same workbook a second time, which changes nothing. Its floor is reading the same workbook with the library
 * alone. And as many as an import may have, once: how much memory that takes. CPU time is the process's own, in user mode: it
 * says the same on a computer that has other things to do.
 */
const CLIENTS = 5000
const MOST = 20_000
const RUNS = 3

export async function b12(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-b12-'))
  try {
    const path = join(folder, 'clients.xlsx')
    writeFileSync(path, await workbook(CLIENTS))
    const times: Record<'look' | 'check' | 'take' | 'again', number[]> = { look: [], check: [], take: [], again: [] }
    const cpu: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const core = await aFirm({ file: join(folder, `data-${run}.db`) })
      try {
        const [me] = await core.api.people.list({})
        if (me) await core.api.people.save({ ...me, name: 'Maija Meri' })
        const timed = async <T>(what: keyof typeof times, deed: () => Promise<T>): Promise<T> => {
          const begun = performance.now()
          const result = await deed()
          times[what].push(performance.now() - begun)
          return result
        }
        const { mapping } = await timed('look', () => finished(core.api.imports.look({ path })))
        const wanted = { path, mapping, clockStart: '2027-01-01' }
        await timed('check', () => finished(core.api.imports.check(wanted)))
        const before = process.cpuUsage()
        const { counts } = await timed('take', () => finished(core.api.imports.take(wanted)))
        cpu.push(process.cpuUsage(before).user / 1000 / CLIENTS)
        if (counts.added !== CLIENTS) throw new Error(`${counts.added} clients came in`)
        const again = await timed('again', () => finished(core.api.imports.take(wanted)))
        if (again.counts.same !== CLIENTS) throw new Error(`${again.counts.same} clients stayed as they were`)
      } finally {
        await core.close()
      }
    }
    const row = (name: string, what: keyof typeof times, note: string): Row => ({
      bench: 'B12',
      name,
      p50: percentile(times[what], 0.5),
      p95: percentile(times[what], 0.95),
      unit: 'ms',
      note,
    })
    return [
      row('read a workbook of 5,000 rows', 'look', 'in a thread of its own, its start included'),
      row('check 5,000 rows', 'check', 'every cell judged, nothing written'),
      row('take 5,000 clients in', 'take', 'target: under 10,000 ms; one transaction of 20,000 rows'),
      row('the same again', 'again', 'nothing changes'),
      {
        bench: 'B12',
        name: 'one client taken in, CPU time',
        p50: percentile(cpu, 0.5),
        p95: percentile(cpu, 0.95),
        unit: 'ms',
        note: 'of the 5,000; with its contact person, pay group and assignment',
      },
      await most(folder),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The largest import that is let through, and the most memory that the process has then. */
async function most(folder: string): Promise<Row> {
  const path = join(folder, 'most.xlsx')
  writeFileSync(path, await workbook(MOST))
  const core = await aFirm({ file: join(folder, 'most.db') })
  let memory = 0
  const timer = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss)), 50)
  try {
    const { mapping } = await finished(core.api.imports.look({ path }))
    const begun = performance.now()
    const { counts } = await finished(
      core.api.imports.take({ path, mapping, clockStart: '2027-01-01', addPeople: true }),
    )
    const took = performance.now() - begun
    if (counts.added !== MOST) throw new Error(`${counts.added} clients came in`)
    const note = `once; at most ${Math.round(memory / 1e6)} MB of memory`
    return { bench: 'B12', name: 'take 20,000 clients in', p50: took, p95: took, unit: 'ms', note }
  } finally {
    clearInterval(timer)
    await core.close()
  }
}

async function workbook(clients: number): Promise<Uint8Array> {
  const head = [
    'Asiakas',
    'Y-tunnus',
    'Kaupunki',
    'Palkansaajia',
    'Yhteyshenkilö',
    'Sähköposti',
    'Palkkapäivä',
    'Palkanlaskija',
  ]
  const rows: (string | number)[][] = []
  for (let id = 1_000_000; rows.length < clients; id++) {
    const check = checkDigit(String(id))
    if (check === undefined) continue
    const at = rows.length
    rows.push([
      `Asiakas ${at} Oy`,
      `${id}-${check}`,
      'Helsinki',
      (at % 80) + 1,
      `Henkilö ${at}`,
      `henkilo${at}@esimerkki.example`,
      at % 2 ? '15' : '15, viim.k',
      'Maija Meri',
    ])
  }
  return writeXlsx({ sheets: [{ name: 'Asiakkaat', rows: [head, ...rows] }] })
}
