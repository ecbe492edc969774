/** The id of a deed: made by whoever calls, so that it can be asked again and turned back by name. */
import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())

const person = {
  name: 'Oona Kari',
  initials: 'OK',
  role: 'payroll-accountant',
  email: '',
  phone: '',
  active: true,
} as const
const named = async (name: string) => (await core.api.people.list({})).filter((one) => one.name === name)

describe('a command with an id of its caller’s', () => {
  it('is done once, however often it is sent', async () => {
    const context = { commandId: uuidv7() }
    const send = () => core.api.people.save(person, { context })
    const [first, second] = await Promise.all([send(), send()])
    expect(second).toEqual(first)
    expect(await send()).toEqual(first)
    expect(await named(person.name)).toHaveLength(1)
  })

  it('may be tried again after it failed', async () => {
    const context = { commandId: uuidv7() }
    const lost = { ...person, id: uuidv7(), version: 1 }
    expect(await failing(core.api.people.save(lost, { context }))).toMatchObject({ code: 'not-found' })
    await core.api.people.save(person, { context })
    expect(await named(person.name)).toHaveLength(1)
  })

  it('is refused when the file’s history knows it and the answer is forgotten', async () => {
    const done = uuidv7()
    await core.api.people.save(person, { context: { commandId: done } })
    const again = core.api.history.emptyBin({}, { context: { commandId: done } })
    expect(await failing(again)).toMatchObject({ code: 'conflict', reason: 'done-already' })
  })

  it('is what its caller can undo, whatever was done since', async () => {
    const [first, second] = [uuidv7(), uuidv7()]
    await core.api.people.save(person, { context: { commandId: first } })
    await core.api.people.save({ ...person, name: 'Pia Salo' }, { context: { commandId: second } })
    expect(await core.api.history.undo({ commandId: first })).toMatchObject({ command: 'people.save', undone: first })
    expect(await named(person.name)).toEqual([])
    expect(await named('Pia Salo')).toHaveLength(1)
  })
})

it('stands in the history with the person’s id, sealed', async () => {
  const { personId } = await core.api.storage.preferences({})
  const commandId = uuidv7()
  await core.api.people.save(person, { context: { commandId } })
  const { deeds } = await core.api.history.list({})
  expect(deeds[0]).toMatchObject({ commandId, command: 'people.save' })
  expect(personId).not.toBeNull()
  expect(await core.api.history.verify({})).toMatchObject({ intact: true })
})
