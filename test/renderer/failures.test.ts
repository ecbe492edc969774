import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../shared/api/errors.ts'
import { languages } from '../../shared/domain/words.ts'
import { failures } from '../../shared/i18n/failures.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { imports } from '../../shared/i18n/imports.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { type Api, httpLink } from '../../renderer/desk/connect.ts'
import { failureIn } from '../../renderer/desk/failure.ts'

test.each([401, 403])(
  'a page of an earlier start of the program says so, and where what is half typed is: %i',
  async (status) => {
    const api = createORPCClient<Api>(httpLink('http://localhost', async () => new Response('<p>', { status })))
    const failed: unknown = await api.people.list({}).catch((error: unknown) => error)
    expect(failureIn('fi')(failed).text).toBe(failures.fi.reasons['earlier-start'])
  },
)

const root = new URL('../../', import.meta.url).pathname
const sources = ['electron', 'shared', 'renderer/app'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
)
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, word = '']) => word))),
]

describe('every reason has a sentence', () => {
  /** `fields` says that the fields say it; why a package or a table is refused is told by its own screen, with the file's name. */
  const told = { ...handover.fi.receive.refusals, ...imports.fi.refusals, ...failures.fi.reasons }
  const reasons = found(/AppError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g).filter((reason) => reason !== 'fields')
  test('that the program throws', () => {
    expect(reasons.length).toBeGreaterThan(15)
    expect(reasons.filter((reason) => !(reason in told))).toEqual([])
  })
  test('that a driver or the file system gives', () => {
    const driver = found(/\|?\/, '([a-z][a-z-]*)'\],/g)
    expect(driver).toContain('disk-full')
    expect(driver.filter((reason) => !(reason in failures.fi.reasons))).toEqual([])
  })
})

test('every field code of the contract and the core has a sentence', () => {
  const codes = [
    ...found(/\.(?:min|max|regex)\([^()]*, '([a-z-]+)'\)/g),
    ...found(/\.date\('([a-z-]+)'\)/g),
    ...found(/\.refine\([^\n]*, '([a-z-]+)'\)/g),
    ...found(/\.refine\(\n[^\n]*\n\s*'([a-z-]+)',/g),
    ...found(/fields: \{ [a-z_]+: '([a-z-]+)' \}/g),
  ]
  expect(codes).toContain('too-long')
  expect(codes).toEqual(expect.arrayContaining(['not-a-day', 'malformed', 'not-an-email', 'ends-before-start']))
  expect(codes.filter((code) => !(code in ui.fi.fields))).toEqual([])
})

describe.each(languages)('in %s', (language) => {
  const read = failureIn(language)
  const words = failures[language]

  test('a faster writer is a conflict, a full disk is not', () => {
    expect(read(new AppError('conflict', 'changed-elsewhere')).kind).toBe('conflict')
    const full = read(new AppError('conflict', 'disk-full'))
    expect(full).toMatchObject({ kind: 'other', title: words.titles.storage, text: words.reasons['disk-full'] })
  })
  test('a document that is too long names the text to shorten', () => {
    const facts = { longest: 'Palkka-aineisto toimitetaan', letters: 500_000, most: 400_000 }
    const { text } = read(new AppError('invalid', 'document-too-long', { facts }))
    expect(text).toContain('Palkka-aineisto toimitetaan')
  })
  test('fields are sentences, also those whose code is new', () => {
    const { fields } = read(new AppError('invalid', 'fields', { fields: { name: 'required', shoe: 'pinches' } }))
    expect(fields).toEqual({ name: ui[language].fields.required, shoe: ui[language].fields.generic })
  })
  test('a defect gives its incident number and nothing of its inside', () => {
    const error = new ORPCError('internal', { status: 500, message: 'no such table: secret', data: { incident: 'A7' } })
    const { kind, title, text } = read(error)
    expect([kind, title]).toEqual(['other', words.titles.internal])
    expect(text).toContain(words.incident('A7'))
    expect(text).not.toContain('secret')
  })
  test('a call that never arrived is told as a broken connection', () => {
    expect(read(new TypeError('Failed to fetch'))).toMatchObject(words.unreachable)
  })
  test('a cancelled job is no failure to be told', () => {
    expect(read(Object.assign(new Error('aborted'), { name: 'AbortError' })).kind).toBe('cancelled')
  })
})
