import { describe, expect, it, vi } from 'vitest'
import type { Command } from 'commander'
import { openIo } from '../../electron/cli/io.ts'
import { programOf } from '../../electron/cli/run.ts'
import { COMMANDS, commandOf } from '../../electron/main-command.ts'
import { folder } from './helpers.ts'

describe('the command line of an installed program', () => {
  it('is taken from behind the program, and from behind the application while unpacked', () => {
    expect(commandOf(['vuosikello', 'clients', 'list', '--json'], true)).toEqual(['clients', 'list', '--json'])
    expect(commandOf(['electron', '.', 'backup', 'create'], false)).toEqual(['backup', 'create'])
  })
  it('knows every command', () => {
    const terminal = { out: () => undefined, err: () => undefined, env: {}, signal: new AbortController().signal }
    const scratch = { folder: () => '', beside: () => '', remove: () => undefined }
    const program: Command = programOf(openIo(terminal, { language: 'fi', today: '2027-01-12' }, scratch))
    expect([...COMMANDS].toSorted()).toEqual([...program.commands.map((each) => each.name()), 'help'].toSorted())
  })
  it('is none when the program is to open its window', () => {
    for (const argv of [['vuosikello'], ['vuosikello', '--data', 'clients'], ['vuosikello', '/home/a/clients']])
      expect(commandOf(argv, true), argv.join(' ')).toBeUndefined()
    expect(commandOf(['electron', 'clients'], false)).toBeUndefined()
  })
  it('runs without a window and ends with the exit code', async () => {
    vi.stubEnv('VUOSIKELLO_PROFILE', folder())
    vi.resetModules()
    const before = process.argv
    process.argv = ['vuosikello', 'rules', 'test', 'nonsense', '--from', '2027-01-01', '--to', '2027-02-01']
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      const electron = await import('../fakes/electron.ts')
      await electron.launch(() => import('../../electron/main.ts'))
      await vi.waitFor(() => expect(electron.recorded.exits).toEqual([1]), 15_000)
      expect(electron.recorded.windows).toEqual([])
      expect(String(said.mock.calls[0]?.[0])).toMatch(/^vuosikello: /)
    } finally {
      process.argv = before
      said.mockRestore()
      vi.unstubAllEnvs()
    }
  })
})
