/** Answers are kept as long as what they were found from, and no longer. */
import { expect, it, vi } from 'vitest'
import { createMemory } from '../../../electron/core/year/memory.ts'

it('finds an answer once for one source and question, also for those who ask at the same time', async () => {
  const remembered = createMemory<object, string>()
  const find = vi.fn(async () => 'found')
  const source = {}
  expect(await Promise.all([remembered(source, 'a', find), remembered(source, 'a', find)])).toEqual(['found', 'found'])
  expect(await remembered(source, 'a', find)).toBe('found')
  expect(find).toHaveBeenCalledTimes(1)
  await remembered(source, 'b', find)
  await remembered({}, 'a', find)
  expect(find).toHaveBeenCalledTimes(3)
})

it('asks again after a failure', async () => {
  const remembered = createMemory<object, string>()
  const source = {}
  await expect(remembered(source, 'a', () => Promise.reject(new Error('closed')))).rejects.toThrow('closed')
  expect(await remembered(source, 'a', async () => 'found')).toBe('found')
})

it('lets the oldest question go when there are many', async () => {
  const remembered = createMemory<object, number>()
  const source = {}
  for (let question = 0; question < 7; question++) await remembered(source, String(question), async () => question)
  expect(await remembered(source, '6', async () => -1)).toBe(6)
  expect(await remembered(source, '0', async () => -1)).toBe(-1)
})
