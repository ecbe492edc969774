/** `docs/how-to-add.md` is true of the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { programFolder } from '../../electron/paths.ts'

const text = readFileSync(join(programFolder(), 'docs/how-to-add.md'), 'utf8')
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part]),
)
const section = (name: string) => sections.get(name) ?? ''
const pathsIn = (part: string) =>
  [...part.matchAll(/`((?:shared|electron|renderer|resources|docs|test)\/[^`*]+)`/g)].map(([, path = '']) => path)

/** Files of the program that have a word in them. */
function filesWith(word: string): string[] {
  return ['shared', 'electron', 'renderer', 'resources'].flatMap((folder) =>
    readdirSync(join(programFolder(), folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|json|typ)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(programFolder().length + 1))
      .filter((file) => new RegExp(`\\b${word}\\b`).test(readFileSync(join(programFolder(), file), 'utf8'))),
  )
}

it.each(['A field', 'A table', 'A call', 'A screen', 'A document'])('%s: every file named is there', (name) => {
  const paths = pathsIn(section(name))
  expect(paths.length).toBeGreaterThan(2)
  expect(paths.filter((path) => !existsSync(join(programFolder(), path)))).toEqual([])
})

it('a field of the client stands in the files named and in no other', () => {
  const named = pathsIn(section('A field'))
  const isNamed = (file: string) => named.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path))
  const files = filesWith('hr_system')
  expect(files.filter((file) => !isNamed(file))).toEqual([])
  // More than six would be more than a field is worth.
  expect(section('A field').match(/^\d\. /gm)?.length).toBeLessThanOrEqual(6)
})
