import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { anEngine, aRichClient, aSender, packed } from '../core/handover/firms.ts'

const ROUNDS = 550
const child = new URL('../builders/open-often-child.ts', import.meta.url).pathname
const engine = anEngine()

it('keeps no memory of the packages it has checked, whole or broken', async () => {
  const core = await aSender(engine())
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-endurance-'))
  try {
    const whole = await packed(core, (await aRichClient(core)).id)
    const files = { 'ehja.zip': whole, 'rikki.zip': whole.with(2000, (whole[2000] ?? 0) ^ 1) }
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    const stayed = Number(execFileSync(process.execPath, [child, String(ROUNDS), ...paths], { encoding: 'utf8' }))
    expect(stayed).toBeLessThan(60_000_000)
  } finally {
    rmSync(folder, { recursive: true })
    await core.close()
  }
}, 1_200_000)
