// @module-tag slow
/** A firm whose events, categories, rules and people are called by words of the language: every screen answers. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aClient,
  aContact,
  anAssignment,
  anEvent,
  anInstruction,
  aPayGroup,
  aPerson,
  beforePayday,
} from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import type { EngineCore } from '../builders/engines.ts'
import { oddWords } from '../builders/odd-words.ts'
import { monthly, sayRule } from '../builders/rules.ts'
import { clientScreens, firmScreens, look } from '../builders/screens.ts'
import { anEngine, aSender, aTwin, brought, firmOf, packed } from './handover/firms.ts'

const engine = anEngine()
let sender: EngineCore
let receiver: EngineCore
let client: string
beforeAll(async () => {
  sender = await aSender(engine())
  client = await aClientOf(sender)
  receiver = await aTwin(engine(), await firmOf(sender))
}, 120_000)
afterAll(async () => {
  await sender.close()
  await receiver.close()
})

/** A client in which such words stand wherever people write words of their own. */
async function aClientOf({ api }: EngineCore): Promise<string> {
  const [first] = oddWords
  const made = await aClient()
    .with({
      name: first,
      agreements: first,
      payroll_system: first,
      note: first,
      facts: Object.fromEntries(oddWords.map((word) => [word, word])),
    })
    .in(api)
  await aPayGroup(made).in(api)
  for (const [position, word] of oddWords.entries()) {
    const person = await aPerson()
      .with({ name: word, initials: word.slice(0, 4) })
      .in(api)
    await anAssignment(made, person).with({ service: word }).in(api)
    await aContact(made).with({ name: word, note: word }).in(api)
    await aPayGroup(made)
      .with({
        name: word,
        position: position + 1,
        cutoffs: [{ kind: 'other', name: word, responsible: 'both', rule: beforePayday(3) }],
      })
      .in(api)
    await anEvent(made).with({ kind: word, name: word }).in(api)
    await anInstruction(made).with({ section: word, what: word, how: word, due_words: word, position }).in(api)
    const onIt = (days: number) => ({
      rule: { type: 'relative-to-event' as const, anchor: word, offset: { days } },
      non_business_day: { action: 'next-business-day' as const },
    })
    const said = { name: word, category: word, checklist: [word] }
    await sayRule(api, made.id, `oma-${position}`, { ...said, rule: onIt(5) })
    await sayRule(api, null, `firman-${position}`, { ...said, rule: monthly(20) })
    const anchored = { ...monthly(7).rule, anchor: word, month_offset: 1 }
    await sayRule(api, made.id, `kuun-${position}`, { ...said, rule: { ...monthly(7), rule: anchored } })
  }
  await sayRule(api, made.id, first, { name: first, category: first, checklist: [first], rule: monthly(10) })
  const { items } = await api.calendar.list({ client: made.id, from: '2027-01-01', to: '2027-06-30', language: 'fi' })
  const steps = items.filter(({ category }) => oddWords.some((word) => word === category))
  for (const { client_id, key, category } of steps.slice(0, 8))
    await api.marks.tick({ client_id, key, step: category, on: true })
  return made.id
}

const inAll = async (core: EngineCore, id: string) => [
  ...(await firmScreens(core.api)),
  ...(await clientScreens(core.api, id)),
]

it('answers on every screen', async () => {
  expect(await look(await inAll(sender, client), sender.reports)).toEqual({ blind: [], refused: [] })
}, 120_000)

it('says the words as they were given', async () => {
  const { items } = await sender.api.calendar.list({ client, from: '2027-01-01', to: '2027-12-31', language: 'fi' })
  expect([...new Set(items.map(({ category }) => category))]).toEqual(expect.arrayContaining([...oddWords]))
  const lines = await sender.api.rules.list({ client, language: 'fi' })
  for (const [at, word] of oddWords.entries()) {
    expect(lines.find(({ key }) => key === `oma-${at}`)?.words).toContain(`”${word}”`)
    expect(lines.find(({ key }) => key === `oma-${at}`)?.fault).toBeNull()
  }
})

it('answers on every screen of who gets the client in a package', async () => {
  const file = await brought(receiver, await packed(sender, client))
  const taken = await finished(receiver.api.handover.import({ file }))
  // The sender's people are not ours: somebody of ours answers for it now.
  const ours = await aPerson().in(receiver.api)
  await receiver.api.clients.assign({
    clients: [taken.client_id],
    from: '2026-01-01',
    responsible: ours.id,
    deputy: null,
  })
  expect(await look(await inAll(receiver, taken.client_id), receiver.reports)).toEqual({ blind: [], refused: [] })
}, 120_000)
