// The programs that the tests need beside npm's packages: found, or installed where that is ours to do.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../electron/find-browser.ts'
import { inPath, isExecutable, run } from './tools.mjs'

/** @type {{ name: string, debian: string, why: string, required: boolean, found: () => boolean }[]} */
const TOOLS = [
  {
    name: 'Chromium, Chrome or Edge',
    debian: 'chromium',
    why: 'the journeys run in a real browser',
    required: true,
    found: () => findBrowser() !== undefined,
  },
  {
    name: 'poppler-utils (pdftotext, pdftoppm)',
    debian: 'poppler-utils',
    why: 'the PDF tests read documents back',
    required: true,
    found: () => inPath(['pdftotext', 'pdftotext.exe']) !== undefined,
  },
  {
    name: 'qpdf',
    debian: 'qpdf',
    why: 'the PDF tests check the structure of documents',
    required: true,
    found: () => inPath(['qpdf', 'qpdf.exe']) !== undefined,
  },
  {
    name: 'PostgreSQL server',
    debian: 'postgresql',
    why: 'the storage tests also run on a real server; without one they run on SQLite, encrypted SQLite and PGlite',
    required: false,
    found: hasPostgres,
  },
]

/**
 * Makes sure the tests can run: installs what is missing as root on Debian, says what to install otherwise.
 * @returns {Promise<boolean>} whether everything required is there
 */
export async function setUp() {
  const missing = TOOLS.filter((tool) => !tool.found())
  if (!missing.length) return true
  if (process.platform === 'linux' && process.getuid?.() === 0 && inPath(['apt-get'])) await install(missing)
  const still = TOOLS.filter((tool) => !tool.found())
  for (const tool of still) {
    const word = tool.required ? 'Missing' : 'Not here'
    console.error(
      `${word}: ${tool.name}, because ${tool.why}. On Debian or Ubuntu: sudo apt-get install ${tool.debian}`,
    )
  }
  return !still.some((tool) => tool.required)
}

/** @param {typeof TOOLS} tools */
async function install(tools) {
  const packages = tools.map((tool) => tool.debian)
  console.log(`Installing with apt-get: ${packages.join(' ')}`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const order = ['install', '--yes', '--no-install-recommends', '-qq', ...packages]
  // A fresh machine has no package lists yet.
  if (await run('apt-get', order, quiet)) {
    await run('apt-get', ['update', '-qq'], quiet)
    await run('apt-get', order, quiet)
  }
}

function hasPostgres() {
  if (inPath(['initdb', 'initdb.exe'])) return true
  const debian = '/usr/lib/postgresql'
  return (
    existsSync(debian) && readdirSync(debian).some((version) => isExecutable(join(debian, version, 'bin', 'initdb')))
  )
}
