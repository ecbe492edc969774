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

type Ask<T extends Tasks> = <K extends keyof T & string>(
  task: K,
  input: Parameters<T[K]>[0],
) => Promise<Awaited<ReturnType<T[K]>>>

/**
 * A thread of its own for what takes long, so that no other call waits for it. It starts with the first task, does one task
 * after the other and keeps no program from ending. What it gives throws what the task throws; typed errors stay typed.
 * @param entry the module that calls `serve`, as it lies in `electron/core`, without its ending
 * @param rest milliseconds without a task after which it ends, and its memory with it; never when not given
 */
export function createThread<T extends Tasks>(entry: string, rest?: number): Ask<T> {
  let worker: Worker | undefined
  let last = 0
  let resting: NodeJS.Timeout | undefined
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()

  function start(): Worker {
    const made = new Worker(placeOf(entry))
    made.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) idle(made)
      if ('refused' in answer) {
        const { reason, ...detail } = answer.refused.data
        asked?.reject(new AppError(answer.refused.code, reason, detail))
      } else if ('failed' in answer) asked?.reject(new Error(answer.failed))
      else asked?.resolve(answer.value)
    })
    made.on('error', (error) => end(made, error))
    made.on('exit', () => end(made, new Error(`The thread ${entry} has ended`)))
    return made
  }

  function idle(made: Worker): void {
    made.unref()
    if (rest === undefined) return
    resting = setTimeout(() => {
      worker = undefined
      void made.terminate()
    }, rest)
    resting.unref()
  }

  /** A thread that died takes its tasks with it; the next task gets a new one. */
  function end(ended: Worker, error: unknown): void {
    if (worker !== ended) return
    worker = undefined
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }

  async function ask(task: string, input: unknown): Promise<unknown> {
    const id = ++last
    const answer = Promise.withResolvers<unknown>()
    waiting.set(id, answer)
    clearTimeout(resting)
    worker ??= start()
    // Only work under way keeps the program from ending.
    worker.ref()
    worker.postMessage({ id, task, input } satisfies Asked)
    return answer.promise
  }
  // The two sides are typed by the same table of tasks.
  return ask as Ask<T>
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
