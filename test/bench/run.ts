/**
 * `npm run bench [-- b1 b4 …]`: the benchmarks of `benchmarks.md`, all or those named, as one Markdown table with what they
 * ran on. Nothing else should run on the computer meanwhile. Progress goes to standard error, the result to standard output.
 */
import { readFileSync } from 'node:fs'
import { cpus, totalmem, type } from 'node:os'
import { b1 } from './b1-recurrence.ts'
import { b10 } from './b10-waiting.ts'
import { b11 } from './b11-windows.ts'
import { b12 } from './b12-import.ts'
import { b13 } from './b13-attachments.ts'
import { b2 } from './b2-queries.ts'
import { b3 } from './b3-search.ts'
import { b4 } from './b4-start.ts'
import { b5 } from './b5-pdf.ts'
import { b6 } from './b6-package.ts'
import { b7 } from './b7-wheel.ts'
import { b8 } from './b8-working-time.ts'
import { b9 } from './b9-screens.ts'
import { figure, type Row } from './measure.ts'

const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  b1,
  b2: () => b2(),
  b3,
  b4: () => b4(),
  b5,
  b6,
  b7,
  b8,
  b9: () => b9(),
  b10: () => b10(),
  b11: () => b11(),
  b12,
  b13,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}

const cell = (text: string) => text.replaceAll('|', '\\|')
const line = (row: Row) =>
  `| ${row.bench} | ${cell(row.name)} | ${figure(row.p50)} | ${figure(row.p95)} | ${row.unit} | ${cell(row.note ?? '')} |`

const lines: string[] = []
let failed = false
for (const [name, run] of Object.entries(benches)) {
  if (asked.length && !asked.includes(name)) continue
  const begun = performance.now()
  console.error(`${name} …`)
  try {
    lines.push(...(await run()).map(line))
    console.error(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  } catch (error) {
    // One that cannot run here must not keep the others from running, and its place in the table says so.
    failed = true
    lines.push(`| ${name.toUpperCase()} | could not be run | – | – | | ${cell(String(error).split('\n')[0] ?? '')} |`)
    console.error(error)
  }
}

const versionOf = (name: string): string => {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`
}
const packages = ['better-sqlite3', 'kysely', 'zod', '@orpc/server', '@myriaddreamin/typst-ts-node-compiler', 'rrule']
const [processor] = cpus()
const memory = `${Math.round(totalmem() / 2 ** 30)} GB`

console.log(`
| bench | name | p50 | p95 | unit | note |
| --- | --- | ---: | ---: | --- | --- |
${lines.join('\n')}

${type()} on ${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${memory} memory; Node ${process.versions.node}; ${packages.map(versionOf).join(', ')}; ${new Date().toISOString().slice(0, 10)}.`)
process.exit(failed ? 1 : 0)
