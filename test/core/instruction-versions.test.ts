// @module-tag slow
/** The versions of a client's instructions: from when each holds, what of it is printed, and what renews it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aContact, anInstruction, aPayGroup, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const get = (language: 'fi' | 'sv' | 'en' = 'fi') => core.api.instructions.get({ client: '7', language })

const raise = (): never => {
  throw new Error('There is none')
}

describe('the versions', () => {
  const versions = () => core.api.instructions.versions({ client: '7' })
  const publish = () => core.api.instructions.publish({ client_id: client.id })
  const differs = async (from: number | 'now', to: number | 'now') =>
    (await core.api.instructions.compare({ client: '7', from, to })).changes
  const printed = async (version: number) => {
    const file = await finished(core.api.instructions.print({ client: '7', version }))
    return run('pdftotext', ['-layout', core.files.path(file.token, file.name) ?? '', '-'])
  }

  it('keep what was published, print it as it was, and tell what became otherwise since', async () => {
    const item = await anInstruction(client).with({ what: 'Tunnit', how: 'Sähköpostilla' }).in(core.api)
    await publish()
    expect((await versions()).outdated).toEqual([])
    expect(await differs(1, 'now')).toEqual([])
    const { items } = await get()
    const { next: _, words: __, ...row } = items.find(({ id }) => id === item.id) ?? raise()
    await core.api.instructions.save({ ...row, how: 'Portaalissa' })
    await aContact(client).with({ name: 'Uusi Ihminen' }).in(core.api)
    expect((await versions()).outdated).toEqual(['client-contacts', 'instructions'])
    expect(await differs(1, 'now')).toMatchObject([
      { part: 'client-contacts', what: 'Uusi Ihminen', before: '' },
      {
        part: 'instructions',
        before: expect.stringContaining('Sähköpostilla') as string,
        after: expect.stringContaining('Portaalissa') as string,
      },
    ])
    expect(await printed(1)).toContain('Sähköpostilla')
    expect(await printed(1)).not.toContain('Uusi Ihminen')
    await publish()
    expect((await versions()).versions.map(({ number }) => number)).toEqual([2, 1])
    expect((await differs(2, 1)).map(({ part }) => part)).toEqual(['instructions', 'client-contacts'])
    await core.api.history.undo({})
    expect((await versions()).versions.map(({ number }) => number)).toEqual([1])
  })

  it('keep the texts in the other languages, print each in its own, and tell what has none', async () => {
    const sv = { section: 'Underlag', what: 'Lämna timlistorna', how: '', due_words: '' }
    await anInstruction(client).with({ what: 'Tunnit', how: '', others: { sv } }).in(core.api)
    const second = await anInstruction(client).with({ what: 'Lomat', how: 'Portaalissa' }).in(core.api)
    const print = async (more: { language: 'fi' | 'sv'; version?: number }) => {
      const file = await finished(core.api.instructions.print({ client: '7', ...more }))
      const text = run('pdftotext', ['-layout', core.files.path(file.token, file.name) ?? '', '-'])
      return { text, told: file.untranslated }
    }
    expect(await print({ language: 'fi' })).toMatchObject({
      text: expect.stringMatching(/Tunnit[\s\S]*Lomat/) as string,
      told: [],
    })
    const swedish = await print({ language: 'sv' })
    expect(swedish).toMatchObject({ text: expect.stringContaining('Lämna timlistorna') as string, told: ['Lomat'] })
    expect(swedish.text).toMatch(/Underlag[\s\S]*Lomat/)
    expect(swedish.text).not.toContain('Tunnit')
    const { told } = await finished(core.api.instructions.printMany({ clients: ['7'], language: 'sv' }))
    expect(
      told.map(({ why, printed: isPrinted }: { why: string; printed: boolean }) => [why, isPrinted]),
    ).toContainEqual(['untranslated', true])
    await publish()
    const whole = { section: '', what: 'Anmäl semestrar', how: 'I portalen', due_words: '' }
    const { next: _, words: __, ...row } = (await get()).items.find(({ id }) => id === second.id) ?? raise()
    await core.api.instructions.save({ ...row, others: { sv: whole, en: { ...whole, what: '', how: ' ' } } })
    expect((await get()).items[1]?.others).toEqual({ sv: whole })
    expect((await versions()).outdated).toEqual(['instructions'])
    expect(await differs(1, 'now')).toEqual([
      {
        part: 'instructions',
        language: 'sv',
        what: 'Underlag: Anmäl semestrar',
        before: '',
        after: expect.any(String),
      },
    ])
    // A form that knows nothing of them takes none away.
    const { others: ___, ...rest } = row
    await core.api.instructions.save({ ...rest, version: row.version + 1, how: 'Portaalissa!' })
    expect((await get()).items[1]?.others).toEqual({ sv: whole })
    expect((await print({ language: 'sv' })).told).toEqual([])
    expect(await print({ language: 'sv', version: 1 })).toMatchObject({ told: ['Lomat'] })
    const [, deed] = (await core.api.history.list({ client_id: client.id })).deeds
    expect(deed?.rows[0]?.fields).toEqual([{ field: 'others', before: '', after: 'Anmäl semestrar\nI portalen' }])
    const found = await core.api.search.find({ search: 'semestrar', language: 'sv' })
    expect(JSON.stringify(found)).toContain(second.id)
  })

  it('tell of what is only named, and of what was removed', async () => {
    const item = await anInstruction(client).with({ what: 'Tunnit', how: '', section: '' }).in(core.api)
    await publish()
    await anInstruction(client).with({ what: 'Bonukset', how: '', section: '', due_words: '' }).in(core.api)
    await core.api.instructions.remove(item)
    expect(await differs(1, 'now')).toMatchObject([
      { what: expect.stringContaining('Bonukset') as string, before: '' },
      { what: expect.stringContaining('Tunnit') as string, after: '' },
    ])
  })

  it('do not differ by the next dates, which move on by themselves', async () => {
    await publish()
    core.clock.set('2027-06-01')
    expect(await differs(1, 'now')).toEqual([])
  })

  it('hold from the day that was agreed: until then the one before is printed, and the coming one beside it', async () => {
    const before = await failing(core.api.instructions.publish({ client_id: client.id, holds_from: '2027-01-11' }))
    expect(before).toMatchObject({ code: 'invalid', fields: { holds_from: 'day-passed' } })
    const item = await anInstruction(client).with({ what: 'Tunnit', how: '**Sähköpostilla**' }).in(core.api)
    await publish()
    await core.api.instructions.remove(item)
    await anInstruction(client).with({ what: 'Portaaliin' }).in(core.api)
    await core.api.instructions.publish({ client_id: client.id, holds_from: '2027-02-01' })
    const standing = async () => (await versions()).versions.map((one) => one.standing)
    expect(await standing()).toEqual(['coming', 'in-force'])
    expect((await get()).sheet).toMatchObject({ changed: false, number: 2, held: { number: 1, day: '2027-01-12' } })
    const text = async (more: { written?: true; version?: number } = {}) => {
      const file = await finished(core.api.instructions.print({ client: '7', ...more }))
      return run('pdftotext', ['-layout', core.files.path(file.token, file.name) ?? '', '-'])
    }
    expect(await text()).toContain('1, tiistai 12.1.2027, versio 2 tulee voimaan 1.2.2027')
    expect(await text()).not.toContain('Portaaliin')
    for (const coming of [await text({ written: true }), await text({ version: 2 })]) {
      expect(coming).toContain('2, voimassa 1.2.2027 alkaen')
      expect(coming).toContain('Portaaliin')
    }
    const { rows } = await finished(core.api.instructions.overview({}))
    expect(rows).toMatchObject([{ version: 1, coming: { number: 2, from: '2027-02-01' }, outdated: [] }])
    core.clock.set('2027-02-01')
    expect(await standing()).toEqual(['in-force', 'replaced'])
    expect(await text()).toContain('Portaaliin')
    expect(await text({ version: 1 })).toContain('korvattu 1.2.2027 versiolla 2')
    await core.api.history.undo({})
    expect(await standing()).toEqual(['in-force'])
    await core.api.instructions.publish({ client_id: client.id, holds_from: '2027-03-01' })
    // Whoever takes the client over gets both, and reads what holds.
    const { file } = await finished(
      core.api.handover.export({ client: client.id, profile: 'successor', day: '2027-02-01' }),
    )
    const zip = core.files.path(file.token, file.name) ?? ''
    const packed = run('unzip', ['-Z1', zip]).split('\n')
    const sheets = packed.filter((path) => path.includes('/sheets/')).map((path) => path.split('/').at(-1))
    expect(sheets.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'asiakasohje-7-fi-v2.pdf',
      'asiakasohje-7-fi.pdf',
    ])
    const page = run('unzip', ['-p', zip, '*/data/index.html'])
    expect(page.slice(page.indexOf('id="instructions"')).slice(0, 1800)).toContain(
      '<p><strong>Sähköpostilla</strong></p>',
    )
    expect(page).not.toContain('Portaaliin')
    // A language that is written beside has papers of its own.
    const { items } = await get()
    const { next: ____, words: _____, ...mine } = items[0] ?? raise()
    const sv = { section: '', what: 'Timmar', how: '', due_words: '' }
    await core.api.instructions.save({ ...mine, others: { sv } })
    const again = await finished(
      core.api.handover.export({ client: client.id, profile: 'successor', day: '2027-02-01' }),
    )
    const both = run('unzip', ['-Z1', core.files.path(again.file.token, again.file.name) ?? ''])
    for (const name of ['fi-v2', 'fi']) expect(both).toContain(`asiakasohje-7-${name}.pdf`)
    for (const name of ['sv-v2', 'sv']) expect(both).toContain(`kundinstruktion-7-${name}.pdf`)
  })

  it('say how they reached the client, on paper too', async () => {
    await publish()
    const [one] = (await versions()).versions
    const {
      number: _,
      day: __,
      published_by,
      origin: ___,
      ...row
    } = (one ?? raise()) as typeof one & { origin: string }
    expect(published_by).not.toBe('')
    await core.api.instructions.saveReceipts({
      ...row,
      delivered_on: '2027-01-13',
      delivered_how: 'email',
      gone_through_on: '2027-01-14',
      gone_through_with: 'Saija Berg',
    })
    expect((await versions()).versions).toMatchObject([{ delivered_how: 'email', gone_through_with: 'Saija Berg' }])
    expect(await printed(1)).toContain('Saija Berg')
    expect(await failing(core.api.instructions.compare({ client: '7', from: 9, to: 'now' }))).toMatchObject({
      code: 'not-found',
      reason: 'gone',
    })
  })
})
