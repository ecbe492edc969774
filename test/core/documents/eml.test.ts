import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eml, type MailData } from '../../../electron/core/documents/eml.ts'
import { isMailAddress } from '../../../shared/domain/letters/addresses.ts'
import { count } from '../../builders/endure.ts'
import { asFile, run, text } from './tools.ts'

const aMail: MailData = {
  from: { name: 'Åsa Björklöf-Yliännäjärvi', email: 'asa@palkkatalo.fi' },
  to: [{ name: 'Saija "Sasu" Porrassalmi', email: 'saija@aamu.fi' }],
  cc: [{ name: 'Mikael Hietanummi', email: 'mikael@aamu.fi' }],
  subject: 'Palkka-aineiston toimituspäivä ja sairauspoissaolojen selvitykset, määräpäivä ti 12.1.2027',
  body: 'Hei Saija,\n\npyydämme:\n- ti 12.1.2027: lomatiedot = kaikki \n.\nFrom the start\n\nÅsa',
  language: 'fi',
  date: '2027-01-12T06:30:00.000Z',
}

/** What a stranger's parser reads: Python's email package, with its own opinion on defects. */
const reader = `
import base64, email, email.policy, json, sys
def found(m):
  people = lambda h: [[a.display_name, a.addr_spec] for a in m[h].addresses] if m[h] else []
  defects = [str(d) for d in m.defects] + [str(d) for h in m.keys() for d in m[h].defects]
  return {'from': people('from'), 'to': people('to'), 'cc': people('cc'), 'subject': m['subject'],
    'date': m['date'].datetime.isoformat(), 'unsent': m['x-unsent'], 'type': m.get_content_type(),
    'charset': m.get_content_charset(), 'language': m['content-language'], 'body': m.get_content(), 'defects': defects}
print(json.dumps([found(email.message_from_bytes(base64.b64decode(line), policy=email.policy.default))
  for line in open(sys.argv[1], 'rb')]))
`
type Read = Record<'subject' | 'date' | 'unsent' | 'type' | 'charset' | 'language' | 'body', string> &
  Record<'from' | 'to' | 'cc', [string, string][]> & { defects: string[] }
/** All of them by one reader: starting it takes longer than reading. Lines end in CRLF inside a message. */
function readAll(mails: readonly Uint8Array[]): Read[] {
  const lines = new TextEncoder().encode(mails.map((bytes) => Buffer.from(bytes).toString('base64')).join('\n'))
  const found = asFile('drafts', lines, (path) => JSON.parse(run('python3', ['-c', reader, path])) as Read[])
  return found.map((one) => ({ ...one, body: one.body.replaceAll('\r\n', '\n') }))
}
function read(bytes: Uint8Array): Read {
  const [found] = readAll([bytes])
  if (!found) throw new Error('nothing was read')
  return found
}

it('is read by a stranger as it was meant', () => {
  expect(read(eml(aMail))).toEqual({
    from: [['Åsa Björklöf-Yliännäjärvi', 'asa@palkkatalo.fi']],
    to: [['Saija "Sasu" Porrassalmi', 'saija@aamu.fi']],
    cc: [['Mikael Hietanummi', 'mikael@aamu.fi']],
    subject: aMail.subject,
    date: '2027-01-12T06:30:00+00:00',
    unsent: '1',
    type: 'text/plain',
    charset: 'utf-8',
    language: 'fi',
    body: `${aMail.body}\n`,
    defects: [],
  })
})

it('gives the same bytes for the same mail, in ASCII lines of at most 76 with CRLF', () => {
  const bytes = eml(aMail)
  expect(eml(structuredClone(aMail))).toEqual(bytes)
  expect(bytes.every((byte) => byte < 127)).toBe(true)
  const lines = text(bytes).split('\r\n')
  expect(lines.filter((line) => line.includes('\n') || line.includes('\r'))).toEqual([])
  for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(76)
  expect(lines).toContain('X-Unsent: 1')
  expect(lines).toContain('Content-Transfer-Encoding: quoted-printable')
  expect(lines).toContain('- ti 12.1.2027: lomatiedot =3D kaikki=20')
})

it('lets no text add a header', () => {
  const evil = 'Hei\r\nBcc: kaikki@example.com\r\n\r\nx'
  const said = text(eml({ ...aMail, subject: evil, to: [{ name: evil, email: 'a@b.fi' }] }))
  expect(said).not.toMatch(/^Bcc:/m)
  expect(() => eml({ ...aMail, to: [{ name: 'x', email: 'a@b.fi>\r\nBcc: c@d.fi' }] })).toThrow(RangeError)
})

it('knows the addresses that can stand in a header', () => {
  for (const good of ['a@b.fi', 'etu.suku+palkat@osasto.yritys.fi']) expect(isMailAddress(good), good).toBe(true)
  for (const bad of ['', 'a', 'a@b', 'ä@b.fi', 'a b@c.fi', 'a@b.fi, c@d.fi', '.a@b.fi', 'a..b@c.fi', '"x"@b.fi'])
    expect(isMailAddress(bad), bad).toBe(false)
})

it('leaves out who is not known', () => {
  const said = text(eml({ ...aMail, from: undefined, to: [], cc: [] }))
  expect(said).not.toMatch(/^(From|To|Cc):/m)
})

it('brings any text through, whatever is in it', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((one) => one.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, 'x'))
  const mails = fc.sample(fc.record({ body: fc.array(line, { maxLength: 6 }), subject: line }), {
    numRuns: count(6, 120),
    seed: 7,
  })
  const made = mails.map(({ body, subject }) => eml({ ...aMail, subject, body: body.join('\n') }))
  for (const each of made.flatMap((one) => text(one).split('\r\n'))) expect(each.length).toBeLessThanOrEqual(76)
  const all = readAll(made)
  expect(all).toHaveLength(mails.length)
  for (const [at, { body, subject }] of mails.entries()) {
    expect(all[at]?.body).toBe(`${body.join('\n')}\n`)
    expect(all[at]?.subject.replaceAll(/\s+/g, ' ').trim()).toBe(subject.replaceAll(/\s+/g, ' ').trim())
  }
})
