import { describe, expect, it } from 'vitest'
import { finnishBusinessId } from '../../../shared/domain/clients/business-id.ts'
import { guessMapping } from '../../../shared/domain/imports/guess.ts'
import type { Known, KnownClient } from '../../../shared/domain/imports/known.ts'
import { planOf } from '../../../shared/domain/imports/plan.ts'
import { readRows, type Remarks } from '../../../shared/domain/imports/read-rows.ts'
import { layoutOf, letterOf, plainWords } from '../../../shared/domain/imports/table.ts'
import { targets } from '../../../shared/domain/imports/targets.ts'
import { headWords, targetName } from '../../../shared/i18n/import-heads.ts'
import { languages } from '../../../shared/domain/words.ts'
import { blankOf } from '../../../shared/records/read.ts'
import { client as record } from '../../../shared/records/clients.ts'

const aClient = (id: string, values: object, more: Partial<KnownClient> = {}): KnownClient => ({
  id,
  version: 3,
  values: { ...blankOf(record), clock_start: '2026-01-01', state_since: '2026-01-01', ...values },
  contacts: [],
  groups: [],
  team: {},
  ...more,
})
const knowing = (clients: readonly KnownClient[] = []): Known => ({
  today: '2027-01-12',
  home: 'fi',
  language: 'fi',
  groupName: 'Kuukausipalkat',
  clients,
  hiddenNumbers: new Set(['777']),
  people: [{ id: 'p1', name: 'Maija Meri', initials: 'MM' }],
  isDescribed: (code) => code === 'fi',
  businessIdOf: () => finnishBusinessId,
  businessIdKnown: () => undefined,
  valueOf: () => undefined,
  judge: (_, __, value) => ({ value }),
})

/** A plan from lines of cells with bars between. */
function planned(lines: readonly string[], known = knowing()) {
  const table = { rows: lines.map((line) => line.split('|')) }
  const layout = layoutOf(table, (head) => headWords().has(plainWords(head)))
  const mapping = guessMapping(layout.columns, headWords())
  const remarks: Remarks = { faults: [], notices: [] }
  const reading = readRows({ table, layout, mapping }, known, remarks)
  for (;;) {
    const step = reading.next()
    if (step.done) return planOf(step.value, known, { clockStart: '2027-01-01', addPeople: false }, remarks)
  }
}
const codes = ({ faults }: ReturnType<typeof planned>) => faults.map(({ row, code }) => `${row} ${code}`)

describe('heads', () => {
  it('are known by every name that the program itself has for them, in three languages', () => {
    for (const target of targets.keys())
      for (const language of languages) {
        const found = headWords().get(plainWords(targetName(target, language)))
        expect(found, `${target} in ${language}`).toBe(target)
      }
  })

  it.each([
    ['Yritys|Y-tunnus|Puh.|S-posti', 'client.name client.business_id contact.phone contact.email'],
    ['Kund|FO-nummer|Kontaktperson|E-post', 'client.name client.business_id contact.name contact.email'],
    ['Company|Business ID|Contact|E-mail', 'client.name client.business_id contact.name contact.email'],
    [
      'Asiakas|Yhteyshenkilö|Puhelin|Yhteyshenkilö 2|Puhelin 2',
      'client.name contact.name contact.phone contact2.name contact2.phone',
    ],
    [
      'Asiakas|Yhteyshenkilö|Puhelin|Yhteyshenkilö|Puhelin',
      'client.name contact.name contact.phone contact2.name contact2.phone',
    ],
    ['Yritys|Nimi', 'client.name contact.name'],
    ['Jotain|Muuta', ''],
  ])('%s', (line, wanted) => {
    const layout = layoutOf({ rows: [line.split('|'), ['a', 'b']] }, () => true)
    expect(Object.values(guessMapping(layout.columns, headWords())).join(' ')).toBe(wanted)
  })

  it('are counted in letters as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('matching', () => {
  const aamu = aClient('a', { name: 'Kahvila Aamu Oy', number: '001', business_id: '1234567-1' })
  const kivi = aClient('k', { name: 'Rakennus Kivi Oy', number: '002', business_id: '0123456-2' })

  it('goes by business ID, then by number, and by name only where there is neither', () => {
    const { clients } = planned(
      ['Asiakas|Numero|Y-tunnus', 'Aamu Oy||1234567-1', 'Kivi Oy|2|', 'kahvila aamu oy||'],
      knowing([aamu, kivi]),
    )
    expect(clients.map(({ known }) => known?.id)).toEqual(['a', 'k', 'a'])
    expect(clients[1]?.values).toEqual({ name: 'Kivi Oy' })
  })

  it('refuses a row that means two clients, and a number that is somebody else’s', () => {
    const known = knowing([aamu, kivi])
    expect(codes(planned(['Asiakas|Numero|Y-tunnus', 'X|002|1234567-1'], known))).toEqual(['2 two-clients'])
    expect(codes(planned(['Asiakas|Numero|Y-tunnus', 'X|002|2345678-0'], known))).toEqual(['2 other-business-id'])
    expect(codes(planned(['Asiakas|Numero', 'X|777'], known))).toEqual(['2 number-taken'])
    expect(codes(planned(['Asiakas|Numero|Y-tunnus', 'X|9|2345678-0', 'Y|9|4567890-7']))).toEqual(['3 number-taken'])
  })

  it('takes several rows of one client together, which must agree', () => {
    const plan = planned([
      'Asiakas|Y-tunnus|Yhteyshenkilö',
      'Aamu Oy|1234567-1|Saija Berg',
      'Aamu Oy|1234567-1|Olli Oja',
      'Aamu Ab|1234567-1|Saija Berg',
    ])
    expect(plan.clients.map(({ contacts }) => contacts.length)).toEqual([2])
    expect(codes(plan)).toEqual(['4 differs'])
  })

  it('gives numbers after the highest there is, in the file or at the firm', () => {
    const { clients } = planned(['Asiakas|Numero', 'A|', 'B|041', 'C|'], knowing([kivi]))
    expect(clients.map(({ values }) => values['number'])).toEqual(['778', '041', '779'])
  })
})

describe('what is there already', () => {
  const group = {
    id: 'g',
    version: 1,
    values: { name: 'Kuukausipalkat', payday: { rule: { type: 'monthly-day', day: 25 } } },
  }
  const contact = { id: 'c', version: 1, values: { name: 'Saija Berg', email: 'saija@aamu.example', phone: '' } }
  const aamu = aClient(
    'a',
    { name: 'Kahvila Aamu Oy', number: '001', business_id: '1234567-1', headcount: 12, town: 'Helsinki' },
    { contacts: [contact], groups: [group], team: { responsible: 'p1' } },
  )
  const head = 'Asiakas|Y-tunnus|Palkansaajia|Kaupunki|Yhteyshenkilö|Puhelin|Palkkapäivä|Palkanlaskija'

  it('is not emptied by empty cells, nor written anew', () => {
    const plan = planned([head, 'Kahvila Aamu Oy|1234567-1|||Saija Berg|||MM'], knowing([aamu]))
    expect(plan.counts).toMatchObject({ added: 0, changed: 0, same: 1, contactsChanged: 0 })
  })

  it('changes where the file says otherwise; a pay group stays, and that is told', () => {
    const plan = planned([head, 'Kahvila Aamu Oy|1234567-1|14||Saija Berg|040 123|15|'], knowing([aamu]))
    expect(plan.clients[0]?.values).toEqual({ headcount: 14 })
    expect(plan.clients[0]?.contacts).toEqual([{ known: contact, values: { phone: '040 123' } }])
    expect(plan.clients[0]?.groups).toEqual([])
    expect(plan.notices).toEqual([
      { row: 2, column: 6, code: 'group-stays', text: '15', facts: { group: 'Kuukausipalkat' } },
    ])
  })
})
