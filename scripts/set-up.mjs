// The programs that the tests need beside npm's packages: found, or installed where that is ours to do.
import { spawnSync } from 'node:child_process'
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
    name: 'Chromium without windows (chromium-headless-shell)',
    debian: 'chromium-headless-shell',
    why: 'what `npm test` sees in a browser takes a quarter less time in it; without it that is Chromium',
    required: false,
    found: () => process.platform !== 'linux' || inPath(['chromium-headless-shell']) !== undefined,
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
    name: 'unzip',
    debian: 'unzip',
    why: 'packages are opened with programs that are not ours',
    required: true,
    found: () => inPath(['unzip', 'unzip.exe']) !== undefined,
  },
  {
    name: 'Python 3 with icalendar and vobject',
    debian: 'python3-icalendar python3-vobject',
    why: 'calendars and contacts are read by parsers that are not ours; without them those two tests say they did not run',
    required: false,
    found: hasPythonParsers,
  },
  {
    name: 'khal, calcurse and radicale',
    debian: 'khal calcurse radicale',
    why: 'calendar files are taken in twice by programs that are not ours; without them those tests say they did not run',
    required: false,
    found: () => ['khal', 'calcurse', 'radicale'].every((name) => inPath([name]) !== undefined),
  },
  {
    name: 'minisign',
    debian: 'minisign',
    why: 'signatures of packages are checked by a program that is not ours; without it that test says it did not run',
    required: false,
    found: () => inPath(['minisign']) !== undefined,
  },
  {
    name: 'PostgreSQL server',
    debian: 'postgresql',
    why: 'the storage tests also run on a real server; without one they run on SQLite, encrypted SQLite and PGlite',
    required: false,
    found: hasPostgres,
  },
]

/** What the tests in real Electron windows need on Linux: a desktop, and Electron's own libraries. Not for `npm test`. */
export const ELECTRON_TOOLS =
  process.platform === 'linux'
    ? [
        {
          name: 'Xvfb, openbox, dunst and dbus-daemon',
          debian: 'xvfb openbox dunst dbus libgtk-3-0 libnss3 libasound2 libgbm1 libnotify4 libxss1',
          why: 'Electron needs a desktop: a display, a window manager, a message bus and a place for notices',
          required: true,
          found: () => ['Xvfb', 'openbox', 'dunst', 'dbus-daemon'].every((name) => inPath([name]) !== undefined),
        },
      ]
    : []

/**
 * Makes sure the tests can run: installs what is missing as root on Debian, says what to install otherwise.
 * @returns {Promise<boolean>} whether everything required is there
 */
export async function setUp(tools = TOOLS) {
  const missing = tools.filter((tool) => !tool.found())
  if (!missing.length) return true
  if (process.platform === 'linux' && process.getuid?.() === 0 && inPath(['apt-get'])) await install(missing)
  const still = tools.filter((tool) => !tool.found())
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
  const packages = tools.flatMap((tool) => tool.debian.split(' '))
  console.log(`Installing with apt-get: ${packages.join(' ')}`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const order = ['install', '--yes', '--no-install-recommends', '-qq', ...packages]
  // A fresh machine has no package lists yet.
  if (await run('apt-get', order, quiet)) {
    await run('apt-get', ['update', '-qq'], quiet)
    await run('apt-get', order, quiet)
  }
}

/** Debian's own Python has Debian's packages, whichever comes first in the path. */
function hasPythonParsers() {
  const pythons = ['/usr/bin/python3', 'python3']
  return pythons.some((python) => spawnSync(python, ['-c', 'import icalendar, vobject']).status === 0)
}

function hasPostgres() {
  if (inPath(['initdb', 'initdb.exe'])) return true
  const debian = '/usr/lib/postgresql'
  return (
    existsSync(debian) && readdirSync(debian).some((version) => isExecutable(join(debian, version, 'bin', 'initdb')))
  )
}
