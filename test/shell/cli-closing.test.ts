/** A command that ends with a backup says so to a person who waits for it, and to nobody else. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../../electron/cli/run.ts'
import { folder } from './helpers.ts'

it.each([true, false])('is told where a person looks on: %s', async (isWatched) => {
  const at = folder()
  let said = ''
  const code = await runCli(['new', '--data', join(at, 'a.db'), '--firm', 'Palkat Oy'], {
    out: () => undefined,
    err: (text) => void (said += text),
    env: { VUOSIKELLO_PROFILE: join(at, 'profile') },
    isWatched,
    signal: new AbortController().signal,
  })
  expect(code).toBe(0)
  expect(said).toBe(isWatched ? 'Varmuuskopio tehdään …\n' : '')
})
