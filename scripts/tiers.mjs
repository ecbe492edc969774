// Which test files a tier reads. A file that has nothing for it is left out: what it makes beside its tests would be for nothing.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tools.mjs'

/** How a file begins whose tests are all slow. */
const WHOLE = '// @module-tag slow'

/**
 * The files of `npm test`, or with `slow` those of `npm run test:slow`; one whose tests are partly slow is in both. Whatever carries
 * a tag says `tags`.
 * @param {boolean} slow
 */
export const filesOf = (slow) =>
  globSync('test/**/*.test.{ts,tsx}', { cwd: root }).filter((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return slow ? text.startsWith(WHOLE) || /\btags/.test(text) : !text.startsWith(WHOLE)
  })
