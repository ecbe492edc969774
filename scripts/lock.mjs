// Writes package-lock.json anew after a change of dependencies. Done in an empty folder with one version of npm and an
// empty cache: beside an older lock file, an installed `node_modules` or a warm cache, npm leaves other platforms' optional
// packages out or without a version, and `npm ci` then refuses the result.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { incompletePackages } from './lock-check.mjs'
import { root } from './tools.mjs'

const folder = mkdtempSync(join(tmpdir(), 'vuosikello-lock-'))
const env = { ...process.env, npm_config_cache: join(folder, 'cache') }
const npm = (...args) =>
  spawnSync('npx', ['--yes', 'npm@11.6.0', ...args], { cwd: folder, env, stdio: 'inherit' }).status ?? 1

/** Whether every package of the new lock file can be installed; says which cannot. */
function isComplete() {
  const incomplete = incompletePackages(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')))
  if (!incomplete.length) return true
  console.error(
    `The lock file stays as it was: the new one lacks the version or checksum of ${incomplete.length} packages (${incomplete[0]} is the first). The registry could not be reached for them; run "npm run lock" again.`,
  )
  return false
}

try {
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  const written = npm('install', '--package-lock-only', '--ignore-scripts') === 0 && isComplete()
  process.exitCode = written ? npm('ci', '--dry-run', '--ignore-scripts') : 1
  if (!process.exitCode) copyFileSync(join(folder, 'package-lock.json'), join(root, 'package-lock.json'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
