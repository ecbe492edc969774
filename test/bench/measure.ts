/** One line of a benchmark's table. Times are given in `unit`; `note` says what the reader must know. */
export type Row = {
  readonly bench: string
  readonly name: string
  readonly p50: number
  readonly p95: number
  readonly unit: string
  readonly note?: string
}

export type Timing = {
  readonly p50: number
  readonly p95: number
  /** Every measured run in milliseconds, in order. */
  readonly runs: readonly number[]
  /** Milliseconds of processor a run takes, in the middle: the same on a computer that has other things to do. */
  readonly cpu: number
}

/** The value below which a share of the sorted values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? NaN
}

const timing = (runs: readonly number[], cpu: readonly number[]): Timing => ({
  p50: percentile(runs, 0.5),
  p95: percentile(runs, 0.95),
  runs,
  cpu: percentile(cpu, 0.5),
})

/** Milliseconds of processor that this process has taken, in all its threads; since `before` where that is given. */
export function processor(before?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Times a function that works at once, after warming up; milliseconds. Its result is kept alive so that nothing is left out. */
export function time(work: () => unknown, { runs = 30, warmup = 3 } = {}): Timing {
  let kept: unknown
  for (let run = 0; run < warmup; run++) kept = work()
  const [found, cpu]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    const start = performance.now()
    kept = work()
    found.push(performance.now() - start)
    cpu.push(processor(before))
  }
  if (kept === time) throw new Error('unreachable: only keeps the result in use')
  return timing(found, cpu)
}

/** As `time`, for work that waits: requests, processes, files. */
export async function timeAsync(work: () => Promise<unknown>, { runs = 30, warmup = 3 } = {}): Promise<Timing> {
  for (let run = 0; run < warmup; run++) await work()
  const [found, cpu]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    const start = performance.now()
    await work()
    found.push(performance.now() - start)
    cpu.push(processor(before))
  }
  return timing(found, cpu)
}

/** Figures short enough to read: three significant ones, thousands apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', ' ')
  return value.toPrecision(3)
}

/** Rows as a table for the terminal. */
export function table(rows: readonly Row[]): string {
  const lines = [
    ['bench', 'name', 'p50', 'p95', 'unit', 'note'],
    ...rows.map((row) => [row.bench, row.name, figure(row.p50), figure(row.p95), row.unit, row.note ?? '']),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const right = new Set([2, 3])
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
