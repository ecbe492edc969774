// @module-tag slow
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Item } from '../../../shared/api/items.ts'
import { aClient, aContact, anAssignment, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../../builders/core.ts'
import { typedRule } from '../../builders/rules.ts'
import { run } from '../documents/tools.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  client = await aClient().with({ name: 'Bageri Ab', number: '014', language: 'sv' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const items = async (language: 'fi' | 'sv' = 'sv'): Promise<readonly Item[]> =>
  (await core.api.calendar.list({ language, client: client.id, from: '2027-01-01', to: '2027-03-31' })).items
const named = (chosen: readonly Item[]) => chosen.map(({ client_id, key }) => ({ client_id, key }))

/** The draft's headers, and its text decoded. */
async function draft(chosen: readonly Item[]) {
  const letters = await core.api.letters.draft({ items: named(chosen) })
  const [first] = letters
  const { files } = await finished(core.api.letters.make({ letters: [...letters] }))
  const [made] = files
  const path = made && core.files.path(made.file.token, made.file.name)
  if (!first || path === undefined) throw new Error('no draft')
  const [head = '', body = ''] = readFileSync(path, 'utf8').split('\r\n\r\n', 2)
  const rest = readFileSync(path, 'utf8').slice(head.length + 4)
  const bytes = rest
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return { path, file: made?.file, first, head, body, text: Buffer.from(bytes, 'latin1').toString('utf8') }
}

it('asks for exactly the items chosen, in the language of the client', async () => {
  const all = await items()
  const chosen = all.filter((item) => item.responsible === 'client').slice(0, 2)
  expect(chosen).toHaveLength(2)
  const { text, first, file } = await draft(chosen)
  const lines = text.split('\r\n').filter((line) => line.startsWith('- '))
  expect(lines).toHaveLength(2)
  chosen.forEach((item, at) => expect(lines[at]).toContain(item.name.replace(/^Underlag: /, '')))
  expect(lines[0]).toMatch(/, senast (må|ti|on|to|fr|lö|sö) \d+\.\d+\.2027$/)
  expect(text).toContain('Med vänlig hälsning')
  expect(first).toMatchObject({ client: 'Bageri Ab', kind: 'request', language: 'sv', items: 2, to: '' })
  expect(file?.name).toBe('begaran-014-2027-01-12.eml')
})

it('goes to the contact person with the deputy beside, from whoever sits here and nobody else', async () => {
  await aContact(client).with({ name: 'Mikael Holm', email: 'mikael@bageri.fi', deputy: true }).in(core.api)
  await aContact(client).with({ name: 'Johtaja', email: 'vd@bageri.fi', role: 'managing-director' }).in(core.api)
  await aContact(client).with({ name: 'Saija Berg', email: 'saija@bageri.fi' }).in(core.api)
  await aContact(client).with({ name: 'Gammal', email: 'x@bageri.fi', valid_until: '2026-12-31' }).in(core.api)
  const person = await aPerson().with({ name: 'Berit Lund', email: 'berit@palkkatalo.fi' }).in(core.api)
  await anAssignment(client, person).in(core.api)
  const [me] = (await core.api.people.list({})).filter(({ name }) => name === 'Aino')
  await core.api.people.save({ ...aPerson().fields, ...me, email: 'aino@palkkatalo.fi' })
  const { head, text, first } = await draft((await items()).slice(0, 1))
  expect(head).toContain('From: "Aino"\r\n <aino@palkkatalo.fi>')
  expect(head).toContain('To: "Saija Berg"\r\n <saija@bageri.fi>')
  expect(head).toContain('Cc: "Mikael Holm"\r\n <mikael@bageri.fi>')
  expect(head).not.toContain('vd@')
  expect(first).toMatchObject({
    from: 'Aino <aino@palkkatalo.fi>',
    to: 'Saija Berg <saija@bageri.fi>',
    cc: 'Mikael Holm <mikael@bageri.fi>',
  })
  expect(text).toMatch(/^Hej Saija,/)
  expect(text).toContain('Aino\r\nPalkkatalo Oy')
  expect(text).not.toContain('Berit')
})

it('says which pay it is for, what was agreed and by when, in the words of the client', async () => {
  const { id } = await aClient().with({ name: 'Koulu', number: '030', language: 'fi' }).in(core.api)
  const own = { id, version: 1 }
  const cutoff = (name: string, kind: 'material' | 'approval', days: number) => ({
    kind,
    name,
    responsible: 'client' as const,
    rule: {
      rule: { type: 'relative-to-event' as const, anchor: 'payday', offset: { days, count: 'business' as const } },
      non_business_day: { action: 'none' as const },
    },
  })
  const cutoffs = [cutoff('Tuntilistat', 'material', -4), cutoff('', 'approval', -2)]
  await aPayGroup(own).with({ name: 'Tuntipalkkaiset', cutoffs }).in(core.api)
  await aPayGroup(own)
    .with({ name: 'Kuukausipalkkaiset', cutoffs: [cutoff('Lomat', 'material', -3)] })
    .in(core.api)
  core.clock.set('2027-01-04')
  const all = (await core.api.calendar.list({ language: 'fi', client: id, from: '2027-01-01', to: '2027-01-31' })).items
  const theirs = all.filter(({ responsible }) => responsible === 'client')
  const { text, head } = await draft(theirs)
  const lines = text.split('\r\n')
  expect(lines.slice(0, 10)).toEqual([
    'Hei,',
    '',
    'tarvitsemme teiltä seuraavaa:',
    '',
    'pe 29.1.2027 maksettavia palkkoja varten (Tuntipalkkaiset):',
    '- Tuntilistat, ma 25.1.2027 mennessä',
    '- palkkojen hyväksyntä, ke 27.1.2027 mennessä',
    '',
    'pe 29.1.2027 maksettavia palkkoja varten (Kuukausipalkkaiset):',
    '- Lomat, ti 26.1.2027 mennessä',
  ])
  expect(head).toContain('Subject:')
})

it('says which pay it is for, however far ahead that is', async () => {
  const { id } = await aClient().with({ name: 'Koulu', number: '030', language: 'fi' }).in(core.api)
  const own = { id, version: 1 }
  const far = {
    kind: 'material',
    name: 'Tulospalkkiot',
    responsible: 'client',
    rule: typedRule('maksupäivä-150pv'),
  } as const
  await aPayGroup(own)
    .with({ cutoffs: [far] })
    .in(core.api)
  const span = { from: '2027-03-01', to: '2027-03-10' }
  const all = (await core.api.calendar.list({ language: 'fi', client: id, ...span })).items
  const { text } = await draft(all.filter(({ name }) => name === 'Aineisto: Tulospalkkiot'))
  expect(text).toMatch(/^pe 30\.7\.2027 maksettavia palkkoja varten:/m)
})

it('gives each client a draft of its own and marks nothing', async () => {
  const other = await aClient().with({ name: 'Kivi Oy', number: '015' }).in(core.api)
  await aPayGroup(other).in(core.api)
  const { items: all } = await core.api.calendar.list({ language: 'fi', from: '2027-01-01', to: '2027-01-31' })
  const before = await core.api.history.list({})
  const drafts = await core.api.letters.draft({ items: named([...all, ...all]) })
  await finished(core.api.letters.make({ letters: [...drafts] }))
  expect(drafts.map((one) => one.client).toSorted()).toEqual(['Bageri Ab', 'Kivi Oy'])
  const theirs = all.filter(({ responsible }) => responsible !== 'provider')
  expect(drafts.reduce((sum, one) => sum + one.items, 0)).toBe(theirs.length)
  expect(await core.api.history.list({})).toEqual(before)
})

it('reminds of what was asked for before, since when, with the same list', async () => {
  const [one, two] = (await items()).filter(({ responsible }) => responsible === 'client')
  if (!one || !two) throw new Error('two items')
  core.clock.set('2027-01-08')
  await core.api.marks.ask({ items: named([one]), way: 'letter' })
  core.clock.set('2027-01-12')
  const { first, text } = await draft([one])
  expect(first.kind).toBe('reminder')
  expect(first.subject).toMatch(/^Påminnelse: Lönerna /)
  expect(text).toContain('Vi bad er fr 8.1.2027 om följande')
  // Of what was never asked for nobody is reminded.
  expect((await draft([one, two])).first.kind).toBe('request')
})

it('asks first for what a run lacks, also where the step that is next is ours', async () => {
  const all = await items()
  const calculation = all.find(({ rule, run }) => rule === 'payroll-calculation' && run !== '')
  if (!calculation) throw new Error('no calculation')
  expect(await core.api.letters.draft({ items: named([calculation]) })).toEqual([])
  const { client_id, run: of } = calculation
  const note = {
    client_id,
    run: of,
    kind: 'missing',
    step: '',
    source: '',
    channel: 'email',
    day: '2027-01-11',
    time: '',
  } as const
  await core.api.runs.note({ ...note, text: 'Läkarintyg, Maija Niemi' })
  await core.api.runs.note({ ...note, text: 'Nytt skattekort' })
  const own = await draft([calculation])
  expect(own.first).toMatchObject({ kind: 'request', items: 2 })
  expect(own.first.subject).toMatch(/^Lönerna fr 29\.1\.2027: 2 saker saknas$/)
  expect(own.text).toContain('- Läkarintyg, Maija Niemi, så snart som möjligt')
  // Beside what is theirs it comes first, and what was asked for already says when.
  const material = all.find(({ responsible, run }) => responsible === 'client' && run === of)
  if (!material) throw new Error('no material')
  core.clock.set('2027-01-08')
  await core.api.marks.ask({ items: named([material]), way: 'letter' })
  core.clock.set('2027-01-12')
  const again = (await items()).filter(({ key }) => key === material.key)
  const both = await draft(again)
  expect(both.first).toMatchObject({ kind: 'request', items: 3 })
  const lines = both.text.split('\r\n').filter((line) => line.startsWith('- '))
  expect(lines.slice(0, 2)).toEqual([
    '- Läkarintyg, Maija Niemi, så snart som möjligt',
    '- Nytt skattekort, så snart som möjligt',
  ])
  expect(lines[2]).toMatch(/, senast .* \(begärt fr 8\.1\.2027\)$/)
  const [first] = (await core.api.runs.show({ client_id, run: of, language: 'sv' })).notes
  if (!first) throw new Error('no note')
  await core.api.runs.settleNote({ id: first.id, version: first.version, outcome: 'dropped' })
  expect((await draft([calculation])).first.items).toBe(1)
})

it('asks whoever approves for approval, and everybody else for the rest', async () => {
  await aContact(client).with({ name: 'Saija Berg', email: 'saija@bageri.fi' }).in(core.api)
  await aContact(client).with({ name: 'Oskar Vik', email: 'oskar@bageri.fi', role: 'approver' }).in(core.api)
  const all = await items()
  const approval = all.find(({ rule }) => rule === 'client-approval-deadline')
  const material = all.find(({ rule }) => rule === 'client-material-deadline')
  if (!approval || !material) throw new Error('no cut-offs')
  expect((await draft([approval])).first.to).toBe('Oskar Vik <oskar@bageri.fi>')
  expect((await draft([material])).first.to).toBe('Saija Berg <saija@bageri.fi>')
  expect((await draft([material, approval])).first.to).toBe('Saija Berg <saija@bageri.fi>')
})

it('leaves as it was changed, to whom it was changed to', async () => {
  const letter = { client_id: client.id, subject: 'Ämne', body: 'Hej\n\nVälkommen' }
  const to = 'Öberg, Åsa <asa@bageri.fi>; "Berg, Bo" <bo@bageri.fi>, kansli@bageri.fi'
  const refused = { letters: [{ ...letter, to, cc: '' }] }
  expect(await failing(finished(core.api.letters.make(refused)))).toMatchObject({
    fields: { 'letters.0.to': 'not-an-email' },
  })
  const right = { letters: [{ ...letter, to: to.replace('Öberg, Åsa', '"Öberg, Åsa"'), cc: 'x@bageri.fi' }] }
  const { files } = await finished(core.api.letters.make(right))
  const path = core.files.path(files[0]?.file.token ?? '', files[0]?.file.name ?? '')
  const read = JSON.parse(run('python3', ['-c', reader, path ?? ''])) as Record<string, string>
  expect(read['to']).toContain('kansli@bageri.fi')
  expect(read['body']).toContain('Välkommen')
})

it('refuses what no rule makes', async () => {
  const call = core.api.letters.draft({ items: [{ client_id: client.id, key: 'none@2027-01-01' }] })
  expect(await failing(call)).toMatchObject({ code: 'not-found' })
})

/** The letter of one language, as a stranger's parser reads it. */
const reader = `
import email, email.policy, json, sys
m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
print(json.dumps({'subject': m['subject'], 'date': m['date'].datetime.isoformat(), 'to': str(m['to']), 'from': str(m['from']),
  'parts': [p.get_content_type() for p in m.walk()], 'body': m.get_content(), 'language': m['content-language'],
  'defects': [str(d) for d in m.defects] + [str(d) for h in m.keys() for d in m[h].defects]}))
`
it.each([
  ['fi', /^3 asiaa, ensimmäinen /, 'Hei Saija,', 'Ystävällisin terveisin', /\(päivä on jo mennyt\)$/],
  ['sv', /^3 ärenden, det första senast /, 'Hej Saija,', 'Med vänlig hälsning', /\(dagen har redan gått\)$/],
  ['en', /^3 matters, the first by /, 'Hello Saija,', 'Kind regards', /\(the day has passed\)$/],
] as const)(
  'is read in %s by a stranger: exactly what is asked for, on the days as they stand now',
  async (language, subject, hello, regards, late) => {
    const { id } = await aClient().with({ name: 'Ääri Öljy Oy', number: '020', language }).in(core.api)
    const own = { id, version: 1 }
    await aPayGroup(own).in(core.api)
    await aContact(own).with({ name: 'Saija Bergström-Åberg', email: 'saija@aari.fi' }).in(core.api)
    const listed = async () =>
      (await core.api.calendar.list({ language, client: id, from: '2027-01-01', to: '2027-02-28' })).items
    const theirs = (await listed()).filter(({ responsible }) => responsible === 'client')
    const [first, second, third] = theirs
    if (!first || !second || !third) throw new Error('three items')
    core.clock.set('2027-01-25')
    await core.api.marks.mark({ items: named([third]), state: 'moved', moved_to: '2027-03-09', reason: 'Sovittu' })
    const { path } = await draft([third, first, second])
    const read = JSON.parse(run('python3', ['-c', reader, path])) as Record<string, string> & { parts: string[] }
    expect(read).toMatchObject({
      to: 'Saija Bergström-Åberg <saija@aari.fi>',
      language,
      parts: ['text/plain'],
      defects: [],
    })
    expect(read['subject']).toMatch(subject)
    expect(read['date']).toMatch(/^2027-01-25T/)
    const text = read['body'] ?? ''
    expect(text.startsWith(hello)).toBe(true)
    expect(text).toContain(regards)
    const lines = text.split(/\r?\n/).filter((line) => line.startsWith('- '))
    // Each by the name it was agreed under, without what we call it among ourselves.
    const names = (await listed()).map(({ name }) => name.replace(/^\p{L}+: /u, ''))
    expect(lines.map((line) => names.some((name) => line.includes(`- ${name}, `)))).toEqual([true, true, true])
    expect(lines[0]).toMatch(late)
    expect(lines.at(-1)).toContain(language === 'en' ? '9 Mar 2027' : '9.3.2027')
  },
)
