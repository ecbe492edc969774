// Writes package-lock.json anew after a change of dependencies. Done in an empty folder with one version of npm: beside an
// installed `node_modules`, npm leaves other platforms' optional packages out and then refuses its own lock file.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './tools.mjs'

const files = ['package.json', 'package-lock.json']
const home = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'vuosikello-lock-'))
try {
  for (const file of files) if (existsSync(file)) copyFileSync(file, join(folder, file))
  process.chdir(folder)
  const failed =
    (await run('npx', ['--yes', 'npm@11.6.0', 'install', '--package-lock-only', '--ignore-scripts'])) ||
    (await run('npm', ['ci', '--dry-run', '--ignore-scripts']))
  if (!failed) copyFileSync('package-lock.json', join(home, 'package-lock.json'))
  process.exitCode = failed
} finally {
  process.chdir(home)
  rmSync(folder, { recursive: true, force: true })
}
