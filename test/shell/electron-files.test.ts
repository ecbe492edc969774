/** Files that come in and go out through the recorded Electron. */
import { existsSync, linkSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askForPort, CORE, coreThat, eachInAProfile, hello, profile, start, started } from './electron-program.ts'
import { folder } from './helpers.ts'

eachInAProfile()

it('keeps a file that is brought in, until the core has it, where the next start would sweep it', async () => {
  const taking = `if (data.kind === 'receive') process.parentPort.postMessage({ kind: 'answer', id: data.id, value: { token: data.path, name: data.name } })
  if (data.kind === 'start')`
  const electron = await start(CORE.replace("if (data.kind === 'start')", taking))
  await started(electron)
  const handler = electron.recorded.handlers.get('app')
  const sent = await handler?.(electron.arriving('app://bundle/files?name=a.zip', { method: 'POST', body: 'PK' }))
  if (!sent) throw new Error('nothing answered')
  const { token: path } = (await sent.json()) as { token: string }
  expect(relative(profile(), path)).toMatch(new RegExp(`^files-${process.pid}-\\w+[/\\\\]upload$`))
  expect(existsSync(dirname(path))).toBe(false)
})

describe('saving a file', () => {
  /** The program, which works on a data file that is there. */
  async function working() {
    const data = join(profile(), 'firm.db')
    const file = (name: string, text = '') => writeFileSync(join(profile(), name), text)
    file('firm.db', 'data')
    for (const side of ['wal', 'shm', 'lock']) file(`firm.db-${side}`)
    const told = `process.parentPort.postMessage({ kind: 'settings', startAtLogin: false, language: 'en', file: ${JSON.stringify(data)} }),`
    const electron = await start(coreThat(told))
    const window = await started(electron)
    expect(await hello(askForPort(electron, electron.frame(window.webContents.mainFrame.url)))).toBe('hello')
    return { electron, window }
  }
  it('asks where, over the window, and begins where the last one went', async () => {
    const { electron } = await working()
    const elsewhere = folder()
    electron.world.places = [join(elsewhere, 'own name.pdf'), join(elsewhere, 'b.pdf')]
    expect(electron.downloaded('sheet.pdf')).toEqual({ saved: join(elsewhere, 'own name.pdf'), cancelled: false })
    expect(electron.downloaded('b.pdf').saved).toBe(join(elsewhere, 'b.pdf'))
    expect(electron.recorded.offered).toEqual(['/home/user/sheet.pdf', join(elsewhere, 'b.pdf')])
  })
  it('saves nothing when the question is called off', async () => {
    const { electron } = await working()
    expect(electron.downloaded('sheet.pdf')).toEqual({ saved: undefined, cancelled: true })
  })
  it.each(['firm.db', 'firm.db-wal', 'firm.db-shm', 'firm.db-lock', 'link.pdf', 'hard.pdf'])(
    'does not write over the data: %s',
    async (name) => {
      const { electron, window } = await working()
      const elsewhere = folder()
      symlinkSync(join(profile(), 'firm.db'), join(elsewhere, 'link.pdf'))
      linkSync(join(profile(), 'firm.db-lock'), join(elsewhere, 'hard.pdf'))
      const place = join(name.endsWith('.pdf') ? elsewhere : profile(), name)
      electron.world.places = [place, join(elsewhere, 'sheet.pdf')]
      expect(electron.downloaded('sheet.pdf').saved).toBe(join(elsewhere, 'sheet.pdf'))
      expect(electron.recorded.boxes).toEqual([expect.objectContaining({ message: place, over: window })])
      expect(electron.recorded.boxes[0]?.detail).toContain('nothing was written')
    },
  )
})
