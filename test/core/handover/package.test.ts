// @module-tag slow
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { asFile, run, text } from '../documents/tools.ts'
import { open, textOf } from './bags.ts'
import { anEngine, aRichClient, aSender, DAY, packed } from './firms.ts'
import { checkTables, schemaCheck } from './schema-check.ts'

const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }
const published = new URL('../../../resources/handover/', import.meta.url).pathname

/** Fields of a published schema that say since when they are there, each with the version. */
function laterFields(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema as Record<string, unknown>).flatMap(([name, part]) => {
    const { description } = (part ?? {}) as { description?: unknown }
    const since = typeof description === 'string' ? /since (1\.\d+)/i.exec(description)?.[1] : undefined
    return [...(since === undefined ? [] : [`${name} ${since}`]), ...laterFields(part)]
  })
}

describe('a handover package', () => {
  const engine = anEngine()
  let core: EngineCore
  let bytes: Uint8Array
  let files: ReadonlyMap<string, Uint8Array>
  const folder = (name: string) => name.slice(0, name.indexOf('/'))
  const file = (path: string): string => {
    const [name = ''] = files.keys()
    const found = files.get(`${folder(name)}/${path}`)
    if (!found) throw new Error(`no ${path} in ${[...files.keys()].join(' ')}`)
    return text(found)
  }
  const json = (path: string) => JSON.parse(file(path)) as Record<string, unknown>
  beforeAll(async () => {
    core = await aSender(engine())
    const client = await aRichClient(core)
    bytes = await packed(core, client.id, { recipient: 'Seuraava Oy' })
    files = new Map((await unzip(bytes, limits)).map((each) => [each.path, each.bytes]))
  })
  afterAll(() => core.close())

  it('has the layout that is published, with names for every system', () => {
    const names = [...files.keys()].map((path) => path.slice(folder(path).length + 1)).toSorted()
    expect(names).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/calendar/deadlines.ics',
      'data/client.json',
      'data/contacts/contacts.vcf',
      ...[
        'appendices',
        'attachments',
        'client',
        'contacts',
        'cutoffs',
        'deadlines-history',
        'deadlines-open',
        'encounters',
        'engagements',
        'events',
        'feedback',
        'handover-groups',
        'handover-plan',
        'information',
        'instructions',
        'mandates',
        'matrix',
        'meetings',
        'minutes',
        'paygroups',
        'reconciliation',
      ].map((table) => `data/csv/${table}.csv`),
      'data/csv/responsibilities.csv',
      'data/csv/retention.csv',
      'data/csv/services.csv',
      'data/csv/systems.csv',
      'data/datapackage.json',
      'data/handover/return-document.pdf',
      'data/index.html',
      'data/receipt/receipt.html',
      'data/receipt/receipt.json',
      'data/schema/client-1.schema.json',
      'data/schema/receipt-1.schema.json',
      'data/sheets/asiakasohje-014-fi.pdf',
      'data/sheets/vastuumatriisi-014-fi.pdf',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha256.txt.sig',
    ])
    for (const path of files.keys()) expect(path).toMatch(/^[a-z0-9][a-z0-9./_-]{0,98}$/)
    const lower = [...files.keys()].map((path) => path.toLowerCase())
    expect(new Set(lower).size).toBe(lower.length)
  })

  it('is judged whole by programs that are not ours, and damaged by one changed byte', () => {
    asFile('paketti.zip', bytes, (path, place) => {
      expect(run('unzip', ['-t', path])).toContain('No errors detected')
      const python = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))'
      expect(run('python3', ['-c', python, path]).trim()).toBe(`None ${files.size}`)
      run('unzip', ['-q', path, '-d', place])
      const [name = ''] = files.keys()
      const bag = join(place, folder(name))
      for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        const lines = run('sha256sum', ['-c', list], { cwd: bag }).trim().split('\n')
        expect(lines.every((line) => line.endsWith(': OK'))).toBe(true)
        // The command of macOS says the same.
        expect(run('shasum', ['-a', '256', '-c', list], { cwd: bag }).trim().split('\n')).toEqual(lines)
        expect(lines).toHaveLength(list.startsWith('tag') ? 3 : files.size - 5)
      }
      for (const changed of [...files.keys()].map((each) => each.slice(folder(each).length + 1))) {
        if (changed.startsWith('tagmanifest')) continue
        const good = readFileSync(join(bag, changed))
        const bad = Buffer.from(good)
        const at = bad.length >> 1
        bad[at] = (bad[at] ?? 0) ^ 1
        writeFileSync(join(bag, changed), bad)
        const list = changed.startsWith('data/') ? 'manifest-sha256.txt' : 'tagmanifest-sha256.txt'
        expect(() => run('sha256sum', ['-c', '--quiet', list], { cwd: bag }), changed).toThrow(/./)
        writeFileSync(join(bag, changed), good)
      }
    })
  })

  it('says in bag-info what it is, from whom, and how much', () => {
    const info = file('bag-info.txt')
    const payload = [...files].filter(([path]) => path.includes('/data/'))
    const octets = payload.reduce((sum, [, content]) => sum + content.length, 0)
    expect(info).toContain('Source-Organization: Palkkatalo Äyräs Oy\n')
    expect(info).toContain(`Bagging-Date: ${DAY}\n`)
    expect(info).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`)
    expect(info).toMatch(/External-Identifier: \d{7}-\d\n/)
  })

  it('has the digest that the report and the receiver see', async () => {
    const { digest } = (await core.api.handover.list({ client: '014' }))[0] ?? {}
    expect(digest).toBe(createHash('sha256').update(file('tagmanifest-sha256.txt')).digest('hex'))
  })

  it('validates against its own schemas, which are the published ones', async () => {
    for (const [name, path] of [
      ['client-1.schema.json', 'data/client.json'],
      ['receipt-1.schema.json', 'data/receipt/receipt.json'],
    ] as const) {
      const schema = json(`data/schema/${name}`)
      // After a change on purpose: npx vitest run test/core/handover/package.test.ts -u
      await expect(file(`data/schema/${name}`)).toMatchFileSnapshot(join(published, name))
      const check = schemaCheck(schema)
      expect(check(json(path))).toEqual([])
      expect(check({ ...json(path), surplus: 1 })).not.toEqual([])
      expect(check({ ...json(path), version: '2.0' })).not.toEqual([])
    }
  })

  it('tells in its published page of every field that came with a later version', () => {
    const page = readFileSync(new URL('../../../docs/package/README.md', import.meta.url), 'utf8')
    const later = laterFields(json('data/schema/client-1.schema.json'))
    expect(later).toEqual(expect.arrayContaining(['ticks 1.1', 'cutoff 1.2', 'country 1.3', 'street 1.4']))
    const points = page.split('\n- ')
    const isTold = (field: string) => {
      const [name, version] = field.split(' ')
      return points.some((point) => point.startsWith(`Since ${version} `) && point.includes(`\`${name}\``))
    }
    expect(later.filter((field) => !isTold(field))).toEqual([])
  })

  it('describes every column of every table, and every cell is what it says', () => {
    const found = checkTables(json('data/datapackage.json'), (path) =>
      files.get(`${folder([...files.keys()][0] ?? '')}/data/${path}`),
    )
    expect(found.problems).toEqual([])
    expect(found.rows['contacts']).toBe(2)
    expect(found.rows['deadlines-open']).toBeGreaterThan(200)
    expect(found.rows['deadlines-history']).toBeGreaterThan(20)
  })

  it('tells a reader what a successor sets up first: the address and the employer details, stated and assumed', () => {
    const page = file('data/index.html')
    expect(page).toContain('Kivikuja 3, 00100 Helsinki')
    const [, employer = ''] = page.split('aria-labelledby="employer"')
    const section = employer.slice(0, employer.indexOf('</section>'))
    expect(section).toMatch(/Peritään ay-jäsenmaksuja<\/t[dh]>\s*<td[^>]*>Kyllä<\/td>/)
    expect(section).toMatch(/ohjelman oletus[\s\S]*?Verokausi<\/t[dh]>\s*<td[^>]*>kuukausi<\/td>/)
    const rows = file('data/csv/client.csv').trim().split('\r\n')
    const row = (field: string) => rows.find((each) => each.split(',')[1] === field)
    expect(row('street')).toMatch(/,street,Lähiosoite,Kivikuja 3,Kivikuja 3,true,/)
    expect(row('tax_period')).toMatch(/,tax_period,Verokausi,month,kuukausi,false,/)
    expect(row('union_fees')).toMatch(/,union_fees,Peritään ay-jäsenmaksuja,true,Kyllä,true,/)
    for (const fact of ['employer_kind', 'pension', 'garnishments', 'holiday_bonus'])
      expect(row(fact), fact).toBeDefined()
  })

  it('holds back notes and the state of the relationship, and says how many', () => {
    const held = ['Vain meille', 'Maksaa aina', 'vasta iltapäivällä', 'Kiireessä tehty', '"state": "active"']
    for (const [path, content] of files)
      for (const text of held) expect(Buffer.from(content).includes(text), path).toBe(false)
    const { held_back: counts } = json('data/client.json') as { held_back: Record<string, number> }
    expect(counts).toMatchObject({
      'client-notes': 1,
      'internal-encounters': 1,
      'internal-feedback': 0,
      prices: 0,
      lifecycle: 1,
    })
    expect(counts['deadline-notes']).toBeGreaterThan(20)
    const page = file('data/index.html')
    expect(page).toContain('Sisäiset muistiinpanot määräpäivistä')
    expect(page).toContain('Koskevat luovuttajan omaa palvelua ja jäävät luovuttajalle.')
    const { items } = json('data/receipt/receipt.json') as { items: { part: string; state: string; received: null }[] }
    expect(items.filter(({ state }) => state === 'not-kept').map(({ part }) => part)).toContain('surveys')
    expect(items.every(({ received }) => received === null)).toBe(true)
  })

  it('names the same parts before it is made and after it has come', async () => {
    const check = await core.api.handover.check({ client: '014', profile: 'successor' })
    const { file: made, report } = await finished<{
      file: { token: string; name: string }
      report: { parts: unknown }
    }>(core.api.handover.export({ client: '014', profile: 'successor' }))
    expect(report.parts).toEqual(check.parts)
    expect(made.name).toMatch(/^luovutus-\d{7}-\d-2027-02-03\.zip$/)
    expect(await finished(core.api.handover.verify({ file: made }))).toMatchObject({ ...check, client: check.client })
  })

  it('says who of the client consented to the handover, or that nobody wrote it down', async () => {
    expect(file('data/index.html')).toMatch(/Asiakkaan suostumus<\/dt>\s*<dd>ei kirjattu</)
    expect(json('data/receipt/receipt.json')).not.toHaveProperty('consent')
    const consent = 'Kaisa Koski, 1.2.2027, sähköpostilla'
    const asked = { client: '014', profile: 'successor', consent: ` ${consent} ` } as const
    const made = await finished<{ file: { token: string; name: string } }>(core.api.handover.export(asked))
    const bag = await open(core.files.read(made.file))
    const said = (path: string) => textOf(bag.get(path))
    for (const page of ['data/index.html', 'data/receipt/receipt.html']) expect(said(page), page).toContain(consent)
    expect(JSON.parse(said('data/receipt/receipt.json'))).toMatchObject({ version: '1.2', consent })
  })

  it('has one calendar entry per open deadline, named by the client number alone', () => {
    const calendar = file('data/calendar/deadlines.ics').replaceAll('\r\n ', '')
    const names = calendar.split('\r\n').filter((line) => line.startsWith('SUMMARY:'))
    const open = file('data/csv/deadlines-open.csv').trim().split('\r\n').length
    expect(names.length).toBeGreaterThan(200)
    expect(names.length).toBeLessThan(open)
    for (const name of names) expect(name).toMatch(/^SUMMARY:Asiakas 014: /)
    expect(calendar).not.toContain('Kivi')
  })

  it('names who of the giver does what for this month and the next alone', () => {
    const { people } = json('data/client.json') as { people: { name: string }[] }
    const lines = file('data/csv/deadlines-open.csv').trim().split('\r\n').slice(1)
    const named = lines.filter((line) => people.some(({ name }) => line.includes(name)))
    expect(named.length).toBeGreaterThan(5)
    expect(named.map((line) => line.split(',')[1] ?? '').filter((due) => due >= '2027-04-01')).toEqual([])
    expect(lines.some((line) => (line.split(',')[1] ?? '') >= '2027-04-01')).toBe(true)
  })
})
