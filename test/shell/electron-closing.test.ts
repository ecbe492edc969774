/** A core that takes its time to close, because its backup does. */
import { expect, it, onTestFinished, vi } from 'vitest'
import { eachInAProfile, start, started } from './electron-program.ts'

eachInAProfile()

/** Gives one sign that it is still closing, and closes when it is told once more. */
const SLOW = `
process.parentPort.on('message', ({ data }) => {
  if (data.kind === 'start') process.parentPort.postMessage({ kind: 'started' })
  if (data.kind === 'close') process.parentPort.postMessage({ kind: 'closing' })
  if (data.kind === 'go') process.exit(0)
})`

const hear = (
  child: { once(event: string, heard: (...what: unknown[]) => void): unknown } | undefined,
  event: string,
) => new Promise<unknown>((done) => child?.once(event, done))

/** The program while its core closes, after the core's first sign, with time that stands still. */
async function closing() {
  const electron = await start(SLOW, ({ world }) => (world.locale = 'en-GB'))
  await started(electron)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const [child] = electron.recorded.processes
  if (!child) throw new Error('no core')
  const sign = hear(child, 'message')
  electron.app.quit()
  await sign
  return { electron, child, kill: vi.spyOn(child, 'kill') }
}
const again = async (child: Awaited<ReturnType<typeof closing>>['child']) => {
  const sign = hear(child, 'message')
  child.postMessage({ kind: 'close' })
  await sign
}
it('is not ended in the middle of its work, however long that takes, nor when one quits again', async () => {
  const { electron, child, kill } = await closing()
  for (let minute = 0; minute < 5; minute++) {
    await vi.advanceTimersByTimeAsync(59_000)
    electron.app.quit()
    await again(child)
  }
  expect(kill).not.toHaveBeenCalled()
  const ended = hear(child, 'exit')
  child.postMessage({ kind: 'go' })
  expect(await ended).toBe(0)
})
it('is ended when it gives no sign for a minute', async () => {
  const { child, kill } = await closing()
  const ended = hear(child, 'exit')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(kill).toHaveBeenCalledOnce()
  await ended
})
it('is told of in a window that goes when it has closed', async () => {
  const { electron, child } = await closing()
  expect(electron.recorded.windows).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1_000)
  const notice = electron.recorded.windows[1]
  expect(decodeURIComponent(notice?.webContents.mainFrame.url ?? '')).toContain('A backup is being made.')
  expect(notice?.options.webPreferences).toMatchObject({ sandbox: true, javascript: false })
  notice?.close()
  expect(notice?.closed).toBe(false)
  const gone = hear(notice, 'closed')
  child.postMessage({ kind: 'go' })
  await gone
  expect(notice?.closed).toBe(true)
})
