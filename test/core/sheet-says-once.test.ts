// @module-tag slow
/** What a printed sheet says: days once, and promises only where somebody made them. */
import { expect, it } from 'vitest'
import { aClient, anInstruction, aPayGroup } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

async function sheetOf(core: Awaited<ReturnType<typeof aFirm>>, client: { id: string }): Promise<string> {
  const { token, name } = await finished<{ token: string; name: string }>(
    core.api.instructions.print({ client: client.id, language: 'fi' }),
  )
  const text = run('pdftotext', ['-layout', core.files.path(token, name) ?? '', '-'])
  return text.slice(text.indexOf('Mihin mennessä'))
}

it('names the column in place of its days, by whatever rule, and gives the days that no column has', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await aPayGroup(client).in(core.api)
  for (const [what, due_rule] of [
    ['Tunnit', 'maksupäivä-5tp'],
    ['Lisät', 'maksupäivä-3tp'],
    ['Matkalaskut', 'maksupäivä-3tp'],
    ['Tilinauhat', 'maksupäivä'],
  ] as const)
    await anInstruction(client).with({ what, due_rule, due_words: '' }).in(core.api)
  await anInstruction(client).with({ what: 'Kuitti', cutoff: 'Hyväksyntä', due_rule: '', due_words: '' }).in(core.api)
  const sheet = await sheetOf(core, client)
  expect(sheet.match(/Palkka-aikataulu:/g)).toHaveLength(3)
  expect(sheet).toMatch(/”Aineisto[^”]*”/)
  expect(sheet).toMatch(/”Palkanmaksupäivä”/)
  expect(sheet.match(/Samoin kuin edellä/g)).toHaveLength(1)
  expect(sheet.match(/(ma|ti|ke|to|pe) \d+\.\d+\.2027/g)).toHaveLength(3)
  await core.close()
})

it('promises an answer as the firm or the client’s own sheet says, and asks for signatures where that is meant', async () => {
  const core = await aFirm()
  const client = await aClient().in(core.api)
  await anInstruction(client).in(core.api)
  const promised = async () => {
    const sheet = await sheetOf(core, client)
    return [/vastataan [^.]*/.exec(sheet)?.[0], sheet.includes('Ohjeen läpikäynti')]
  }
  expect(await promised()).toEqual([undefined, false])
  const { id: _, ...firm } = await core.api.firm.get({})
  await core.api.firm.save({ ...firm, answer_days: 2 })
  expect(await promised()).toEqual(['vastataan 2 työpäivän kuluessa', false])
  const texts = { client_id: client.id, introduction: '', exceptions: '', closing: '' }
  await core.api.instructions.saveSheet({ ...texts, answer_days: 1, review: true })
  expect(await promised()).toEqual(['vastataan seuraavana työpäivänä', true])
  expect((await core.api.instructions.get({ client: client.id, language: 'fi' })).sheet).toMatchObject({
    answer_days: 1,
    review: true,
  })
  await core.close()
})
