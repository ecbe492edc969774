import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'
import { AppError, type Detail } from '../../shared/api/errors.ts'

type Tasks = Readonly<Record<string, (input: never) => unknown>>
type Asked = { id: number; task: string; input: unknown }
type Answer =
  | { id: number; value: unknown }
  | { id: number; refused: { code: AppError['code']; data: Detail } }
  | { id: number; failed: string }

/** `signal` gives a task up, and so does having taken `most` milliseconds (`TimeoutError`). */
export type Bounds = { readonly signal?: AbortSignal | undefined; readonly most?: number | undefined }

type Ask<T extends Tasks> = <K extends keyof T & string>(
  task: K,
  input: Parameters<T[K]>[0],
  bounds?: Bounds,
) => Promise<Awaited<ReturnType<T[K]>>>

/** `leave` ends it now, where it has no task, and comes back when its memory is given back. */
type Thread<T extends Tasks> = Ask<T> & { readonly leave: () => Promise<void> }

type Waiting = Asked & Bounds & Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>

/**
 * A thread of its own for what takes long, so that no other call waits for it. It starts with the first task, does one task
 * after the other and keeps no program from ending. What it gives throws what the task throws; typed errors stay typed.
 * A task that is given up ends its thread, and the next one has a new thread.
 * @param entry the module that calls `serve`, as it lies in `electron/core`, without its ending
 * @param rest milliseconds without a task after which it ends, and its memory with it; never when not given
 */
export function createThread<T extends Tasks>(entry: string, rest?: number): Thread<T> {
  let worker: Worker | undefined
  let last = 0
  let resting: NodeJS.Timeout | undefined
  let bound: NodeJS.Timeout | undefined
  let current: Waiting | undefined
  const waiting: Waiting[] = []

  function start(): Worker {
    const made = new Worker(placeOf(entry))
    made.on('message', (answer: Answer) => {
      if (worker !== made || answer.id !== current?.id) return
      const { resolve, reject } = current
      if ('refused' in answer) {
        const { reason, ...detail } = answer.refused.data
        reject(new AppError(answer.refused.code, reason, detail))
      } else if ('failed' in answer) reject(new Error(answer.failed))
      else resolve(answer.value)
      next()
    })
    made.on('error', (error) => end(made, error))
    made.on('exit', () => end(made, new Error(`The thread ${entry} has ended`)))
    return made
  }

  function next(): void {
    clearTimeout(bound)
    clearTimeout(resting)
    current = waiting.shift()
    if (!current) return idle()
    const { id, task, input, most } = current
    const mine = current
    if (most !== undefined)
      bound = setTimeout(() => giveUp(mine, new DOMException(`${task} took too long`, 'TimeoutError')), most)
    worker ??= start()
    // Only work under way keeps the program from ending.
    worker.ref()
    worker.postMessage({ id, task, input } satisfies Asked)
  }

  function idle(): void {
    const made = worker
    made?.unref()
    if (rest === undefined) return
    resting = setTimeout(() => {
      worker = undefined
      void made?.terminate()
    }, rest)
    resting.unref()
  }

  /** A thread that died takes its task with it; the next task gets a new one. */
  function end(ended: Worker, error: unknown): void {
    if (worker !== ended) return
    worker = undefined
    current?.reject(error)
    next()
  }

  function giveUp(task: Waiting, reason: unknown): void {
    task.reject(reason)
    const at = waiting.indexOf(task)
    if (at >= 0) waiting.splice(at, 1)
    if (task !== current) return
    const made = worker
    worker = undefined
    void made?.terminate()
    next()
  }

  async function ask(task: string, input: unknown, { signal, most }: Bounds = {}): Promise<unknown> {
    signal?.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const mine: Waiting = { id: ++last, task, input, most, resolve, reject }
    waiting.push(mine)
    const stop = () => giveUp(mine, signal?.reason)
    signal?.addEventListener('abort', stop, { once: true })
    if (!current) next()
    return promise.finally(() => signal?.removeEventListener('abort', stop))
  }
  async function leave(): Promise<void> {
    if (current) return
    const made = worker
    worker = undefined
    clearTimeout(resting)
    await made?.terminate()
  }

  // The two sides are typed by the same table of tasks.
  return Object.assign(ask as Ask<T>, { leave })
}

/** The same with several threads: a task goes to one that has the fewest. Each starts with its first task. */
export function createThreads<T extends Tasks>(count: number, entry: string, rest?: number): Ask<T> {
  const threads = Array.from({ length: count }, () => ({ ask: createThread<T>(entry, rest), tasks: 0 }))
  return (task, input, bounds) => {
    const free = threads.reduce((one, other) => (other.tasks < one.tasks ? other : one))
    free.tasks++
    return free.ask(task, input, bounds).finally(() => {
      free.tasks--
    })
  }
}

/** A source lies in its folder; built, this module may lie in a folder of chunks beside the entries. */
function placeOf(entry: string): string {
  const built = `${basename(entry)}.js`
  const places = [`${entry}.ts`, built, join('..', built)].map((place) => join(import.meta.dirname, place))
  const found = places.find((path) => existsSync(path))
  if (!found) throw new Error(`A part of the program is missing: ${built}`)
  return found
}

/**
 * The other side: does the tasks in the thread that this module was started in.
 * @param understood makes a typed error of one that a task throws, where it can
 */
export function serve(tasks: Tasks, understood: (error: unknown) => unknown = (error) => error): void {
  let before = Promise.resolve()
  parentPort?.on('message', ({ id, task, input }: Asked) => {
    before = before.then(async () => {
      let answer: Answer
      try {
        answer = { id, value: await (tasks[task] as (input: unknown) => unknown)(input) }
      } catch (thrown) {
        const error = understood(thrown)
        answer =
          error instanceof AppError
            ? { id, refused: { code: error.code, data: error.data } }
            : { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
      }
      parentPort?.postMessage(answer)
    })
  })
}
