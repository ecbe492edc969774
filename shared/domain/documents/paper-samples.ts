import type { Language } from '../words.ts'
import { languages } from '../words.ts'
import type { DocumentData } from './document.ts'
import { sheet } from './sheet.ts'
import type { SheetFirm, SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

type Texts = Readonly<Record<'client' | 'what' | 'how' | 'section' | 'group' | 'cutoff' | 'situation' | 'role', string>>
const texts: Readonly<Record<Language, Texts>> = {
  fi: {
    client: 'Esimerkki Oy',
    what: 'Työtunnit ja poissaolot',
    how: 'Tuntilista palkkaohjelmaan työmaittain.',
    section: 'Aineisto',
    group: 'Kuukausipalkat',
    cutoff: 'Aineisto',
    situation: 'Aineisto myöhästyy',
    role: 'Palkanlaskija',
  },
  sv: {
    client: 'Exempel Ab',
    what: 'Arbetstimmar och frånvaro',
    how: 'Timlistan till löneprogrammet enligt arbetsplats.',
    section: 'Underlag',
    group: 'Månadslöner',
    cutoff: 'Underlag',
    situation: 'Underlaget är försenat',
    role: 'Löneräknare',
  },
  en: {
    client: 'Example Ltd',
    what: 'Hours and absences',
    how: 'The list of hours into the payroll software, by site.',
    section: 'Material',
    group: 'Monthly salaries',
    cutoff: 'Material',
    situation: 'The material is late',
    role: 'Payroll accountant',
  },
}

/** A made-up sheet of one page on a firm's paper. */
export function paperSample(language: Language, firm: SheetFirm, words: DocumentWords): DocumentData {
  return sheet(made(language, firm, 3), words)
}

function made(language: Language, firm: SheetFirm, items: number): SheetInput {
  const words = texts[language]
  const person = { name: 'Sari Mäkelä', phone: '040 123 4567', email: 'sari@example.fi', role: words.role }
  return {
    language,
    firm,
    client: { number: '1024', name: words.client, business_id: '1234567-1' },
    version: { number: 3, day: '2027-01-12' },
    firm_contacts: [person],
    client_contacts: [],
    pay_groups: [
      {
        name: words.group,
        cutoffs: [words.cutoff],
        rows: ['2027-01-15', '2027-02-15'].map((payday) => ({ payday, cutoffs: [{ day: payday }] })),
      },
    ],
    instructions: [
      { heading: words.section, items: Array.from({ length: items }, () => ({ what: words.what, how: words.how })) },
    ],
    texts: [],
    exceptions: [{ situation: words.situation, action: words.how }],
    responsibilities: [],
    feedback: { person: person.name, phone: person.phone, answer_in_days: 2 },
    review: true,
  }
}

/**
 * What a template has to draw before it is used: nothing but a heading, several pages in each language, words wider than the
 * page, and texts that look like a program.
 */
export function paperSamples(words: Readonly<Record<Language, DocumentWords>>): readonly DocumentData[] {
  const firm = { name: 'Palkkatoimisto Oy', address: 'Katu 1, 00100 Helsinki', phone: '09 123 4567' }
  const [first] = languages
  const bare = { ...paperSample(first, firm, words[first]), sections: [], facts: [] }
  const odd = ['#panic("x")', '*x* _y_ $z$', '<b>&amp;</b>', '=1+1', 'Lentokonesuihkuturbiinimoottori'.repeat(6)]
  const strange = made(first, firm, 1)
  return [
    bare,
    ...languages.map((language) => sheet(made(language, firm, 60), words[language])),
    sheet(
      {
        ...strange,
        client: { ...strange.client, name: odd.join(' ') },
        texts: odd.map((heading) => ({ heading, text: `${heading}\n- ${heading}` })),
      },
      words[first],
    ),
  ]
}
