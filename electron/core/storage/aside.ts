import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, type Detail } from '../../../shared/api/errors.ts'
import type { tasks } from './copies.ts'

type Tasks = typeof tasks
export type Asked = { id: number; task: keyof Tasks; input: unknown }
export type Answer =
  | { id: number; value: unknown }
  | { id: number; refused: { code: AppError['code']; data: Detail } }
  | { id: number; failed: string }

/** As a source; built, this module may lie in a folder of chunks beside the entries. */
const places = ['./storage-worker.ts', './storage-worker.js', '../storage-worker.js']

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, PromiseWithResolvers<unknown>>()

/**
 * Does long work on whole files in a thread of its own, with connections of its own, so that no other call waits for it.
 * One task after the other. Throws what the task throws; typed errors stay typed.
 */
export async function aside<T extends keyof Tasks>(
  task: T,
  input: Parameters<Tasks[T]>[0],
): Promise<Awaited<ReturnType<Tasks[T]>>> {
  const id = ++last
  const answer = Promise.withResolvers<unknown>()
  waiting.set(id, answer)
  worker ??= start()
  // Only work under way keeps the program from ending.
  worker.ref()
  worker.postMessage({ id, task, input } satisfies Asked)
  return (await answer.promise) as Awaited<ReturnType<Tasks[T]>>
}

function start(): Worker {
  const entry = places.map((place) => join(import.meta.dirname, place)).find((path) => existsSync(path))
  if (!entry) throw new Error('The part of the program that makes backups is missing')
  const made = new Worker(entry)
  made.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) made.unref()
    if ('refused' in answer) {
      const { reason, ...detail } = answer.refused.data
      asked?.reject(new AppError(answer.refused.code, reason, detail))
    } else if ('failed' in answer) asked?.reject(new Error(answer.failed))
    else asked?.resolve(answer.value)
  })
  made.on('error', (error) => end(error))
  made.on('exit', () => end(new Error('The thread for backups has ended')))
  return made
}

/** A thread that died takes its tasks with it; the next task gets a new one. */
function end(error: unknown): void {
  worker = undefined
  for (const asked of waiting.values()) asked.reject(error)
  waiting.clear()
}
