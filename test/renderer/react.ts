/**
 * React as it is shipped, which draws in two thirds of the time: the development build notes at every element who made it.
 * What that build alone has and the testing library asks for is `act`: to do something and have it drawn.
 */
import { createRequire } from 'node:module'
import { setImmediate as turn } from 'node:timers/promises'

type Work = () => unknown

// As the testing library gets it: the one object, to which something can be added.
const require = createRequire(import.meta.url)
const react = require('react') as { act?: (work: Work) => PromiseLike<unknown> }
const { flushSync } = require('react-dom') as { flushSync: (work: Work) => unknown }

// Drawn at once; what goes on is drawn when it is over and React has had its turn.
react.act ??= (work) => Promise.resolve(flushSync(work)).then((value) => turn(value))

const scheduler = require('scheduler') as {
  unstable_IdlePriority: number
  unstable_scheduleCallback: (priority: number, work: Work) => unknown
}

/** Whatever React has begun is drawn: a person's next key comes no sooner, however busy the machine. */
export const drawn = async (): Promise<void> => {
  await turn()
  await new Promise((done) =>
    scheduler.unstable_scheduleCallback(scheduler.unstable_IdlePriority, () => done(undefined)),
  )
}
