/**
 * One suite over every database engine: what the core promises does not depend on where the rows lie. Of the one that differs
 * from another by its key alone, every run tries the steps of the schema and the only door to a row.
 */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { different, type Engine, tagsOn, tried } from '../builders/engines.ts'
import { absenceSuite } from './suites/absences.ts'
import { historySuite } from './suites/history.ts'
import { listSuite } from './suites/lists.ts'
import { schemaSuite } from './suites/schema.ts'
import { searchSuite } from './suites/search.ts'
import { writeSuite } from './suites/write.ts'

for (const { name, start } of tried)
  describe(name, { tags: tagsOn(name) }, () => {
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
    if (!different.some((one) => one.name === name)) return
    describe('history', () => historySuite(running))
    describe('absences', () => absenceSuite(running))
    describe('lists and the clock', () => listSuite(running))
    describe('the search', () => searchSuite(running))
  })
