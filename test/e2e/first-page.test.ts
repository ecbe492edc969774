import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rendererFolder } from '../../electron/paths.ts'

const at = (name: string) => readFileSync(join(rendererFolder(), name), 'utf8')
const page = at('index.html')
/** What the page itself asks for: by a script, a `modulepreload` or a style sheet. */
const asked = (ending: string): string[] =>
  [...new Set([...page.matchAll(/(?:src|href)="\/(assets\/[\w.-]+)"/g)].map(([, name]) => name ?? ''))].filter((name) =>
    name.endsWith(ending),
  )
const sourcesOf = (script: string): string[] => {
  const { sources }: { sources: string[] } = JSON.parse(at(`${script}.map`))
  return sources
}
const scripts = asked('.js')
// The helper of the bundler's own has no sources.
const first = scripts.filter((name) => !name.includes('rolldown-runtime')).flatMap(sourcesOf)
const bytes = (names: readonly string[]) => names.reduce((sum, name) => sum + Buffer.byteLength(at(name)), 0)

const byText = (a = '', b = '') => a.localeCompare(b)

describe('the first page', () => {
  test('asks for the script that asks, and for that of the first screen', () => {
    expect(scripts.map((name) => /assets\/([\w]+)/.exec(name)?.[1]).toSorted(byText)).toEqual([
      'first',
      'rolldown',
      'start',
    ])
    expect(first.some((source) => source.endsWith('renderer/app/Frame.tsx'))).toBe(true)
    expect(first.some((source) => source.endsWith('renderer/calendar/today/Today.tsx'))).toBe(true)
  })

  test.each([
    'node_modules/zod/',
    'node_modules/react-hook-form/',
    'node_modules/@mantine/spotlight/',
    'shared/domain/calendar/typed/',
    'shared/domain/calendar/words/',
    'shared/domain/calendar/rules/rule-check',
    'renderer/rules/RuleEditor',
    'renderer/ui/Form.tsx',
    'renderer/calendar/agenda/Agenda.tsx',
    'renderer/calendar/list/Explanation',
    'renderer/clients/',
    'renderer/handover/',
    'renderer/app/Settings.tsx',
    'renderer/app/Palette.tsx',
    'renderer/storage/Welcome',
  ])('needs nothing of %s', (part) => {
    // Addresses and the filters in them are the router's own; what areas add to shared screens is the frame's.
    const found = first.filter(
      (source) => source.includes(part) && !/(?:-search|\/index|\/routes|\/Everywhere)\.ts$/.test(source),
    )
    expect(found).toEqual([])
  })

  test('stays within what was measured to be quick', () => {
    expect(bytes(scripts)).toBeLessThan(1_115_000)
    expect(bytes(asked('.css'))).toBeLessThan(178_000)
  })

  test('has the styles of every part of the kit that the program uses', () => {
    const maps = readdirSync(join(rendererFolder(), 'assets')).filter((name) => name.endsWith('.js.map'))
    const used = maps
      .flatMap((name) => sourcesOf(`assets/${name.replace(/\.map$/, '')}`))
      .map((source) => /@mantine\/core\/.*\/([\w-]+)\.module\.mjs$/.exec(source)?.[1])
    const has = readFileSync(new URL('../../renderer/app/kit-styles.ts', import.meta.url), 'utf8')
    const missing = [...new Set(used)].filter(
      (name) => name !== undefined && !has.includes(`/styles/${name}.layer.css'`),
    )
    expect(used.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })
})
