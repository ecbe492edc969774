/** Answers are kept as long as what they were found from, and no longer. */
import { expect, it, vi } from 'vitest'
import { createMemory, createTable } from '../../electron/core/memory.ts'

it('finds an answer once for one source and question, also for those who ask at the same time', async () => {
  const memory = createMemory<object, Promise<string>>()
  const find = vi.fn(async () => 'found')
  const source = {}
  expect(await Promise.all([memory.of(source, 'a', find), memory.of(source, 'a', find)])).toEqual(['found', 'found'])
  expect(await memory.of(source, 'a', find)).toBe('found')
  expect(find).toHaveBeenCalledTimes(1)
  await memory.of(source, 'b', find)
  await memory.of({}, 'a', find)
  expect(find).toHaveBeenCalledTimes(3)
})

it('asks again after a failure', async () => {
  const memory = createMemory<object, Promise<string>>()
  const source = {}
  await expect(memory.of(source, 'a', () => Promise.reject(new Error('closed')))).rejects.toThrow('closed')
  expect(await memory.of(source, 'a', async () => 'found')).toBe('found')
})

it('does not forget what was found anew while an old answer failed', async () => {
  const memory = createMemory<object, Promise<string>>()
  const source = {}
  const { promise, reject } = Promise.withResolvers<string>()
  const failing = memory.of(source, 'a', () => promise)
  memory.keep(source, 'a', Promise.resolve('anew'))
  reject(new Error('closed'))
  await expect(failing).rejects.toThrow('closed')
  expect(await memory.known(source, 'a')).toBe('anew')
})

it.each([1, 2, 6])('of more than %i questions, the one asked longest ago makes room', (most) => {
  const memory = createMemory<object, number>(most)
  const source = {}
  for (let question = 0; question < most; question++) memory.keep(source, question, question)
  // Asked again: it is the newest now.
  expect(memory.known(source, 0)).toBe(0)
  memory.keep(source, 'one more', -1)
  const kept = Array.from({ length: most }, (_, question) => memory.known(source, question) !== undefined)
  expect(kept).toEqual(Array.from({ length: most }, (_, question) => question !== (most === 1 ? 0 : 1)))
  expect(memory.known(source, 'one more')).toBe(-1)
})

it('keeps one answer a question, and none that is forgotten', () => {
  const memory = createMemory<object, number>(2)
  const source = {}
  memory.keep(source, 'a', 1)
  memory.keep(source, 'b', 2)
  memory.keep(source, 'a', 3)
  expect([memory.known(source, 'a'), memory.known(source, 'b')]).toEqual([3, 2])
  memory.forget(source, 'a')
  expect(memory.known(source, 'a')).toBeUndefined()
})

it('a table forgets all when there is too much', () => {
  const table = createTable<string>(3)
  for (const text of ['a', 'b', 'c']) table(text, () => text)
  expect(table('a', () => 'anew')).toBe('a')
  table('d', () => 'd')
  expect(table('a', () => 'anew')).toBe('anew')
  expect(table('d', () => 'anew')).toBe('d')
})
