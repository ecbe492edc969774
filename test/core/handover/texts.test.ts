// @module-tag slow
import { tidyLine, tidyText } from '../../../shared/domain/text.ts'
// Whatever people write, a package says it: in the record, in the tables, on the page, and to whoever takes it in.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromFormulaSafe } from '../../../electron/core/documents/csv.ts'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { escapeHtml } from '../../../shared/domain/handover/html.ts'
import { aClient, aContact, anInstruction } from '../../builders/clients.ts'
import { finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { count } from '../../builders/endure.ts'
import { text } from '../documents/tools.ts'
import { anEngine, aSender, aTwin, brought, firmOf, packed } from './firms.ts'
import { readCsv } from './schema-check.ts'

const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }
const nasty = fc.constantFrom(
  '\u0001',
  '\u00ad',
  '=HYPERLINK("http://evil.example","x")',
  '+358 40',
  '-1',
  '@SUM(A1)',
  "'=1",
  '\t=1',
  '＝1',
  'a,"b"\r\nc;d',
  'rivi 1\nrivi 2',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '👩‍👩‍👧‍👦 Åäö ﷽',
  '\u202egnp.exe',
  '__proto__',
  '{{x}}',
  '${1}',
  '$(rm -rf)',
  '%0a',
)
const clean = (given: string) => given.toWellFormed().replaceAll('\0', '').trim()
const pasted = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 80 })).map(clean)
const any = pasted.map((given) => tidyLine(given).trim())
const long = pasted.map(tidyText)
const some = any.filter((given) => given !== '')

describe('the texts of a package', () => {
  const engine = anEngine()
  let sender: EngineCore
  let receiver: EngineCore
  let made = 0
  beforeAll(async () => {
    sender = await aSender(engine())
    receiver = await aTwin(engine(), await firmOf(sender))
  })
  afterAll(async () => {
    await sender.close()
    await receiver.close()
  })

  it('are the same everywhere, and nothing else', async () => {
    const texts = fc.record({
      name: some,
      industry: any,
      contact: some,
      section: any,
      what: some,
      how: long,
      system: some,
    })
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const number = `t${++made}`
        const client = await aClient()
          .with({ number, name: given.name, industry: given.industry, payroll_system: given.system })
          .in(sender.api)
        await aContact(client).with({ name: given.contact, email: '' }).in(sender.api)
        await anInstruction(client)
          .with({ section: given.section, what: given.what, how: given.how, due_rule: '' })
          .in(sender.api)
        const bytes = await packed(sender, client.id)
        const all = (await unzip(bytes, limits)).filter(({ path }) => !path.endsWith('.pdf'))
        const files = new Map(all.map(({ path, bytes: own }) => [path.slice(path.indexOf('/') + 1), text(own)]))
        const file = (path: string) => files.get(`data/${path}`) ?? ''

        const record = JSON.parse(file('client.json')) as { client: object; contacts: object[]; instructions: object[] }
        expect(record.client).toMatchObject({ name: given.name, industry: given.industry })
        expect(record.contacts).toMatchObject([{ name: given.contact }])
        expect(record.instructions).toMatchObject([{ section: given.section, what: given.what, how: given.how }])

        const cells = (table: string) =>
          readCsv(file(`csv/${table}.csv`).slice(1))
            .slice(1)
            .flat()
        for (const table of ['contacts', 'instructions', 'systems', 'deadlines-open'])
          for (const cell of cells(table)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(cells('contacts').map(fromFormulaSafe)).toContain(given.contact)
        expect(cells('instructions').map(fromFormulaSafe)).toEqual(
          expect.arrayContaining([given.section, given.what, given.how]),
        )
        expect(cells('systems').map(fromFormulaSafe)).toContain(given.system)

        const page = file('index.html')
        for (const shown of [given.name, given.contact, given.system]) expect(page).toContain(escapeHtml(shown))
        expect(page).not.toMatch(/<(script|img|iframe|object|link|form)/i)
        expect(page.match(/<h1>/g)).toHaveLength(1)

        await finished(receiver.api.handover.import({ file: await brought(receiver, bytes) }))
        expect(Buffer.compare(await packed(receiver, client.id), bytes)).toBe(0)
      }),
      {
        numRuns: count(4, 30),
        examples: [
          [
            {
              name: '</title><script>x</script>',
              industry: '',
              contact: '=1+1',
              section: "'@x",
              what: '"',
              how: 'a\nb',
              system: '-',
            },
          ],
        ],
      },
    )
  }, 120_000)
})
