// @module-tag slow
/** Desktop notices and the start at log-in, against the recorded Electron, with time as the test lets it pass. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type * as electronFake from '../fakes/electron.ts'
import { finished } from '../builders/core.ts'
import { sampleFile } from '../builders/sample.ts'
import { overMessagePort } from '../contract/shells.ts'
import { folder } from './helpers.ts'

type Electron = typeof electronFake
type Notice = { title: string; body: string }
const PATIENCE = 15_000

let electron: Electron
beforeEach(async () => {
  vi.resetModules()
  electron = await import('../fakes/electron.ts')
})

/** Time that stands still until it is let pass; what is set for later waits for it, and sleep lets none of it run. */
function aDay(start: string) {
  let now = new Date(`2027-01-12T${start}:00`).getTime()
  let set: { readonly at: number; readonly run: () => void } | undefined
  const waits: number[] = []
  return {
    waits,
    ticks: {
      now: () => new Date(now),
      after(milliseconds: number, run: () => void) {
        waits.push(milliseconds)
        const mine = { at: now + milliseconds, run }
        set = mine
        return () => {
          if (set === mine) set = undefined
        }
      },
    },
    waiting: () => set !== undefined,
    /** Lets minutes pass, awake. */
    async pass(minutes: number) {
      const end = now + minutes * 60_000
      while (set && set.at <= end) {
        now = set.at
        set.run()
        await settled()
      }
      now = end
    },
    /** The computer sleeps: time goes on, timers do not. */
    async sleep(minutes: number) {
      now += minutes * 60_000
      await settled()
    },
  }
}
const settled = () => new Promise((done) => setImmediate(done))

/** Reminders over a core that gives these notices, each once, from its time on. */
async function reminding(day: ReturnType<typeof aDay>, notices: Readonly<Record<string, Notice>>) {
  const { startReminders } = await import('../../electron/main-reminders.ts')
  const asked: string[] = []
  const opened = vi.fn()
  const reported = vi.fn()
  const left = new Map(Object.entries(notices))
  const ask = async (time: string) => {
    asked.push(time)
    for (const [from, notice] of left)
      if (time >= from) {
        left.delete(from)
        return notice
      }
    return undefined
  }
  const stop = startReminders({ ask, open: opened, report: reported, ticks: day.ticks })
  await settled()
  return { asked, opened, reported, stop }
}
const digest = { title: 'Vuosikello · ti 12.1.2027', body: 'Tänään 7, myöhässä 2' }
const bodies = () => electron.recorded.notices.map(({ body }) => body)

describe('notices', () => {
  it('are asked for at the turn of each minute, and never with a longer timer', async () => {
    const day = aDay('08:28')
    await day.sleep(0.25)
    const { asked } = await reminding(day, { '08:30': digest })
    expect(day.waits).toEqual([45_000])
    await day.pass(3)
    expect(asked).toEqual(['08:28', '08:29', '08:30', '08:31'])
    expect(day.waits.every((wait) => wait > 0 && wait <= 60_000)).toBe(true)
    expect(bodies()).toEqual([digest.body])
  })

  it('come at once when the computer wakes, and only once', async () => {
    const day = aDay('07:00')
    const { asked } = await reminding(day, { '08:30': digest })
    await day.sleep(180)
    electron.powerMonitor.emit('resume')
    electron.powerMonitor.emit('unlock-screen')
    await settled()
    expect(asked).toEqual(['07:00', '10:00'])
    await day.pass(10)
    expect(bodies()).toEqual([digest.body])
  })

  it('bring Today up when they are clicked', async () => {
    const { opened } = await reminding(aDay('09:00'), { '08:30': digest })
    expect(opened).not.toHaveBeenCalled()
    electron.recorded.notices[0]?.emit('click')
    expect(opened).toHaveBeenCalledOnce()
  })

  it('are not asked for where the computer shows none', async () => {
    electron.world.notifications = false
    const day = aDay('09:00')
    const { asked } = await reminding(day, { '08:30': digest })
    expect([asked, day.waiting()]).toEqual([[], false])
    electron.powerMonitor.emit('resume')
    await settled()
    expect(asked).toEqual([])
  })

  it('stop with the program', async () => {
    const day = aDay('08:00')
    const { asked, stop } = await reminding(day, { '08:30': digest })
    stop()
    await day.pass(60)
    electron.powerMonitor.emit('resume')
    await settled()
    expect([asked, bodies(), day.waiting()]).toEqual([['08:00'], [], false])
  })

  it('report what fails every minute once, and go on', async () => {
    const { startReminders } = await import('../../electron/main-reminders.ts')
    const day = aDay('08:00')
    const reported = vi.fn()
    const ask = vi.fn(async () => {
      throw new Error('The core has ended')
    })
    startReminders({ ask, open: vi.fn(), report: reported, ticks: day.ticks })
    await settled()
    await day.pass(5)
    expect([ask.mock.calls.length, reported.mock.calls.length]).toEqual([6, 1])
  })
})

/** A core that has a notice once, says what the workstation remembers, and ends in order. */
const CORE = `
let told = false
process.parentPort.on('message', ({ data }) => {
  const tell = (message) => process.parentPort.postMessage(message)
  if (data.kind === 'start') {
    tell({ kind: 'settings', startAtLogin: SETTING, language: 'fi' })
    tell({ kind: 'started' })
    if (data.options.notices !== 'program') throw new Error('the core was not told that notices can be shown')
  }
  if (data.kind === 'remind') {
    tell({ kind: 'notice', id: data.id, notice: told ? undefined : { title: data.time, body: 'Tänään 1' } })
    told = true
  }
  if (data.kind === 'close') process.exit(0)
})`

async function start(setting: boolean) {
  const profile = folder()
  vi.stubEnv('VUOSIKELLO_PROFILE', profile)
  onTestFinished(() => void vi.unstubAllEnvs())
  const core = join(profile, 'core.mjs')
  writeFileSync(core, CORE.replace('SETTING', String(setting)))
  electron.world.sourceOf = () => core
  onTestFinished(() => {
    electron.app.quit()
    electron.recorded.processes.forEach((child) => child.kill())
  })
  await electron.launch(() => import('../../electron/main.ts'))
}

describe('the program', () => {
  it('shows what its core says, and opens Today in its window', async () => {
    vi.stubEnv('XDG_CONFIG_HOME', folder())
    await start(false)
    await vi.waitFor(() => expect(bodies()).toEqual(['Tänään 1']), PATIENCE)
    expect(electron.recorded.notices[0]?.title).toMatch(/^\d\d:\d\d$/)
    const [window] = electron.recorded.windows
    if (!window) throw new Error('no window')
    window.minimized = true
    const heard = vi.fn()
    electron.ipcRenderer.on('today', heard)
    electron.recorded.notices[0]?.emit('click')
    expect([window.minimized, window.focused, heard.mock.calls.length]).toEqual([false, true, 1])
    expect(electron.recorded.errors).toEqual([])
  })

  it.runIf(process.platform === 'linux')(
    'enters itself among what starts at log-in, and takes itself out',
    async () => {
      const config = folder()
      vi.stubEnv('XDG_CONFIG_HOME', config)
      vi.stubEnv('APPIMAGE', '/opt/Vuosi kello/100%.AppImage')
      const entry = join(config, 'autostart', 'vuosikello.desktop')
      await start(true)
      await vi.waitFor(() => expect(existsSync(entry)).toBe(true), PATIENCE)
      expect(readFileSync(entry, 'utf8')).toContain('\nExec="/opt/Vuosi kello/100%%.AppImage" --at-login\n')
      const { setStartAtLogin } = await import('../../electron/main-login.ts')
      // What somebody switched off in the desktop's own settings stays off.
      writeFileSync(entry, `${readFileSync(entry, 'utf8')}Hidden=true\n`)
      const before = statSync(entry).mtimeMs
      setStartAtLogin(true)
      expect(statSync(entry).mtimeMs).toBe(before)
      setStartAtLogin(false)
      expect(existsSync(entry)).toBe(false)
    },
  )
})

it('works with the real core, from what is chosen to what is shown', async () => {
  vi.stubEnv('VUOSIKELLO_TODAY', '2027-01-12')
  const shell = await overMessagePort()
  // The shell has an Electron of its own.
  const { recorded, powerMonitor } = await import('../fakes/electron.ts')
  try {
    const { api, folder: place } = shell
    expect(await api.storage.notices({})).toEqual({ by: 'program' })
    await sampleFile(join(place, 'firm.db'))
    await finished(api.storage.open({ file: join(place, 'firm.db') }))
    const hour = `${String(new Date().getHours()).padStart(2, '0')}:00`
    await api.storage.remember({ reminderTime: hour, afternoonReminder: null, personId: null })
    const { items } = await api.calendar.today({ language: 'fi' })
    const open = items.filter(({ status, mark }) => !/done|skipped/.test(status) && mark?.state !== 'waiting')
    const late = open.filter(({ status }) => status === 'overdue').length
    const today = open.filter(({ status, due }) => status !== 'overdue' && due <= '2027-01-12').length
    powerMonitor.emit('resume')
    await vi.waitFor(() => expect(recorded.notices).toHaveLength(1), PATIENCE)
    expect(recorded.notices[0]?.title).toBe('Vuosikello · ti 12.1.2027')
    expect(recorded.notices[0]?.body).toContain(`Tänään ${today}, myöhässä ${late}`)
    powerMonitor.emit('resume')
    if (process.platform === 'linux') {
      const entry = join(place, 'config', 'autostart', 'vuosikello.desktop')
      for (const on of [true, false]) {
        await api.storage.remember({ startAtLogin: on })
        await vi.waitFor(() => expect(existsSync(entry)).toBe(on), PATIENCE)
      }
    }
    expect(recorded.notices).toHaveLength(1)
  } finally {
    await shell.close()
  }
})

describe.each(['win32', 'darwin'])('on %s', (platform) => {
  beforeEach(() => {
    const own = process.platform
    Object.defineProperty(process, 'platform', { value: platform })
    onTestFinished(() => void Object.defineProperty(process, 'platform', { value: own }))
  })
  it('asks the system to start the program, and only for a change', async () => {
    const { setStartAtLogin } = await import('../../electron/main-login.ts')
    setStartAtLogin(false)
    expect(electron.world.login.set).toBe(0)
    setStartAtLogin(true)
    setStartAtLogin(true)
    expect(electron.world.login).toMatchObject({ openAtLogin: true, args: ['--at-login'], set: 1 })
    setStartAtLogin(false)
    expect(electron.world.login).toMatchObject({ openAtLogin: false, set: 2 })
  })
})

it('opens small when the session started it', async () => {
  const { isAtLogin } = await import('../../electron/main-login.ts')
  expect(isAtLogin(['vuosikello', '--at-login'])).toBe(true)
  expect(isAtLogin(['vuosikello'])).toBe(false)
  const { createWindow } = await import('../../electron/main-window.ts')
  const state = join(folder(), 'window.json')
  for (const small of [true, false]) {
    createWindow('preload.cjs', state, small).emit('ready-to-show')
    const window = electron.recorded.windows.at(-1)
    expect([window?.minimized, window?.shown]).toEqual([small, !small])
  }
})
