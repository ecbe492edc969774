/**
 * One suite over every database engine: what the core promises does not depend on where the rows lie. Of the two that differ
 * from another one by their key or their wire alone, every run tries the steps of the schema and the only door to a row.
 */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { enduring } from '../builders/endure.ts'
import { type Engine, engines } from '../builders/engines.ts'
import { absenceSuite } from './suites/absences.ts'
import { historySuite } from './suites/history.ts'
import { listSuite } from './suites/lists.ts'
import { schemaSuite } from './suites/schema.ts'
import { searchSuite } from './suites/search.ts'
import { writeSuite } from './suites/write.ts'

const inFull = (name: string) => enduring || name === 'SQLite' || name === 'PGlite'

for (const { name, start } of engines)
  describe(name, () => {
    if (start === undefined) {
      it(`${name} is not on this machine`, ({ skip }) => {
        console.warn(`${name} is not on this machine: the storage suite ran on the other engines only`)
        skip('on Debian or Ubuntu: apt-get install postgresql')
      })
      return
    }
    let engine: Engine | undefined
    beforeAll(async () => {
      engine = await start()
    })
    afterAll(() => engine?.stop())
    const running = (): Engine => {
      if (!engine) throw new Error(`${name} did not start`)
      return engine
    }
    describe('migrations', () => schemaSuite(running))
    describe('write', () => writeSuite(running))
    if (!inFull(name)) return
    describe('history', () => historySuite(running))
    describe('absences', () => absenceSuite(running))
    describe('lists and the clock', () => listSuite(running))
    describe('the search', () => searchSuite(running))
  })
