// @module-tag slow
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const json = jsonOf(run)
afterAll(remove)

it('attaches files, lists them, and saves them as they were', async () => {
  writeFileSync(at('tunnit.csv'), 'a;b')
  const [of, client] = [
    ['--data', at('attached.db')],
    ['--client', '101'],
  ]
  expect((await run('sample', ...of)).code).toBe(0)
  const kept = ['--class', 'six-years', '--day', '2026-05-04', '--note', 'Toukokuu', '--language', 'fi']
  expect((await run('attachments', 'add', ...of, ...client, ...kept, at('tunnit.csv'))).out).toBe('Lisätty 1 liite.\n')
  const again = await run(
    'attachments',
    'add',
    ...of,
    ...client,
    ...kept.slice(0, -2),
    at('tunnit.csv'),
    '--language',
    'en',
  )
  expect(again.out).toBe('1 file was attached already.\n')
  const [row] = await json<{ name: string; until: string }[]>('attachments', 'list', ...of, ...client)
  expect(row).toMatchObject({ name: 'tunnit.csv', until: expect.stringMatching(/^203[23]-12-31$/) as string })
  expect((await run('attachments', 'list', ...of, ...client, '--language', 'fi')).out).toMatch(
    /^Tiedosto +Koko .*\ntunnit.csv +1 kt  /,
  )
  await run('attachments', 'save', ...of, ...client, 'tunnit.csv', '--out', at('takaisin.csv'))
  expect(readFileSync(at('takaisin.csv'), 'utf8')).toBe('a;b')
  const lost = await run('attachments', 'save', ...of, ...client, 'muu', '--out', at('muu.csv'))
  expect(oneLine(lost)).toMatch(/muu.*attachments list/)
  writeFileSync(at('tyhjä.txt'), '')
  const empty = await run('attachments', 'add', ...of, ...client, at('tyhjä.txt'), '--language', 'sv')
  expect(oneLine(empty)).toMatch(/^tyhjä.txt är tom/)
})
