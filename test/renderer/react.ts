/**
 * React as users have it: the one for development keeps a stack for every element, and half of the time of these tests. The
 * endurance tier has that one, with all it complains about.
 */
import { createRequire } from 'node:module'
import { setImmediate as turn } from 'node:timers/promises'
import type ReactDom from 'react-dom'
import { enduring } from '../builders/endure.ts'

const require = createRequire(import.meta.url)

if (!enduring) {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  // Asked for once, they stay.
  const React = require('react') as { act?: unknown }
  const { flushSync } = require('react-dom') as typeof ReactDom
  for (const name of ['react-dom/client', 'react/jsx-runtime']) require(name)
  process.env['NODE_ENV'] = NODE_ENV
  // What the testing library wraps deeds in, and this React lacks: what a deed leads to at once is shown when it ends.
  React.act ??= async (deed: () => unknown) => {
    let done: unknown
    flushSync(() => (done = deed()))
    const value = await done
    await turn()
    return value
  }
}
