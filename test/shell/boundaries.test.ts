// @module-tag slow
/** The machine that keeps the layers apart is itself tested: every check must report a deliberate violation, and only that. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const IMPORTS = 'eslint(no-restricted-imports)'

/** [file, its text, the rule that must report it]. Files of one name with `ok` are the counterpart: nothing is reported. */
const LINT: [file: string, text: string, rule: string | undefined][] = [
  // shared/domain: itself only, no clock, no randomness
  ['shared/domain/a/zod.ts', "import { z } from 'zod'\nexport const a = z\n", IMPORTS],
  ['shared/domain/a/node.ts', "import { join } from 'node:path'\nexport const a = join\n", IMPORTS],
  ['shared/domain/a/react.ts', "import type { FC } from 'react'\nexport type A = FC\n", IMPORTS],
  ['shared/domain/a/api.ts', "import { b } from '../../api/ok.ts'\nexport const a = b\n", IMPORTS],
  ['shared/domain/a/i18n.ts', "export { b } from '../../i18n/ok.ts'\n", IMPORTS],
  ['shared/domain/a/core.ts', "export const a = () => import('../../../electron/core/ok.ts')\n", IMPORTS],
  ['shared/domain/a/random.ts', 'export const a = () => Math.random()\n', 'eslint(no-restricted-properties)'],
  ['shared/domain/a/now.ts', 'export const a = () => Date.now()\n', 'eslint(no-restricted-properties)'],
  ['shared/domain/a/uuid.ts', 'export const a = () => crypto.randomUUID()\n', 'eslint(no-restricted-globals)'],
  [
    'shared/domain/a/ok.ts',
    "import { Temporal } from 'temporal-polyfill'\nimport { b } from '../b/ok.ts'\nexport const a = [Temporal, b, Date.UTC(2027, 0)]\n",
    undefined,
  ],
  ['shared/domain/b/ok.ts', "import { c } from './c.ts'\nexport const b = c\n", undefined],
  ['shared/domain/b/c.ts', 'export const c = 1\n', undefined],
  // shared/records: plain data
  ['shared/records/zod.ts', "import { z } from 'zod'\nexport const a = z\n", IMPORTS],
  ['shared/records/ok.ts', "import { a } from '../domain/a/ok.ts'\nexport const b = a\n", undefined],
  // shared/api: domain, zod, the contract library
  ['shared/api/node.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n", IMPORTS],
  ['shared/api/server.ts', "import { os } from '@orpc/server'\nexport const a = os\n", IMPORTS],
  ['shared/api/kysely.ts', "import type { Kysely } from 'kysely'\nexport type A = Kysely<never>\n", IMPORTS],
  ['shared/api/core.ts', "export { b } from '../../electron/core/ok.ts'\n", IMPORTS],
  [
    'shared/api/ok.ts',
    "import { oc } from '@orpc/contract'\nimport { z } from 'zod'\nimport { a } from '../domain/a/ok.ts'\nexport const b = [oc, z, a]\n",
    undefined,
  ],
  ['shared/i18n/react.ts', "import { useState } from 'react'\nexport const a = useState\n", IMPORTS],
  ['shared/i18n/ok.ts', "import { a } from '../domain/a/ok.ts'\nexport const b = a\n", undefined],
  // electron/core: no Electron, no shell, no interface, at any depth
  ['electron/core/electron.ts', "import { app } from 'electron'\nexport const a = app\n", IMPORTS],
  ['electron/core/shell.ts', "import { b } from '../log.ts'\nexport const a = b\n", IMPORTS],
  ['electron/core/page.ts', "import { b } from '../../renderer/ui/ok.tsx'\nexport const a = b\n", IMPORTS],
  ['electron/core/area/electron.ts', "import { app } from 'electron/main'\nexport const a = app\n", IMPORTS],
  ['electron/core/area/shell.ts', "import { b } from '../../log.ts'\nexport const a = b\n", IMPORTS],
  [
    'electron/core/area/ok.ts',
    "import { a } from '../../../shared/domain/a/ok.ts'\nimport { b } from '../files.ts'\nexport const c = [a, b]\n",
    undefined,
  ],
  ['electron/core/files.ts', "import { join } from 'node:path'\nexport const b = join\n", undefined],
  ['electron/core/ok.ts', "import { a } from '../../shared/domain/a/ok.ts'\nexport const b = a\n", undefined],
  // of another area only its door; what lies under the areas knows none
  ['electron/core/area/index.ts', 'export const b = 1\n', undefined],
  ['electron/core/area/inside.ts', 'export const b = 1\n', undefined],
  ['electron/core/other/inside.ts', "import { b } from '../area/inside.ts'\nexport const a = b\n", IMPORTS],
  ['electron/core/other/deep/inside.ts', "import { b } from '../../area/inside.ts'\nexport const a = b\n", IMPORTS],
  ['electron/core/other/deep/shell.ts', "import { b } from '../../../log.ts'\nexport const a = b\n", IMPORTS],
  ['electron/core/db/upward.ts', "import { b } from '../area/index.ts'\nexport const a = b\n", IMPORTS],
  ['electron/core/documents/upward.ts', "import { b } from '../area/index.ts'\nexport const a = b\n", IMPORTS],
  [
    'electron/core/other/ok.ts',
    "import { a } from '../../../shared/domain/a/ok.ts'\nimport { b } from '../area/index.ts'\nimport { b as c } from '../db/columns.ts'\nexport const d = [a, b, c]\n",
    undefined,
  ],
  [
    'electron/core/other/deep/ok.ts',
    "import { a } from '../../../../shared/domain/a/ok.ts'\nimport { b } from '../../area/index.ts'\nimport { b as c } from '../../db/columns.ts'\nimport { c as e } from '../ok2.ts'\nexport const d = [a, b, c, e]\n",
    undefined,
  ],
  ['electron/core/other/ok2.ts', 'export const c = 1\n', undefined],
  ['electron/core/db/migrations/live.ts', "import { b } from '../../ok.ts'\nexport const a = b\n", IMPORTS],
  ['electron/core/db/migrations/ok.ts', "import { b } from '../columns.ts'\nexport const a = b\n", undefined],
  ['electron/core/db/columns.ts', 'export const b = 1\n', undefined],
  // the sample firm
  ['electron/sample/shell.ts', "import { b } from '../log.ts'\nexport const a = b\n", IMPORTS],
  ['electron/sample/ok.ts', "import { b } from '../core/files.ts'\nexport const a = b\n", undefined],
  // the shells
  ['electron/log.ts', 'export const b = 1\n', undefined],
  ['electron/http.ts', "import { net } from 'electron'\nexport const a = net\n", IMPORTS],
  ['electron/bundle.ts', "import { b } from '../renderer/ui/ok.tsx'\nexport const a = b\n", IMPORTS],
  ['electron/preload.ts', "import { ipcMain } from 'electron'\nexport const a = ipcMain\n", IMPORTS],
  ['electron/main-x.ts', "import { b } from './core/ok.ts'\nexport const a = b\n", IMPORTS],
  ['electron/main.ts', 'await Promise.resolve()\nexport {}\n', 'node(no-top-level-await)'],
  [
    'electron/main-ok.ts',
    "import { app, ipcMain } from 'electron'\nimport { b } from './log.ts'\nexport const a = [app, ipcMain, b]\n",
    undefined,
  ],
  // the interface
  ['renderer/ui/api.tsx', "import type { b } from '../../shared/api/ok.ts'\nexport type A = typeof b\n", IMPORTS],
  ['renderer/ui/area.tsx', "import { b } from '../clients/ok.tsx'\nexport const a = b\n", IMPORTS],
  ['renderer/ui/ok.tsx', "import { Button } from '@mantine/core'\nexport const b = Button\n", undefined],
  ['renderer/clients/other.tsx', "import { b } from '../calendar/ok.tsx'\nexport const a = b\n", IMPORTS],
  ['renderer/clients/deep/other.tsx', "import { b } from '../../calendar/ok.tsx'\nexport const a = b\n", IMPORTS],
  ['renderer/clients/electron.tsx', "import { b } from '../../electron/log.ts'\nexport const a = b\n", IMPORTS],
  ['renderer/clients/node.tsx', "import { join } from 'node:path'\nexport const a = join\n", IMPORTS],
  ['renderer/clients/link.tsx', "import { RPCLink } from '@orpc/client/fetch'\nexport const a = RPCLink\n", IMPORTS],
  ['renderer/app/link.tsx', "import { RPCLink } from '@orpc/client/message-port'\nexport const a = RPCLink\n", IMPORTS],
  ['renderer/desk/connect.ts', "import { RPCLink } from '@orpc/client/fetch'\nexport const a = RPCLink\n", undefined],
  ['renderer/desk/link.tsx', "import { RPCLink } from '@orpc/client/fetch'\nexport const a = RPCLink\n", IMPORTS],
  ['renderer/desk/area.tsx', "import { b } from '../clients/ok.tsx'\nexport const a = b\n", IMPORTS],
  ['renderer/desk/ok.tsx', "import { b } from '../ui/ok.tsx'\nexport const a = b\n", undefined],
  ['renderer/clients/frame.tsx', "import { b } from '../app/ok.tsx'\nexport const a = b\n", IMPORTS],
  ['renderer/app/ok.tsx', "import { b } from '../clients/ok.tsx'\nexport const a = b\n", undefined],
  ['renderer/calendar/index.ts', 'export const b = 1\n', undefined],
  ['renderer/calendar/pieces.ts', 'export const b = 1\n', undefined],
  ['renderer/clients/pieces.ok.tsx', "import { b } from '../calendar/pieces.ts'\nexport const a = b\n", undefined],
  ['renderer/clients/door.ok.tsx', "import { b } from '../calendar/index.ts'\nexport const a = b\n", undefined],
  ['renderer/clients/deep/door.ok.tsx', "import { b } from '../../calendar/index.ts'\nexport const a = b\n", undefined],
  [
    'renderer/clients/ok.tsx',
    "import { b as c } from '../../shared/api/ok.ts'\nimport { b as d } from '../ui/ok.tsx'\nexport const b = [c, d]\n",
    undefined,
  ],
  [
    'renderer/clients/deep/ok.tsx',
    "import { b as c } from '../../../shared/api/ok.ts'\nimport { b as d } from '../../ui/ok.tsx'\nimport { b as e } from '../ok.tsx'\nexport const b = [c, d, e]\n",
    undefined,
  ],
  ['renderer/calendar/ok.tsx', 'export const b = 1\n', undefined],
  ['renderer/calendar/alt.tsx', "export const A = () => <img src='/x.png' />\n", 'jsx-a11y(alt-text)'],
  ['renderer/calendar/click.tsx', 'export const A = () => <a href="#">x</a>\n', 'jsx-a11y(anchor-is-valid)'],
  [
    'renderer/calendar/hook.tsx',
    "import { useState } from 'react'\nexport function A({ on }: { on: boolean }) {\n  if (on) useState(1)\n  return null\n}\n",
    'react-hooks(rules-of-hooks)',
  ],
  // everywhere
  ['electron/core/one.ts', "import { b } from './two.ts'\nexport const a = () => b\n", 'import(no-cycle)'],
  ['electron/core/two.ts', "import { a } from './one.ts'\nexport const b = () => a\n", 'import(no-cycle)'],
  ['electron/core/long.ts', `${'export {}\n'.repeat(401)}`, 'eslint(max-lines)'],
  ['electron/core/floating.ts', 'const a = async () => 1\na()\nexport {}\n', 'typescript(no-floating-promises)'],
  ['electron/core/any.ts', 'export const a = (b: any): unknown => b\n', 'typescript(no-explicit-any)'],
  ['electron/core/ignore.ts', "// @ts-ignore\nexport const a: number = 'x'\n", 'typescript(ban-ts-comment)'],
  ['electron/core/print.ts', "console.log('x')\nexport {}\n", 'eslint(no-console)'],
]

/** [file, its text, what the compiler must say]. */
const TYPES: [file: string, text: string, code: string][] = [
  ['shared/node.ts', "export { join } from 'node:path'\n", 'TS2307|TS2591'],
  ['shared/global.ts', 'export const a = process.env\n', 'TS2591|TS2304|TS2580'],
  ['shared/dom.ts', 'export const a = document.title\n', 'TS2584|TS2304'],
  ['shared/upward.ts', "export { b } from '../electron/core/fine.ts'\n", 'TS6307'],
  ['electron/dom.ts', 'export const a = document.title\n', 'TS2584|TS2304'],
  ['electron/page.ts', "export { b } from '../renderer/fine.ts'\n", 'TS6307'],
  ['renderer/node.ts', "export { join } from 'node:path'\n", 'TS2307|TS2591'],
  ['renderer/core.ts', "export { b } from '../electron/core/fine.ts'\n", 'TS6307'],
  ['shared/loose.ts', 'export const a = (b: string[]): string => b[0]\n', 'TS2322'],
  ['shared/enum.ts', 'export enum A { B }\n', 'TS1294'],
]

/** A statement that goes to the table of clients, by whatever name it calls it. */
const readsClients = (text: string) =>
  /(?:selectFrom|[a-z]Join)\((?:\s*\[)?[^()\]]*['"`]client(?:\s+as\s+\w+)?['"`]/.test(text) ||
  /\bas\s+['"`]client['"`]/.test(text) ||
  /sql[^`]*`[^`]*\b(?:from|join)\s+"?client"?(?!\w)/i.test(text)

const imports = (name: string) => (text: string) =>
  new RegExp(`import\\s*\\{[^}]*\\b${name}\\b[^}]*\\}\\s*from\\s*'[^']*/(?:who|visible|clients/index)\\.ts'`).test(text)

/** Who sees which clients is decided at one door; what goes around it stands here, and nowhere else. */
const DOORS = [
  {
    what: 'names the table of clients',
    does: readsClients,
    // The count of a backup's clients is of another file than the one that is open.
    where: ['clients/visible.ts', 'storage/copies.ts'],
    breaking: [
      "db.selectFrom('client').selectAll()",
      "db\n  .selectFrom('client as c')",
      "db.selectFrom(['mark', 'client'])",
      "db.selectFrom('mark').leftJoin('client', 'client.id', 'mark.client_id')",
      "db.selectFrom('rule').innerJoin(\n  'client as c', 'c.id', 'rule.client_id')",
      "db.selectFrom(table as 'client')",
      'sql`select name from client`.execute(db)',
      'sql<Row>`select * from mark join "client" on true`',
    ],
    fine: [
      "db.selectFrom('mark').where('client_id', '=', client)",
      "db.selectFrom('event').select('client_id')",
      "write.insert('client', row)",
      'sql`select 1 from client_note`',
    ],
  },
  {
    what: 'looks with the eyes of the program, which sees all clients,',
    does: imports('program'),
    where: [
      'clients/numbers.ts',
      'handover/known.ts',
      'imports/known.ts',
      'imports/take.ts',
      'year/settle.ts',
      'year/shelf.ts',
    ],
    breaking: ["import { nobody, program } from '../who.ts'"],
    fine: ["import { type Sight } from '../who.ts'"],
  },
  {
    what: 'reads clients by ids that were seen before',
    does: imports('among'),
    where: [
      'attachments/missing.ts',
      'late/late-changes.ts',
      'late/read-late.ts',
      'year/read-due.ts',
      'year/read-held.ts',
      'year/read-marks.ts',
    ],
    breaking: ["import { among } from '../clients/visible.ts'", "import { among, visible } from '../clients/index.ts'"],
    fine: ["import { visible } from '../clients/visible.ts'"],
  },
] as const

let tree = ''
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'vuosikello-boundaries-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(ROOT, file), join(tree, file))
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

function write(folder: string, files: readonly (readonly [string, string, unknown])[]): string {
  const root = join(tree, folder)
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  for (const project of ['shared', 'electron', 'renderer'])
    cpSync(join(ROOT, project, 'tsconfig.json'), join(root, project, 'tsconfig.json'))
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(tree, file), join(root, file))
  writeFileSync(
    join(root, 'tsconfig.json'),
    JSON.stringify({
      files: [],
      references: ['shared', 'electron', 'renderer'].map((path) => ({ path: `./${path}` })),
    }),
  )
  return root
}

/** What a program of `node_modules/.bin` prints, whatever its exit code. */
function output(program: string, args: string[], cwd: string): Promise<string> {
  return new Promise((done) =>
    execFile(join(ROOT, 'node_modules/.bin', program), args, { cwd, maxBuffer: 1e8 }, (_error, out, errors) =>
      done(out + errors),
    ),
  )
}

describe('lint', () => {
  const found = new Map<string, Set<string>>()
  beforeAll(async () => {
    const root = write('lint', LINT)
    const report: { diagnostics: { filename: string; code: string }[] } = JSON.parse(
      await output('oxlint', ['--type-aware', '-f', 'json'], root),
    )
    for (const { filename, code } of report.diagnostics)
      found.set(filename, (found.get(filename) ?? new Set()).add(code))
  })

  it.each(LINT.filter(([, , rule]) => rule !== undefined).map(([file, , rule]) => [file, String(rule)]))(
    'reports %s: %s',
    (file, rule) => expect([...(found.get(file) ?? [])]).toContain(rule),
  )
  it.each(LINT.filter(([, , rule]) => rule === undefined).map(([file]) => file))('accepts %s', (file) =>
    expect([...(found.get(file) ?? [])]).toEqual([]),
  )
})

describe('types', () => {
  let said = ''
  beforeAll(async () => {
    const fine = [
      ['electron/core/fine.ts', 'export const b = 1\n', ''],
      ['renderer/fine.ts', 'export const b = 1\n', ''],
      ['shared/fine.ts', 'export const b = new AbortController()\n', ''],
    ] as const
    said = await output('tsc', ['--build', '--pretty', 'false'], write('types', [...TYPES, ...fine]))
    // A project that depends on a broken one is not built: ask each by itself.
    for (const project of ['electron', 'renderer'])
      said += await output('tsc', ['-p', project, '--pretty', 'false'], join(tree, 'types'))
  })

  it.each(TYPES.map(([file, , code]) => [file, code]))('reports %s: %s', (file, code) =>
    expect(said).toMatch(new RegExp(`${file.replace('.', '\\.')}\\(\\d+,\\d+\\): error (?:${code}):`)),
  )
  it.each(['electron/core/fine.ts', 'renderer/fine.ts', 'shared/fine.ts'])('accepts %s', (file) =>
    expect(said).not.toContain(`${file}(`),
  )
})

describe('source', () => {
  it('asks no clock in shared/domain (new Date() has no lint rule)', () => {
    const domain = join(ROOT, 'shared/domain')
    const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => asksClock(readFileSync(join(domain, file), 'utf8')))).toEqual([])
    expect(asksClock('const a = new Date()')).toBe(true)
    expect(asksClock('const a = new Date(0)')).toBe(false)
  })

  it.each(DOORS)('$what only where it must be', ({ does, where, breaking, fine }) => {
    const core = join(ROOT, 'electron/core')
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    // Migrations are frozen.
    const living = files.filter((file) => !file.startsWith('db/migrations/'))
    const found = living.filter((file) => does(readFileSync(join(core, file), 'utf8')))
    expect(found.toSorted()).toEqual(where)
    for (const text of breaking) expect(does(text), text).toBe(true)
    for (const text of fine) expect(does(text), text).toBe(false)
  })
})

const asksClock = (text: string) => /new Date(?:\(\s*\)|(?![\w(]))/.test(text)

/** [what a handler does that it must not, how, what the compiler must say]: each against the program's own types. */
const REACHES: readonly (readonly [name: string, handler: string, said: string])[] = [
  [
    'a query that writes',
    "export const a: Pick<Handlers<'people'>, 'list'> = { async list(_, { db }) { await db.deleteFrom('person').execute(); return [] } }",
    'not allowed with a read-only Kysely instance',
  ],
  [
    'a query that reaches a writing connection',
    "export const a: Pick<Handlers<'people'>, 'list'> = { async list(_, { env }) { await env.storage.db().deleteFrom('person').execute(); return [] } }",
    "Property 'storage' does not exist",
  ],
  [
    'a command that reaches the outer connection',
    "export const a: Pick<Handlers<'people'>, 'remove'> = { async remove(seen, { env }) { await env.storage.db().selectFrom('person').execute(); return seen } }",
    "Property 'storage' does not exist",
  ],
  [
    'a job that opens another file',
    "export const a: Pick<Handlers<'handover'>, 'verify'> = { async *verify(_, { env }) { await env.storage.close(); throw new Error() } }",
    "Property 'storage' does not exist",
  ],
  [
    'a query that chooses who sits here',
    "export const a: Pick<Handlers<'people'>, 'list'> = { list(_, { env }) { env.workstation.remember({ personId: null }); return [] } }",
    "Property 'workstation' does not exist",
  ],
  [
    'a query that clears what can be undone',
    "export const a: Pick<Handlers<'history'>, 'stack'> = { stack(_, { env }) { env.stack.clear(); return env.stack.top() } }",
    "Property 'clear' does not exist",
  ],
  [
    'nothing wrong',
    "export const a: Pick<Handlers<'people'>, 'remove'> = { async remove({ id, version }, { write }) { await write.remove('person', id, version); return { id, version } } }",
    '',
  ],
]

describe('what a handler is given', () => {
  let said = ''
  beforeAll(async () => {
    const root = join(tree, 'reaches')
    mkdirSync(root)
    const from = JSON.stringify(join(ROOT, 'electron/core/handlers.ts'))
    for (const [at, [, text]] of REACHES.entries())
      writeFileSync(join(root, `reach-${at}.ts`), `import type { Handlers } from ${from}\n${text}\n`)
    const compilerOptions = {
      composite: false,
      declaration: false,
      emitDeclarationOnly: false,
      noEmit: true,
      noUnusedLocals: false,
      lib: ['es2024'],
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      rootDir: '/',
    }
    const config = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions, include: ['*.ts'] }
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config))
    said = await output('tsc', ['-p', '.', '--pretty', 'false'], root)
  })

  it.each(REACHES.map(([name, , words], at) => ({ name, words, at })))('compiles or not: $name', ({ words, at }) => {
    const lines = said.split('\n').filter((line) => line.startsWith(`reach-${at}.ts`))
    if (words === '') expect(lines).toEqual([])
    else expect(lines.join('\n')).toContain(words)
  })
})
