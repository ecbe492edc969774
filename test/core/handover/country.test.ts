/** A client of another country: its package has the dates of its year, and it is taken over by its own country's days. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOnly } from '../../../electron/core/db/read-only.ts'
import { ClientRecord } from '../../../electron/core/handover/record.ts'
import { yearOf } from '../../../electron/core/handover/year.ts'
import { program } from '../../../electron/core/who.ts'
import { loadYears } from '../../../electron/core/year/index.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { type Catalogue, readCatalogue } from '../../../shared/domain/calendar/rules/catalogue.ts'
import { cataloguesOf } from '../../../shared/domain/calendar/rules/catalogues.ts'
import { british, takeBritish } from '../../builders/british.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { sayRule } from '../../builders/rules.ts'
import { shippedCatalogue } from '../../domain/calendar/a-client.ts'
import { said } from './bags.ts'
import { anEngine, aSender, brought, DAY, packed } from './firms.ts'

const catalogues = cataloguesOf([shippedCatalogue(), readSound(british)])

function readSound(json: unknown): Catalogue {
  const read = readCatalogue(json)
  if ('error' in read) throw new Error(JSON.stringify(read.error))
  return read.catalogue
}

describe('a client of another country', () => {
  const engine = anEngine()
  let sender: EngineCore
  let client: Saved
  let bytes: Uint8Array
  beforeAll(async () => {
    sender = await aSender(engine())
    await takeBritish(sender)
    const { api } = sender
    client = await aClient()
      .with({ name: 'London Ltd', country: 'gb', business_id: '01234567', language: 'en' })
      .in(api)
    await aPayGroup(client)
      .with({
        period: 'current',
        payday: {
          rule: { type: 'monthly-day', day: 24 },
          non_business_day: { action: 'previous-banking-day' },
        },
      })
      .in(api)
    const rule = {
      rule: { type: 'relative-to-event' as const, anchor: 'starter-declaration', offset: { days: 3 } },
      non_business_day: { action: 'none' as const },
    }
    await sayRule(api, client.id, 'new-starter-call', { name: 'Call the new starter', rule })
    bytes = await packed(sender, client.id)
  })
  afterAll(() => sender.close())

  it('has its year in the package, what nobody has said of its own facts included', async () => {
    const { openOf } = await said(bytes)
    const span = { from: DAY, to: '2027-12-31' }
    const { items } = await sender.api.calendar.list({ client: client.id, ...span, language: 'en' })
    for (const key of ['gb-paye', 'gb-p11d', 'payday']) {
      const here = items.filter((item) => item.rule === key).map(({ due }) => due)
      expect(here, key).not.toEqual([])
      expect(
        openOf(key, span.to).filter((due) => due >= DAY),
        key,
      ).toEqual(here)
    }
  })

  it('has the same clock in the package as where it is taken in', async () => {
    const record = ClientRecord.parse((await said(bytes)).record)
    const { year } = yearOf(record, { catalogues, daysOff: {}, day: DAY, language: 'en' })
    const receiver = await engine().core()
    await takeBritish(receiver)
    await finished(receiver.api.handover.import({ file: await brought(receiver, bytes) }))
    const there = (await loadYears(readOnly(receiver.sql), program, catalogues, [client.id])).clients.get(client.id)
    expect({ ...year.clock, held: undefined }).toEqual({ ...there?.clock, held: undefined })
    const { from, until } = { from: '2027-01-01', until: '2027-12-31' }
    // What the client says of an event that is its country's is no fault, although nothing like it has happened.
    expect(clientClock(year.clock, year.rules, year.dayOffs, from, until).faults).toEqual([])
    expect(year.clock.payGroups[0]?.pays).toEqual({ frequency: 'monthly', period: 'current' })
    await receiver.close()
  })

  it('is offered and taken over by the days off of its own country', async () => {
    const receiver = await engine().core()
    await takeBritish(receiver)
    // Christmas Eve is a working day there: the run of the 24th is paid on it.
    receiver.clock.set('2027-12-20')
    const file = await brought(receiver, bytes)
    const { takeover } = await finished(receiver.api.handover.verify({ file }))
    expect(takeover?.first_payday).toBe('2027-12-24')
    const team = { responsible: null, deputy: null }
    await finished(receiver.api.handover.import({ file, takeover: { first_payday: '2027-12-24', team } }))
    const card = await receiver.api.clients.get({ client: client.id })
    expect(card.client.clock_start).toBe('2027-12-24')
    await receiver.close()
  })
})
