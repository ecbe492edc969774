/** The user guide says the same in its three languages, and its links, pictures, keys and typed rules are real. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programFolder } from '../../electron/paths.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'

const languages = ['fi', 'sv', 'en'] as const
type Guide = (typeof languages)[number]

const TODAY = '2026-11-29'
const folder = (language: Guide) => join(programFolder(), 'docs/guide', language)
const pages = readdirSync(folder('fi')).toSorted()
const text = (language: Guide, page: string) => readFileSync(join(folder(language), page), 'utf8')

const all = (pattern: RegExp, markdown: string) => [...markdown.matchAll(pattern)].map(([, found = '']) => found)
const links = (markdown: string) => all(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g, markdown)
const pictures = (markdown: string) => all(/!\[[^\]]+\]\(([^)]+)\)/g, markdown)
const headings = (markdown: string) => all(/^##? (.+)$/gm, markdown)
const quoted = (markdown: string) => all(/`([^`\n]+)`/g, markdown)

/** As GitHub names the place of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number} -]/gu, '')
    .replaceAll(' ', '-')

const key = /^(?:(?:Ctrl|Alt|Shift) )?(?:[A-Z0-9?←→↑↓]|Space|Enter|Esc|Home|End|Page (?:Up|Down)|Shift)$/
/** The keys that a page names, each once, by their English names. */
function keys(markdown: string): string[] {
  const named = quoted(markdown).map((code) =>
    code.replace(/Välilyönti|Mellanslag/, 'Space').replace(/Vaihto|Skift/, 'Shift'),
  )
  return [...new Set(named.filter((code) => key.test(code)))].toSorted()
}

/** Commands without what differs by language: names of files, the firm and the rule. */
const commands = (markdown: string) =>
  all(/^(vuosikello .+)$/gm, markdown).map((line) => line.replaceAll(/'[^']+'|"[^"]+"|\S+\.(?:db|pdf|ics|zip)/g, '…'))

/** What the page of pay groups says can be typed: as people say it, and in the table under that in the short form. */
function typed(language: Guide, page = 'pay-groups.md') {
  const blocks = text(language, page).split('\n\n')
  const at = blocks.findIndex((block) => block.startsWith('|'))
  const read = (code: string) => parseTyped(code, TODAY)
  return {
    said: quoted(blocks[at - 1] ?? '').map(read),
    short: (blocks[at] ?? '').split('\n').flatMap((row) => quoted(row.split('|')[1] ?? '').map(read)),
  }
}

describe.each(languages)('the guide in %s', (language) => {
  it('has every page, and the first names each', () => {
    expect(readdirSync(folder(language)).toSorted()).toEqual(pages)
    const named = links(text(language, 'README.md'))
    expect(pages.filter((page) => page !== 'README.md' && !named.includes(page))).toEqual([])
  })

  it.each(pages)('%s: links and pictures lead somewhere, and pages of the guide stay in its language', (page) => {
    const markdown = text(language, page)
    const broken = [...links(markdown), ...pictures(markdown)].filter((to) => {
      const [path = '', place] = to.split('#')
      const file = join(folder(language), path)
      if (!existsSync(file)) return true
      if (page !== 'README.md' && /^\.\.\/\w/.test(path)) return true
      return place !== undefined && !headings(readFileSync(file, 'utf8')).map(anchor).includes(place)
    })
    expect(broken).toEqual([])
  })

  it.each(pages)('%s: has the sections, pictures, keys and commands of the Finnish page', (page) => {
    const ours = text(language, page)
    const finnish = text('fi', page)
    expect(headings(ours)).toHaveLength(headings(finnish).length)
    expect(pictures(ours)).toEqual(pictures(finnish))
    expect(keys(ours)).toEqual(keys(finnish))
    expect(commands(ours)).toEqual(commands(finnish))
  })

  it('types rules that are read, the same as the Finnish one', () => {
    const { said, short } = typed(language)
    expect(short.length).toBeGreaterThan(15)
    expect(short.filter((rule) => 'error' in rule)).toEqual([])
    expect(short).toEqual(typed('fi').short)
    expect(said.filter((rule) => 'error' in rule && !rule.error.offers?.length)).toEqual([])
  })

  it('shows every form of the language of typed rules as it is read, the same as in Finnish', () => {
    const { short } = typed(language, 'written-rules.md')
    expect(short.length).toBeGreaterThan(35)
    expect(short.filter((rule) => 'error' in rule)).toEqual([])
    expect(short).toEqual(typed('fi', 'written-rules.md').short)
  })

  it('is led to from the read-me and from the other languages', () => {
    const others = languages.filter((one) => one !== language)
    for (const other of others) expect(links(text(other, 'README.md'))).toContain(`../${language}/README.md`)
    const readMe = readFileSync(join(programFolder(), 'README.md'), 'utf8')
    expect(links(readMe)).toContain(`docs/guide/${language}/README.md`)
  })
})
