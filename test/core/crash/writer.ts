/** Writes through the core as fast as it can and says what was acknowledged, until somebody kills it. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createCore } from '../../../electron/core/core.ts'
import { createSample } from '../../../electron/sample/index.ts'
import { aClient, aContact, aPayGroup } from '../../builders/clients.ts'

const [file = '', profile = '', resources = ''] = process.argv.slice(2)
/** Straight to the pipe: nothing said is lost with the process. */
const say = (state: string, table: string, id: string) => writeSync(1, `${state} ${table} ${id}\n`)

const { api } = await createCore({
  sample: createSample(resources),
  file,
  profile,
  resources,
  strict: true,
  exclusive: true,
  report: console.error,
})
writeSync(1, 'open\n')
for (;;) {
  const client = await aClient()
    .with({ number: randomUUID().slice(0, 18) })
    .in(api)
  say('there', 'client', client.id)
  const group = await aPayGroup(client).in(api)
  say('there', 'pay_group', group.id)
  const contact = await aContact(client).in(api)
  say('there', 'contact', contact.id)
  say('going', 'contact', contact.id)
  await api.clients.removeContact(contact)
  say('gone', 'contact', contact.id)
  say('coming', 'contact', contact.id)
  await api.history.undo({})
  say('there', 'contact', contact.id)
}
