// Makes the example packages of the published profile anew, from the sample firm: `node scripts/example-packages.mjs`.
import './node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale, root, run } from './tools.mjs'

const day = '2026-11-24'
const consent = 'Toimitusjohtaja, 2.11.2026, sähköpostilla'
const examples = [
  {
    name: 'luovutus.zip',
    client: '126',
    profile: 'successor',
    more: ['--recipient', 'Seuraava Palkat Oy', '--consent', consent],
  },
  { name: 'arkisto.zip', client: '101', profile: 'archive', more: [] },
]

const place = mkdtempSync(join(tmpdir(), 'vuosikello-examples-'))
const cli = async (...args) => {
  const code = await run(process.execPath, [join(root, 'out/electron/cli.js'), ...args])
  if (code) process.exit(code)
}
try {
  const built = await buildIfStale()
  if (built) process.exit(built)
  const data = join(place, 'sample.db')
  await cli('sample', '--data', data, '--today', day, '--language', 'fi')
  for (const { name, client, profile, more } of examples) {
    const out = join(root, 'docs/package/examples', name)
    rmSync(out, { force: true })
    await cli(
      'handover',
      'export',
      '--data',
      data,
      '--client',
      client,
      '--profile',
      profile,
      '--day',
      day,
      ...more,
      '--out',
      out,
    )
  }
} finally {
  rmSync(place, { recursive: true, force: true })
}
