/** The thread for long work on whole files: does one task after the other and says what came of it. */
import { parentPort } from 'node:worker_threads'
import { AppError } from '../../../shared/api/errors.ts'
import type { Answer, Asked } from './aside.ts'
import { tasks } from './copies.ts'
import { storageFailure } from './failure.ts'

let before = Promise.resolve()
parentPort?.on('message', ({ id, task, input }: Asked) => {
  before = before.then(async () => {
    let answer: Answer
    try {
      // The two sides are typed by the same table of tasks.
      answer = { id, value: await (tasks[task] as (input: unknown) => unknown)(input) }
    } catch (thrown) {
      const error = storageFailure(thrown)
      answer =
        error instanceof AppError
          ? { id, refused: { code: error.code, data: error.data } }
          : { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    parentPort?.postMessage(answer)
  })
})
