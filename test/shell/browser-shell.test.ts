// @module-tag slow
/** The browser shell as a process of its own: what it says, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { builtProgram } from '../built.ts'
import { fetchHere } from '../builders/loopback.ts'
import { folder } from './helpers.ts'

const ENTRY = builtProgram('browser')

const { PATH, NODE_COMPILE_CACHE } = process.env

type Started = { child: ChildProcess; profile: string; said: () => string; ended: Promise<number | null> }

function start(args: string[], env: Record<string, string> = {}, profile = folder()): Started {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { PATH, NODE_COMPILE_CACHE, HOME: profile, VUOSIKELLO_PROFILE: profile, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  // Until it has ended it may write into the folder that goes.
  onTestFinished(async () => {
    if (child.kill('SIGKILL')) await ended
  })
  return { child, profile, said: () => said, ended }
}

const WAIT = { timeout: 10_000, interval: 50 }
async function linkOf(started: Started): Promise<string> {
  await vi.waitFor(() => expect(started.said()).toContain('/launch?token='), WAIT)
  return /http:\S+/.exec(started.said())?.[0] ?? ''
}

describe('without a window', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints the link, works, and ends in order on %s', async (signal) => {
    const started = start(['--print-link', '--data', join(folder(), 'a.db')])
    const link = await linkOf(started)
    expect((await fetchHere(link)).status).toBe(200)
    expect((await fetchHere(link)).status).toBe(401)
    started.child.kill(signal)
    expect(await started.ended).toBe(0)
    await expect(fetchHere(link)).rejects.toThrow('ECONNREFUSED')
  })
  it('prints the link and stays when there is no display, and says so', async () => {
    const started = start([])
    await linkOf(started)
    expect(started.said()).toContain('There is no display here')
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
  })
  it('prints the link and stays when there is no browser, and says so', async () => {
    const started = start([], { DISPLAY: ':99', VUOSIKELLO_BROWSER: '/nowhere' })
    await linkOf(started)
    expect(started.said()).toContain('No Chromium, Chrome or Edge was found')
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
  })
  it('listens on the port that was asked for, and says in one line when that is taken', async () => {
    const first = start(['--print-link'])
    const { port } = new URL(await linkOf(first))
    const second = start(['--print-link', '--port', port])
    expect(await second.ended).toBe(1)
    expect(second.said()).toBe(`--port ${port}: another program uses this port\n`)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })
  it.each([[['--port', 'x']], [['--port', '70000']], [['--nope']], [['stray']], [['--data']]])(
    'refuses %j in one line',
    async (args) => {
      const started = start(args)
      expect(await started.ended).toBe(1)
      expect(started.said().trim().split('\n')).toHaveLength(1)
      expect(started.said()).not.toMatch(/\n\s+at /)
    },
  )
  it.each([
    ['fi', 'Varmuuskopio tehdään …'],
    ['sv', 'Säkerhetskopian görs …'],
  ])(
    'says in the user’s language (%s) what it does when closing takes its time, and only then',
    async (language, words) => {
      const started = start(['--print-link', '--data', join(folder(), 'a.db')])
      const link = await linkOf(started)
      const { origin } = new URL(link)
      const cookie = (await fetchHere(link)).headers.get('set-cookie')?.split(';')[0] ?? ''
      const call = async (name: string, json: object) => {
        const headers = { cookie, origin, 'content-type': 'application/json' }
        const answer = await fetchHere(`${origin}/api/${name}`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ json }),
        })
        return answer.text()
      }
      expect(await call('storage/create', { firm: 'Palkat Oy', person: 'Aino Aalto', language: 'fi' })).toContain(
        'a.db',
      )
      // The firm's language has become the user's.
      await call('storage/remember', { language })
      expect(started.said()).not.toContain(words)
      started.child.kill('SIGTERM')
      expect(await started.ended).toBe(0)
      expect(started.said().split('\n').at(-2)).toBe(words)
    },
  )
  it('explains its options', async () => {
    const started = start(['--help'])
    expect(await started.ended).toBe(0)
    expect(started.said()).toContain('--data <file>')
  })
  it('keeps its folder private', async () => {
    const profile = join(folder(), 'new', 'profile')
    const started = start(['--print-link'], {}, profile)
    await linkOf(started)
    expect(statSync(profile).mode & 0o777).toBe(0o700)
    started.child.kill('SIGTERM')
    await started.ended
  })
})

describe('with a window', () => {
  /** A browser that opens the launch page as a real one would, then does what the script says. */
  function browser(script: string): string {
    const file = join(folder(), 'chromium')
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return file
  }
  it('ends with its window', async () => {
    const started = start([], { DISPLAY: ':99', VUOSIKELLO_BROWSER: browser('sleep 0.2') })
    expect(await started.ended).toBe(0)
    expect(started.said()).toBe('')
  })
  it('prints the link and stays when the browser gives up', async () => {
    const started = start([], { DISPLAY: ':99', VUOSIKELLO_BROWSER: browser('exit 3') })
    await linkOf(started)
    expect(started.said()).toContain('The browser did not start.')
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
  })
  it('closes the window when it is told to end, and leaves no launch page', async () => {
    const note = join(folder(), 'note')
    const script = `echo "$1" > "${note}"; trap 'echo gone >> "${note}"; exit 0' TERM; while true; do sleep 0.05; done`
    const started = start([], { DISPLAY: ':99', VUOSIKELLO_BROWSER: browser(script) })
    await vi.waitFor(() => expect(existsSync(note) && readFileSync(note, 'utf8')).toContain('\n'), WAIT)
    const page = new URL(readFileSync(note, 'utf8').trim().replace('--app=', ''))
    expect(existsSync(page)).toBe(true)
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
    await vi.waitFor(() => expect(readFileSync(note, 'utf8')).toContain('gone'))
    expect(existsSync(page)).toBe(false)
  })
})
