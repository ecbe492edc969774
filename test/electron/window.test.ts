/** What the shell promises of its window, in a real one on the sample firm. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSample, type Running } from './launch.ts'

let running: Running
beforeAll(async () => {
  running = await openSample('window')
})
afterAll(() => running.close())

it('comes up on Today, with what there is to do', async () => {
  const { page } = running
  await page.getByRole('treegrid', { name: 'Tänään' }).waitFor()
  await page.getByRole('row').filter({ hasText: 'Konepaja Rautasarana Oy' }).first().waitFor()
  await running.look('today')
  expect(page.url()).toBe('app://bundle/')
  expect(running.watch.complaints()).toEqual([])
})
