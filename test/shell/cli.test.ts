// @module-tag slow
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStorage } from '../../electron/core/storage/storage.ts'
import { builtProgram } from '../built.ts'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const data = at('firm.db')
const today = ['--today', '2026-11-23']
const on = ['--data', data, ...today]

beforeAll(async () => {
  const made = await run('sample', ...on)
  expect(made).toEqual({ code: 0, out: `${data}\n`, err: '' })
})
afterAll(remove)

const json = jsonOf(run)
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('sample', () => {
  it('leaves one whole file, and no backups, locks or scratch files beside it', () => {
    expect(readdirSync(at('.')).filter((name) => name.includes('firm'))).toEqual(['firm.db'])
    expect(existsSync(at('backups'))).toBe(false)
  })

  it('never replaces a file unasked, nor one that is not ours', async () => {
    const before = digest(data)
    expect(oneLine(await run('sample', ...on))).toContain('--force')
    expect(digest(data)).toBe(before)
    writeFileSync(at('notes.txt'), 'my notes')
    expect(oneLine(await run('sample', '--data', at('notes.txt'), '--force'))).toMatch(/not a Vuosikello data file/)
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe('my notes')
  })

  it('does not replace a file that the program has open', async () => {
    const program = createStorage({ now: () => '2026-11-23T06:00:00.000Z', exclusive: true })
    copyFileSync(data, at('open.db'))
    await program.open(at('open.db'))
    try {
      expect(oneLine(await run('sample', '--data', at('open.db'), '--force'))).toMatch(/open in the program/)
    } finally {
      await program.close()
    }
  })

  it('says where there is no folder to write to', async () => {
    expect(oneLine(await run('sample', '--data', at('nowhere/f.db')))).toMatch(/There is no folder/)
  })
})

describe('absences list', () => {
  it('says who is away and who stands in; what is over when asked', async () => {
    const lines = await json<{ person: string; state: string }[]>('absences', 'list', ...on)
    expect(lines.map((line) => [line.person, line.state])).toEqual([
      ['Petri Aholammi', 'running'],
      ['Camilla Westerskog', 'coming'],
    ])
    const { out } = await run('absences', 'list', '--past', '--person', 'cw', ...on)
    const [heading, ...rows] = out.trimEnd().split('\n')
    expect(heading).toMatch(/^Kuka +Alkupäivä +Loppupäivä +Tila +Sijaiset +Ilman sijaista$/)
    expect(rows.map((row) => row.split(/ {2,}/)[3])).toEqual(['Tulossa', 'Päättynyt'])
    expect(oneLine(await run('absences', 'list', '--person', 'nobody', ...on))).toMatch(/person/)
  })
})

describe('search', () => {
  it('finds words in all texts, of all clients or of one', async () => {
    const groups = await json<{ table: string; hits: { number: string }[] }[]>('search', 'lomapalk', ...on)
    expect(groups.map(({ table }) => table)).toContain('instruction')
    const { out } = await run('search', 'lomapalk', ...on)
    expect(out).toMatch(/^Laji +Nro +Asiakas +Milloin +Mitä\n/)
    expect(out).toMatch(/^Ohjeet +\d+ /m)
    expect((await run('search', 'sanaa', 'ei', 'ole', ...on, '--language', 'sv')).out).toBe('Inga träffar\n')
    expect(oneLine(await run('search', 'x', '--client', 'nobody', ...on))).toMatch(/client/)
  })
})

describe('responsibilities check', () => {
  it('tells the grey areas of all clients, or of one', async () => {
    const found = await json<{ number: string; kind: string }[]>('responsibilities', 'check', ...on)
    expect(found.map(({ number, kind }) => [number, kind])).toEqual([
      ['125', 'no-person'],
      ['125', 'nobody-answers'],
    ])
    const { out } = await run('responsibilities', 'check', ...on, '--client', '125')
    expect(out).toMatch(/^Nro +Asiakas +Palvelu +Vaihe +Harmaa alue\n125 /)
    expect((await run('responsibilities', 'check', ...on, '--client', '107')).out).toBe('Ei harmaita alueita\n')
  })
})

describe('clients list', () => {
  it('is an aligned table with headings in the language asked for', async () => {
    const { out } = await run('clients', 'list', ...on)
    const [heading = '', ...lines] = out.trimEnd().split('\n')
    expect(heading).toMatch(/^Nro {2}Nimi +Y-tunnus/)
    expect(lines).toHaveLength(28)
    const column = heading.indexOf('Y-tunnus')
    for (const line of lines) expect(line.slice(column - 2, column)).toBe('  ')
    expect((await run('clients', 'list', ...on, '--language', 'sv')).out).toMatch(/^Nr {2,}Namn/)
  })

  it('gives JSON by number, and finds', async () => {
    const all = await json<{ number: string; business_id: string }[]>('clients', 'list', ...on)
    expect(all.map((client) => client.number)).toEqual(all.map((_, index) => String(101 + index)))
    const found = await json<{ name: string }[]>('clients', 'list', ...on, '--search', 'båtvarv')
    expect(found.map((client) => client.name)).toEqual(['Alsunds Båtvarv Ab'])
  })

  it.each([
    [['--data', 'missing.db'], /There is no file .*missing\.db.*vuosikello sample/],
    [['--data', at('.')], /not a Vuosikello data file/],
    [[...on, '--colour', 'red'], /unknown option '--colour'/],
    [[...on, '--language', 'de'], /Allowed choices are fi, sv, en/],
  ])('refuses %j', async (args, sentence) => {
    expect(oneLine(await run('clients', 'list', ...args))).toMatch(sentence)
  })

  it('works on the workstation’s own file when none is named, and remembers nothing', async () => {
    expect(oneLine(await run('clients', 'list'))).toContain(join('profile', 'vuosikello.db'))
    mkdirSync(at('profile'), { recursive: true })
    copyFileSync(data, at('profile/vuosikello.db'))
    expect((await run('clients', 'list', ...today)).code).toBe(0)
    expect(readdirSync(at('profile')).filter((name) => !name.startsWith('vuosikello.db'))).toEqual([])
  })
})

type Line = Record<
  'client' | 'rule' | 'name' | 'nominal' | 'due' | 'responsible' | 'status' | 'explanation' | 'key',
  string
>

describe('calendar list', () => {
  const year = ['--from', '2027-01-01', '--to', '2027-12-31']

  it('gives every field of the agreed JSON, by number and by business ID', async () => {
    const lines = await json<Line[]>('calendar', 'list', ...on, '--client', '101', ...year)
    expect(lines.length).toBeGreaterThan(200)
    for (const line of lines) {
      for (const field of [
        'client',
        'rule',
        'name',
        'nominal',
        'due',
        'responsible',
        'status',
        'explanation',
        'key',
      ] as const)
        expect(line[field], field).toMatch(/./)
      expect(line.due >= '2027-01-01' && line.due <= '2027-12-31').toBe(true)
    }
    const separate = lines.filter((line) => line.rule === 'ir-employers-separate-report')
    expect(separate).toHaveLength(12)
    expect(separate[5]).toMatchObject({ nominal: '2027-06-05', due: '2027-06-07', status: 'planned' })
    expect(separate[5]?.explanation).toContain('5.6.2027')
    expect(await json('calendar', 'list', ...on, '--client', '9710214-1', ...year)).toEqual(lines)
  })

  it('prints a table, in the language asked for', async () => {
    const { out } = await run('calendar', 'list', ...on, '--client', '119', ...year, '--language', 'en')
    expect(out).toMatch(/^Due date +Nominal date +No\. +Client/)
    expect(out).toContain("Employer's separate report")
  })

  it.each([
    [['--client', '999', ...year], /There is no client 999\. "vuosikello clients list"/],
    [['--client', '101', '--from', '2027-02-30', '--to', '2027-03-01'], /2027-02-30.*2027-03-31/],
    [['--client', '101', '--from', '2027-02-01', '--to', '2027-01-01'], /--to is before --from/],
    [['--client', '101', '--from', '2027-02-01'], /--to <day>/],
  ])('refuses %j', async (args, sentence) => {
    expect(oneLine(await run('calendar', 'list', ...on, ...args))).toMatch(sentence)
  })
})

describe('files that are made', () => {
  it('prints a sheet in the client’s language or the one asked for', async () => {
    for (const [client, lang] of [
      ['101', []],
      ['119', ['--lang', 'en']],
    ] as const) {
      const out = at(`sheet-${client}.pdf`)
      const ran = await run('sheet', 'export', ...on, '--client', client, ...lang, '--out', out)
      expect(ran).toEqual({ code: 0, out: `${out}\n`, err: '' })
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect(readFileSync(at('sheet-119.pdf')).toString('latin1')).toMatch(/\/Lang ?\(en/)
  })

  it('exports a calendar', async () => {
    const args = ['--client', '101', '--from', '2027-01-01', '--to', '2027-12-31', '--out', at('year.ics')]
    expect((await run('calendar', 'export', ...on, ...args)).code).toBe(0)
    const text = readFileSync(at('year.ics'), 'utf8')
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(200)
  })

  it('exports the calendar of one of us and of the firm, as events or tasks', async () => {
    const span = ['--from', '2027-01-01', '--to', '2027-02-28']
    const people = await run('calendar', 'export', ...on, ...span, '--person', 'Ei Kukaan', '--out', at('x.ics'))
    expect(oneLine(people)).toMatch(/nobody called Ei Kukaan\. The names are: /)
    const name = /The names are: ([^,]+),/.exec(people.err)?.[1] ?? ''
    const made = async (out: string, ...more: string[]) => {
      expect(await run('calendar', 'export', ...on, ...span, ...more, '--out', at(out))).toMatchObject({ code: 0 })
      return readFileSync(at(out), 'utf8').replaceAll('\r\n ', '')
    }
    const firm = await made('firm.ics')
    expect(firm).toMatch(/SUMMARY:.*, \d+ asiakasta/)
    const apart = await made('apart.ics', '--apart')
    expect(apart).not.toMatch(/SUMMARY:.*, \d+ asiakasta/)
    expect(apart.length).toBeGreaterThan(firm.length)
    const person = await made('person.ics', '--person', name, '--tasks')
    expect(person).toContain('BEGIN:VTODO')
    expect(person).not.toContain('BEGIN:VEVENT')
  })

  it('replaces a file only when told to, and leaves nothing half-made', async () => {
    writeFileSync(at('taken.pdf'), 'mine')
    const args = ['sheet', 'export', ...on, '--client', '101', '--out', at('taken.pdf')]
    expect(oneLine(await run(...args))).toMatch(/already a file/)
    expect(readFileSync(at('taken.pdf'), 'utf8')).toBe('mine')
    expect((await run(...args, '--force')).code).toBe(0)
    expect(readFileSync(at('taken.pdf')).length).toBeGreaterThan(10_000)
    expect(oneLine(await run('sheet', 'export', ...on, '--client', '999', '--out', at('none.pdf')))).toMatch(
      /no client/,
    )
    expect(oneLine(await run('sheet', 'export', ...on, '--client', '101'))).toMatch(/--out/)
    expect(readdirSync(at('.')).filter((name) => name.includes('none') || name.endsWith('.part'))).toEqual([])
  })
})

type Report = { client: string; digest: string; parts: { part: string; state: string; rows: number }[] }

describe('handover', () => {
  const made = (out: string) =>
    json<Report>('handover', 'export', ...on, '--client', '126', '--day', '2026-11-23', '--out', at(out))

  it('exports a package that is the same each time, and that verifies with no data file', async () => {
    const report = await made('a.zip')
    expect(report.client).toBe('Kiinteistöhuolto Lehtokumpare Oy')
    expect(report.parts.find((part) => part.part === 'instructions')).toMatchObject({ state: 'included' })
    await made('b.zip')
    expect(digest(at('b.zip'))).toBe(digest(at('a.zip')))
    const verified = await json<Report>('handover', 'verify', at('a.zip'))
    expect({ ...verified, file: '' }).toEqual({ ...report, file: '' })
    expect((await run('handover', 'verify', at('a.zip'))).out).toMatch(/\nPart +State +Rows +Why\n/)
  })

  it('is imported whole into another firm’s file, once', async () => {
    const other = at('other.db')
    await run('sample', '--data', other, '--today', '2026-11-24', '--language', 'sv')
    // The sample firm knows this client already, so the successor's file has to be without it.
    expect(oneLine(await run('handover', 'import', at('a.zip'), '--data', other))).toMatch(/here already: 126/)
    const empty = at('empty.db')
    const storage = createStorage({ now: () => '2026-11-23T06:00:00.000Z', exclusive: false })
    await storage.open(empty, { create: true })
    await storage.close()
    const report = await json<Report>('handover', 'import', at('a.zip'), '--data', empty, ...today)
    expect(report.parts.length).toBeGreaterThan(10)
    const [client] = await json<{ name: string; state: string }[]>('clients', 'list', '--data', empty)
    expect(client).toMatchObject({ name: 'Kiinteistöhuolto Lehtokumpare Oy', state: 'takeover' })
    const span = ['--client', '9715240-5', '--from', '2026-12-01', '--to', '2026-12-31']
    const lines = await json<Line[]>('calendar', 'list', '--data', empty, ...today, ...span)
    expect(lines.map((line) => line.rule)).toContain('payday')
    expect(oneLine(await run('handover', 'import', at('a.zip'), '--data', empty))).toMatch(/here already/)
  })

  it('refuses what is no whole package', async () => {
    const whole = readFileSync(at('a.zip'))
    writeFileSync(at('half.zip'), whole.subarray(0, whole.length / 2))
    expect(oneLine(await run('handover', 'verify', at('half.zip')))).toMatch(/package/)
    expect(oneLine(await run('handover', 'verify', at('notes.txt')))).toMatch(/not a handover package/)
    expect(oneLine(await run('handover', 'verify', at('missing.zip')))).toMatch(/There is no file/)
    expect(oneLine(await run('handover', 'import', at('half.zip'), ...on))).toMatch(/package/)
    const wrong = ['--client', '126', '--profile', 'everyone', '--out', at('x.zip')]
    expect(oneLine(await run('handover', 'export', ...on, ...wrong))).toMatch(/successor/)
  })

  it('writes nothing under a password that protects nothing', async () => {
    const args = ['handover', 'export', ...on, '--client', '126', '--out', at('bare.zip')]
    for (const password of ['', ' '.repeat(20), 'lyhyt 7'])
      expect(oneLine(await run(...args, '--password', password))).toMatch(
        /VUOSIKELLO_PASSWORD.*at least 12.*leave it out/,
      )
    expect(oneLine(await run.in({ VUOSIKELLO_PASSWORD: '' })(...args))).toMatch(/VUOSIKELLO_PASSWORD.*at least 12/)
    expect(existsSync(at('bare.zip'))).toBe(false)
    // Reading tries what it is given: an open package needs none.
    expect((await run('handover', 'verify', at('a.zip'), '--password', '')).code).toBe(0)
  })

  it('takes the password from the environment', async () => {
    const secret = { VUOSIKELLO_PASSWORD: 'juhannusyö 2026' }
    const args = ['handover', 'export', ...on, '--client', '126', '--out', at('quiet.zip')]
    expect((await run.in(secret)(...args)).code).toBe(0)
    expect(oneLine(await run('handover', 'verify', at('quiet.zip')))).toMatch(/protected/)
    expect((await run.in(secret)('handover', 'verify', at('quiet.zip'))).code).toBe(0)
  })

  it('protects a package with a password', async () => {
    const args = ['--client', '126', '--out', at('secret.zip'), '--password', 'vaalea kesäyö 2026']
    expect((await run('handover', 'export', ...on, ...args)).code).toBe(0)
    expect(oneLine(await run('handover', 'verify', at('secret.zip')))).toMatch(/protected.*--password/)
    expect(oneLine(await run('handover', 'verify', at('secret.zip'), '--password', 'väärä'))).toMatch(/does not open/)
    expect((await run('handover', 'verify', at('secret.zip'), '--password', 'vaalea kesäyö 2026')).code).toBe(0)
  })
})

describe('backup', () => {
  it('creates, tests and restores', async () => {
    expect((await run('backup', 'create', ...on, '--out', at('copy.db'))).code).toBe(0)
    const tested = await json<{ clients: number; changes: number; sealed: boolean }>('backup', 'test', at('copy.db'))
    expect(tested).toMatchObject({ clients: 28, sealed: true })
    expect(tested.changes).toBeGreaterThan(6000)
    const fresh = at('restored/new.db')
    mkdirSync(at('restored'))
    const restored = await run('backup', 'restore', at('copy.db'), '--data', fresh)
    expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining('28 clients') as string })
    expect((await json<unknown[]>('clients', 'list', '--data', fresh)).length).toBe(28)
  })

  it('keeps what was there before, also when that is damaged', async () => {
    copyFileSync(data, at('restored/old.db'))
    const { out } = await run('backup', 'restore', at('copy.db'), '--data', at('restored/old.db'))
    const before = /before: (.+)\n/.exec(out)?.[1] ?? ''
    expect((await run('backup', 'test', before)).code).toBe(0)
    writeFileSync(at('restored/broken.db'), 'not a database at all')
    expect((await run('backup', 'restore', at('copy.db'), '--data', at('restored/broken.db'))).code).toBe(0)
    expect((await run('clients', 'list', '--data', at('restored/broken.db'))).code).toBe(0)
  })

  it('refuses what is no backup, and a file that the program has open', async () => {
    writeFileSync(at('no-backup.db'), 'nothing')
    expect(oneLine(await run('backup', 'test', at('no-backup.db')))).toMatch(/no-backup\.db is no backup of Vuosikello/)
    expect(oneLine(await run('backup', 'test', at('missing.db')))).toMatch(/There is no file .*missing\.db. Check/)
    const bytes = readFileSync(at('copy.db'))
    writeFileSync(at('half.db'), bytes.subarray(0, bytes.length / 2))
    expect(oneLine(await run('backup', 'test', at('half.db')))).toMatch(/half\.db is damaged.*earlier backup/)
    const before = digest(data)
    expect(oneLine(await run('backup', 'restore', at('no-backup.db'), ...on))).toMatch(/is no backup of Vuosikello/)
    expect(oneLine(await run('backup', 'restore', at('half.db'), ...on))).toMatch(/half\.db is damaged/)
    const program = createStorage({ now: () => '2026-11-23T06:00:00.000Z', exclusive: true })
    await program.open(data)
    try {
      expect(oneLine(await run('backup', 'restore', at('copy.db'), ...on))).toMatch(/open in the program/)
    } finally {
      await program.close()
    }
    expect(digest(data)).toBe(before)
    expect(oneLine(await run('backup', 'create', ...on, '--out', at('copy.db')))).toMatch(/already a file/)
  })
})

describe('the program itself', () => {
  const entry = builtProgram('cli')
  const node = new URL('../../node_modules/.bin/node', import.meta.url).pathname
  const start = (...args: string[]) =>
    spawnSync(node, [entry, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', VUOSIKELLO_PROFILE: at('profile') },
    })

  it('prints to standard output and ends with 0', () => {
    const { status, stdout, stderr } = start('clients', 'list', ...on, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toHaveLength(28)
  })

  it('says what is wrong in one line and ends with 1', () => {
    const { status, stdout, stderr } = start(
      'calendar',
      'list',
      ...on,
      '--client',
      '999',
      '--from',
      '2027-01-01',
      '--to',
      '2027-01-31',
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^vuosikello: There is no client 999[^\n]+\n$/)
  })

  it('explains itself', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    for (const command of ['sample', 'clients', 'calendar', 'rules', 'sheet', 'handover', 'backup'])
      expect(out).toContain(command)
    expect(oneLine(await run('calender', 'list'))).toMatch(/unknown command 'calender'.*calendar/)
    expect((await run()).code).toBe(1)
  })
})
