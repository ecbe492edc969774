/** The lock file is what a machine that has never seen the project installs from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

type Lock = { packages: Record<string, { version?: string; integrity?: string; link?: boolean }> }

const ROOT = join(import.meta.dirname, '../..')
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock
const check: { incompletePackages: (lock: unknown) => string[] } = await import(
  pathToFileURL(join(ROOT, 'scripts/lock-check.mjs')).href
)
const { incompletePackages } = check

describe('the lock file', () => {
  it('names version and checksum of every package', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500)
    expect(incompletePackages(lock)).toEqual([])
  })

  it('names no registry: every machine asks its own', () => {
    const resolved = Object.values(lock.packages).filter((entry) => 'resolved' in entry)
    expect(resolved).toEqual([])
  })

  it.each(['version', 'integrity'] as const)('is refused when one package lacks its %s', (what) => {
    const [place, entry] = Object.entries(lock.packages).find(([key]) => key.startsWith('node_modules/@oxfmt/')) ?? []
    expect(place).toBeDefined()
    const broken = { packages: { ...lock.packages, [place!]: { ...entry, [what]: undefined } } }
    expect(incompletePackages(broken)).toEqual([place])
  })

  it('may hold links and the project itself, which are not fetched', () => {
    expect(incompletePackages({ packages: { '': {}, 'node_modules/own': { link: true } } })).toEqual([])
  })
})
