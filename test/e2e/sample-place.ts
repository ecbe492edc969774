import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'

/** A copy of the sample firm with a profile of its own, in a folder that goes with the test. */
export function samplePlace(): { readonly data: string; readonly profile: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-sample-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [data, profile] = [join(folder, 'firm.db'), join(folder, 'profile')]
  copyFileSync(join(inject('sample'), 'firm.db'), data)
  cpSync(join(inject('sample'), 'profile'), profile, { recursive: true })
  return { data, profile }
}
