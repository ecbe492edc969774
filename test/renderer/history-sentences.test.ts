import { expect, test } from 'vitest'
import { deedSentence, labelOf, rowsInOrder } from '../../renderer/history/sentences.ts'
import { changeLines, occurrenceWords } from '../../renderer/history/values.ts'
import type { Deed } from '../../shared/api/history.ts'

const id = '01890000-0000-7000-8000-00000000000'
const names = {
  language: 'fi' as const,
  person: (key: string) => (key === `${id}9` ? 'Aino Salmi' : undefined),
  rule: (key: string) => (key === 'ir-employers-separate-report' ? 'Työnantajan erillisilmoitus' : undefined),
}
type Row = Deed['rows'][number]
const row = (table: string, kind: Row['kind'], label = '', fields: Row['fields'] = []): Row => ({
  table,
  id: `${id}1`,
  label,
  kind,
  fields,
})
const deed = (command: string, rows: Row[], facts: Partial<Deed> = {}): Deed => ({
  commandId: `${id}2`,
  command,
  at: '2027-01-12T07:02:00.000Z',
  person: 'Aino Salmi',
  target: null,
  undone: false,
  client_id: `${id}3`,
  client: 'Kaislaranta Oy',
  rows,
  ...facts,
})
const say = (one: Deed, others: Deed[] = []) => deedSentence(one, others, names)

test('an encounter is told by its day, an authorisation by its kind, an assignment by its person', () => {
  expect(say(deed('encounters.save', [row('encounter', 'insert', '2026-12-31')]))).toBe(
    'Kirjasi yhteydenoton 31.12.2026',
  )
  expect(say(deed('authorisations.save', [row('authorisation', 'insert', 'bank')]))).toBe('Lisäsi valtuuden Pankki')
  expect(say(deed('clients.saveAssignment', [row('assignment', 'insert', `${id}9`)]))).toMatch(/Aino Salmi$/)
})

test('a change is told by what it was done to', () => {
  expect(
    say(
      deed('clients.savePayGroup', [row('cutoff', 'update', 'Aineisto'), row('pay_group', 'update', 'Kuukausipalkat')]),
    ),
  ).toBe('Muutti palkkaryhmää Kuukausipalkat')
  expect(say(deed('clients.savePayGroup', [row('cutoff', 'update', 'Aineisto')]))).toBe(
    'Muutti aineisto- tai hyväksyntäpäivää Aineisto',
  )
})

test('removing a client is one deed, not the removal of its first contact', () => {
  expect(
    say(deed('clients.remove', [row('contact', 'remove', 'Ville'), row('client', 'remove', 'Kahvila Aamu Oy')])),
  ).toBe('Poisti asiakkaan Kahvila Aamu Oy')
})

test('an assignment goes by its person', () => {
  const assigned = row('assignment', 'insert', `${id}9`, [{ field: 'person_id', before: '', after: `${id}9` }])
  expect(labelOf(assigned, names)).toBe('Aino Salmi')
  expect(say(deed('clients.saveAssignment', [assigned]))).toBe('Nimesi vastuun Aino Salmi')
})

test('a letter goes by its kind', () => {
  expect(say(deed('letters.save', [row('letter', 'insert', 'reminder')]))).toBe('Muutti kirjeen tekstiä Muistutus')
})

test('work that is given, taken back and asked for says so', () => {
  const of = (...fields: Row['fields']) => [row('mark', 'update', 'ir-employers-separate-report@2027-01-05', fields)]
  const what = 'Työnantajan erillisilmoitus tiistai 5.1.2027'
  const given = (before: string, after: string) => deed('marks.give', of({ field: 'given_to', before, after }))
  expect(say(given('', `${id}9`))).toBe(`Antoi henkilölle Aino Salmi: ${what}`)
  expect(say(given(`${id}9`, ''))).toBe(`Palautti vastuuhenkilölle: ${what}`)
  const gone = [
    { field: 'state', before: 'open', after: '' },
    { field: 'given_to', before: `${id}9`, after: '' },
  ]
  expect(say(deed('marks.give', [row('mark', 'remove', 'ir-employers-separate-report@2027-01-05', gone)]))).toBe(
    `Palautti vastuuhenkilölle: ${what}`,
  )
  const askings = '[{"day":"2027-01-08","by":"Aino","way":"letter","to":"saija@aamu.fi"}]'
  const asked = of({ field: 'askings', before: '', after: askings })
  expect(say(deed('marks.ask', asked))).toBe(`Pyysi asiakkaalta: ${what}`)
  expect(changeLines('mark', asked[0]?.fields ?? [], names)).toEqual([
    { field: 'Pyydetty asiakkaalta', before: '', after: '8.1.2027 kirje saija@aamu.fi' },
  ])
})

test('marks are told by the work and its day, many by their number', () => {
  const done = row('mark', 'insert', 'ir-employers-separate-report@2027-01-05', [
    { field: 'state', before: '', after: 'done' },
  ])
  expect(say(deed('marks.mark', [done]))).toBe('Merkitsi tehdyksi: Työnantajan erillisilmoitus tiistai 5.1.2027')
  expect(say(deed('marks.mark', [done, { ...done, id: `${id}4` }]))).toBe('Merkitsi tehdyksi: 2 tehtävää')
})

test('an undo names what it undid', () => {
  const first = deed('clients.saveContact', [row('contact', 'insert', 'Ville')])
  const undo = deed('history.undo', [row('contact', 'remove', 'Ville')], {
    commandId: `${id}5`,
    target: first.commandId,
  })
  expect(say(undo, [undo, first])).toBe('Kumosi: Lisäsi yhteyshenkilön Ville')
  // The deed itself is on an older page: the rows tell it backwards.
  expect(say(undo, [undo])).toBe('Kumosi: Lisäsi yhteyshenkilön Ville')
  expect(say({ ...undo, command: 'history.redo' }, [])).toMatch(/^Teki uudelleen: /)
})

test('publishing tells the version', () => {
  const published = row('sheet', 'update', '', [{ field: 'number', before: '2', after: '3' }])
  expect(say(deed('instructions.publish', [published]))).toBe('Julkaisi ohjeen version 3')
})

test('a deed this version does not know is shown by its name rather than hidden', () => {
  expect(say(deed('surveys.send', []))).toBe('surveys.send')
})

test('stored values are told in words', () => {
  const lines = changeLines(
    'client',
    [
      { field: 'state', before: 'active', after: 'leaving' },
      { field: 'state_since', before: '', after: '2027-01-12' },
      { field: 'fiscal_year_end', before: '12-31', after: '06-30' },
      { field: 'note', before: '', after: 'Soitettu' },
    ],
    names,
  )
  expect(lines).toEqual([
    { field: 'Tila', before: 'Aktiivinen', after: 'Päättymässä' },
    { field: 'Tilan alkupäivä', before: '', after: '12.1.2027' },
    { field: 'Tilikausi päättyy', before: '31.12.', after: '30.6.' },
    { field: 'Muistiinpano', before: '', after: 'Soitettu' },
  ])
})

test('of the facts only those that differ are told', () => {
  const lines = changeLines(
    'client',
    [{ field: 'facts', before: '{"union_fees":false,"headcount":3}', after: '{"union_fees":true,"headcount":3}' }],
    names,
  )
  expect(lines).toEqual([{ field: 'Peritään ay-jäsenmaksuja', before: 'Ei', after: 'Kyllä' }])
})

test('a rule is told as a sentence, a broken one by a word', () => {
  const rule = '{"rule":{"type":"monthly-day","day":25},"non_business_day":{"action":"none"}}'
  const [line] = changeLines('pay_group', [{ field: 'payday', before: '{broken', after: rule }], names)
  expect(line?.after).toMatch(/25\. päivä/)
  expect(line?.before).toBe('muu sääntö')
})

test('the same word means different things in different tables', () => {
  const kind = [{ field: 'state', before: '', after: 'waiting' }]
  expect(changeLines('mark', kind, names)[0]?.after).toBe('odottaa asiakasta')
})

test('an occurrence of a rule that is not known keeps its key', () => {
  expect(occurrenceWords('own-rule@2027-01-05#group', names)).toBe('own-rule tiistai 5.1.2027')
  expect(occurrenceWords('not an occurrence', names)).toBe('not an occurrence')
})

test('rows without anything to show are left out, the main row comes first', () => {
  const rows = [row('cutoff', 'insert', 'Aineisto'), row('pay_group', 'update', 'A'), row('client', 'insert', 'B')]
  expect(rowsInOrder(rows, 5).map((one) => one.table)).toEqual(['client', 'cutoff'])
})

test('a rule that changes is told by what of it changed, its condition too', () => {
  const before = { name: 'Tarkistus', condition: { fact: 'garnishments', is: true } }
  const after = {
    ...before,
    condition: {
      all: [
        { fact: 'industry', in: ['construction', 'cleaning'] },
        { fact: 'headcount', atLeast: 20 },
      ],
    },
    off: true,
  }
  const change = { field: 'fields', before: JSON.stringify(before), after: JSON.stringify(after) }
  expect(changeLines('rule', [change], names)).toEqual([
    {
      field: 'Keitä koskee',
      before: 'Ulosmittauksia: Kyllä',
      after: 'Toimiala: rakentaminen tai kiinteistönhoito ja siivous, ja Työntekijöitä: vähintään 20',
    },
    { field: 'Vuodessa', before: '', after: 'Ei vuodessa' },
  ])
})
