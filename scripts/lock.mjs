// Writes package-lock.json anew after a change of dependencies. Done in an empty folder with one version of npm: beside an
// older lock file or an installed `node_modules`, npm leaves other platforms' optional packages out, and `npm ci` then
// refuses the result.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './tools.mjs'

const folder = mkdtempSync(join(tmpdir(), 'vuosikello-lock-'))
const npm = (...args) =>
  spawnSync('npx', ['--yes', 'npm@11.6.0', ...args], { cwd: folder, stdio: 'inherit' }).status ?? 1
try {
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  process.exitCode =
    npm('install', '--package-lock-only', '--ignore-scripts') || npm('ci', '--dry-run', '--ignore-scripts')
  if (!process.exitCode) copyFileSync(join(folder, 'package-lock.json'), join(root, 'package-lock.json'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
