import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import type { Checked, Looked } from '../../../shared/api/imports.ts'
import { failureOf } from '../../../shared/api/errors.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'

const files = join(import.meta.dirname, 'files')
let core: TestCore
let folder: string

beforeEach(async () => {
  core = await aCore()
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-imports-'))
  await core.api.people.save({ ...blankOf(records.person), name: 'Maija Meri' })
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

const look = (path: string): Promise<Looked> => finished(core.api.imports.look({ path }))
async function wanted(path: string, more: object = {}) {
  return { path, mapping: (await look(path)).mapping, clockStart: '2027-01-01', ...more }
}
const check = async (path: string, more: object = {}): Promise<Checked> =>
  finished(core.api.imports.check(await wanted(path, more)))
const take = async (path: string, more: object = {}) => finished(core.api.imports.take(await wanted(path, more)))
const write = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const reasonOf = (job: Promise<unknown>): Promise<string | undefined> =>
  job.then(
    () => undefined,
    (error: unknown) => failureOf(error).reason,
  )
const allClients = async () => {
  const { rows } = await core.api.clients.list({ limit: 5000, sort: 'number' })
  return rows
}

describe('a workbook that LibreOffice wrote', () => {
  for (const file of ['asiakkaat.xlsx', 'mac-1904.xlsx'])
    it(`finds heads that are merged and not on the first row (${file})`, async () => {
      const { headRow, rows, columns, mapping, sheet } = await look(join(files, file))
      expect({ headRow, rows, sheet }).toEqual({ headRow: 4, rows: 3, sheet: 'Asiakkaat' })
      expect(columns.map(({ letter, head }) => `${letter} ${head}`)).toContain('D Yhteyshenkilö Nimi')
      expect(columns.some(({ letter }) => letter === 'G')).toBe(false)
      expect(Object.values(mapping)).toEqual([
        'client.number',
        'client.name',
        'client.business_id',
        'contact.name',
        'contact.email',
        'contact.phone',
        'client.fiscal_year_end',
        'client.clock_start',
        'pay_group.payday',
        'client.postcode',
        'team.responsible',
      ])
    })

  it('reads dates of either count, lost zeros and telephone numbers that became numbers', async () => {
    for (const file of ['asiakkaat.xlsx', 'mac-1904.xlsx']) {
      await take(join(files, file))
      const lines = await allClients()
      expect(lines.map(({ business_id }) => business_id)).toEqual(['1234567-1', '0123456-2', '2345678-0'])
      const [aamu, kivi, akero] = await Promise.all(lines.map(({ id }) => core.api.clients.get({ client: id })))
      expect(aamu?.contacts[0]).toMatchObject({ name: 'Saija Berg', phone: '0401234567' })
      expect(akero?.contacts[0]).toMatchObject({ name: 'Åsa Öhman', phone: '+358501234567' })
      expect(aamu?.client).toMatchObject({ clock_start: '2027-01-01', fiscal_year_end: '12-31', postcode: '00100' })
      expect(kivi?.client).toMatchObject({ clock_start: '2026-09-15', fiscal_year_end: '08-31' })
      expect(kivi?.payGroups[0]).toMatchObject({
        frequency: 'twice-a-month',
        payday: {
          rule: { type: 'monthly-days', days: [15, -1] },
          non_business_day: { action: 'previous-banking-day' },
        },
      })
      expect(akero?.payGroups[0]?.payday.rule).toEqual({ type: 'monthly-day', day: -1 })
      expect(aamu?.assignments[0]).toMatchObject({ role: 'responsible', person: 'Maija Meri' })
    }
  })

  it('doubles nothing when it comes twice, and is undone as one deed', async () => {
    const path = join(files, 'kymmenen-asiakasta.xlsx')
    expect((await check(path)).counts).toMatchObject({ rows: 10, added: 10, changed: 0 })
    await take(path)
    const again = await check(path)
    expect(again.counts).toMatchObject({ added: 0, changed: 0, same: 10, contactsAdded: 0, groupsAdded: 0 })
    expect(again.notices).toEqual([])
    await take(path)
    expect(await allClients()).toHaveLength(10)
    await core.api.history.undo({})
    expect(await allClients()).toEqual([])
  })
})

describe('text files', () => {
  const head = 'Asiakas;Y-tunnus;Yhteyshenkilö;Sähköposti'
  const row = 'Åkerö Bageri Ab;2345678-0;Åsa Öhman;asa@akero.example'
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const cases: Readonly<Record<string, Buffer>> = {
    'UTF-8 with semicolons': Buffer.from(`\ufeff${head}\r\n${row}\r\n`),
    'Windows-1252 with semicolons': latin(`${head}\r\n${row}\r\n`),
    'UTF-16 with tabs': Buffer.from(`\ufeff${head}\r\n${row}\r\n`.replaceAll(';', '\t'), 'utf16le'),
    'UTF-16 with tabs and without a mark': Buffer.from(`${head}\n${row}\n`.replaceAll(';', '\t'), 'utf16le'),
    'UTF-8 with commas and a line for Excel': Buffer.from(`sep=,\r\n${head}\r\n${row}\r\n`.replaceAll(';', ',')),
  }
  for (const [name, bytes] of Object.entries(cases))
    it(`reads ${name}`, async () => {
      await take(write('asiakkaat.csv', bytes))
      const [line] = await allClients()
      expect(line).toMatchObject({ name: 'Åkerö Bageri Ab', business_id: '2345678-0', contact: 'Åsa Öhman' })
    })

  it('remembers what the columns were taken for, by the heads', async () => {
    const path = write('yritykset.csv', `Eka;Toka\nKahvila Aamu Oy;1234567-1\n`)
    const mapping = { '0': 'client.name', '1': 'client.business_id' }
    expect((await look(path)).remembered).toBe(false)
    await finished(core.api.imports.take({ path, mapping }))
    const other = write('toinen.csv', `Eka;Toka\nRakennus Kivi Oy;0123456-2\n`)
    expect(await look(other)).toMatchObject({ remembered: true, mapping })
  })

  it('tells each fault by row and column, and takes nothing in', async () => {
    const path = write(
      'virheet.csv',
      [
        'Asiakas;Y-tunnus;Sähköposti;Palkansaajia;Palkkapäivä;Vastuuhenkilö',
        'Kahvila Aamu Oy;1234567-1;saija;12;15;Maija Meri',
        'Rakennus Kivi Oy;1234567-8;kalle@kivi.example;monta;joskus;Pekka Puro',
        `${'x'.repeat(10_000)};2345678-0;;;;`,
        ';4567890-7;;;;',
      ].join('\n'),
    )
    const { faults, counts } = await check(path)
    expect(faults.map(({ row, letter, code }) => `${row} ${letter} ${code}`)).toEqual([
      '2 C not-an-email',
      '3 B business-id',
      '3 D not-a-number',
      '3 E not-a-payday',
      '3 F no-person',
      '4 A line-too-long',
      '5  required',
    ])
    expect(counts.rows).toBe(4)
    expect(await reasonOf(take(path))).toBe('import-faults')
    expect(await allClients()).toEqual([])
    const file = await finished(core.api.imports.saveFaults((await wanted(path, { language: 'fi' })) as never))
    expect(file.name).toBe('tuonnin-virheet.csv')
  })

  it('adds people who are missing where that is wanted', async () => {
    const path = write(
      'a.csv',
      'Asiakas;Palkanlaskija;Varapalkanlaskija\nAamu Oy;Meri Maija;Pekka Puro\nKivi Oy;Pekka Puro;MM\n',
    )
    expect((await check(path)).faults.map(({ code }) => code)).toEqual(['no-person', 'no-person'])
    expect((await take(path, { addPeople: true })).counts).toMatchObject({ added: 2, peopleAdded: 1 })
    expect((await allClients()).map(({ responsible, deputy }) => [responsible, deputy])).toEqual([
      ['Maija Meri', 'Pekka Puro'],
      ['Pekka Puro', 'Maija Meri'],
    ])
  })
})

describe('files that cannot be taken in', () => {
  const refused = async (path: string) => reasonOf(look(path))

  it('says what kind they are', async () => {
    expect(await refused(join(files, 'kymmenen-asiakasta.ods'))).toBe('old-spreadsheet')
    expect(await refused(join(files, 'kymmenen-asiakasta.xls'))).toBe('old-spreadsheet')
    expect(await refused(write('a.xlsx', '%PDF-1.7\u0000\u0001'))).toBe('not-a-table')
    expect(await refused(write('a.xls', '<html><table><tr><td>Nimi</td></tr></table></html>'))).toBe('not-a-table')
    expect(await refused(write('a.csv', ''))).toBe('empty-table')
    expect(await refused(write('b.csv', 'Asiakas;Y-tunnus\n"Aamu;1234567-1\n'))).toBe('broken-quotes')
  })

  it('knows a workbook under a password, a damaged one and one that is too large inside', async () => {
    const sheets = [{ name: 'A', rows: [['Asiakas'], ['Aamu Oy']] }]
    const locked = await writeXlsx({ sheets, encryption: { password: 'salasana', spinCount: 1000 } })
    expect(await refused(write('locked.xlsx', locked))).toBe('password-protected')
    const whole = await writeXlsx({ sheets })
    expect(await refused(write('cut.xlsx', whole.subarray(0, whole.length - 40)))).toBe('damaged-table')
    const hurt = Uint8Array.from(whole)
    hurt.fill(7, 60, 120)
    expect(await refused(write('hurt.xlsx', hurt))).toBe('damaged-table')
    const bomb = aBomb({ 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/sheet1.xml': Buffer.alloc(160_000_000) })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await refused(write('bomb.xlsx', bomb))).toBe('table-too-large')
  }, 30_000)

  it('refuses more rows than are taken at once', async () => {
    const rows = Array.from({ length: 20_100 }, (_, at) => `Asiakas ${at}`)
    expect(await refused(write('many.csv', ['Asiakas', ...rows].join('\n')))).toBe('too-many-rows')
  })
})

/** A ZIP that is far larger inside than outside, made by hand since the library takes its time. */
function aBomb(files: Readonly<Record<string, Buffer>>): Buffer {
  const [locals, central] = [[] as Buffer[], [] as Buffer[]]
  let offset = 0
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes, { level: 1 })
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(bytes.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    locals.push(head, Buffer.from(name), packed)
    central.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(central.length / 2, 8)
  end.writeUInt16LE(central.length / 2, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

it('is cancelled in the middle without a trace', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => [`Asiakas ${at}`, `a${at}@esimerkki.example`])
  const path = write(
    'many.xlsx',
    await writeXlsx({ sheets: [{ name: 'A', rows: [['Asiakas', 'Sähköposti'], ...rows] }] }),
  )
  const stop = new AbortController()
  const job = await core.api.imports.take(await wanted(path), { signal: stop.signal })
  const reason = await (async () => {
    try {
      for await (const { step, done } of job) if (step === 'importing' && done >= 40) stop.abort()
      return undefined
    } catch (error) {
      return failureOf(error).code
    }
  })()
  expect(reason).toBe('cancelled')
  expect(await allClients()).toEqual([])
})
