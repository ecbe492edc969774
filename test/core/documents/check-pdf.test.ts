import { describe, expect, test } from 'vitest'
import { checkDocument, type CheckPaper } from '../../../shared/domain/documents/check.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { check } from '../../../shared/i18n/check.ts'
import { documents as words } from '../../../shared/i18n/documents.ts'
import { some } from '../../builders/endure.ts'
import { faults } from './pdf-rules.ts'
import { asFile, documents, run } from './tools.ts'

type Line = CheckPaper['sections'][number]['lines'][number]
const client = (number: number) => ({ client: `Kahvila ${number} Oy`, number: String(number), of: '' })
const aLine = (values: Partial<Line> = {}): Line => ({
  what: 'Työnantajasuoritusten maksu',
  before: '2027-12-12',
  after: '2027-12-13',
  why: 'sunnuntai',
  count: 1,
  clients: [client(1)],
  ...values,
})
const aCheck = (sections: CheckPaper['sections'], language: Language = 'fi') =>
  checkDocument(
    {
      language,
      day: '2026-11-23',
      firm: { name: 'Palkkatalo Äyräs Oy', address: 'Rantatie 1, 00100 Helsinki', phone: '', email: 'posti@ayras.fi' },
      colour: '#ffff00',
      heading: check[language].titleOf(2027),
      person: '',
      sections,
    },
    check[language],
    words[language],
  )
const draw = (data: ReturnType<typeof aCheck>) => documents.render('sheet', data, 'pdf')
const textOf = async (data: ReturnType<typeof aCheck>) =>
  asFile('check.pdf', await draw(data), (path) => run('pdftotext', ['-layout', path, '-']))

describe('a year’s check on paper', () => {
  test('names three clients and counts the rest, and says where there is nothing to remark', async () => {
    const clients = Array.from({ length: 20 }, (_, at) => client(at + 1))
    const data = aCheck([
      { heading: 'Siirtyvät päivät', count: 3, lines: [aLine(), aLine({ count: 20, clients })] },
      { heading: 'Puuttuvat', count: 0, lines: [] },
      { heading: 'Toimiston omat', count: 1, lines: [aLine({ count: 0, clients: [], before: null, after: null })] },
    ])
    const text = (await textOf(data)).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')
    expect(text).toContain('Siirtyvät päivät (3)')
    expect(text).toContain('12.12.2027 →')
    expect(text).toContain('Kahvila 3 Oy')
    expect(text).not.toContain('Kahvila 4 Oy')
    expect(text).toContain(check.fi.more(17))
    expect(text).toContain(check.fi.notShown(1))
    expect(text).toContain(check.fi.nothing)
    expect(text).toContain(check.fi.firm)
  })

  test('keeps every rule of accessible PDF, empty and crowded, in every language, and the same bytes twice', async () => {
    const crowd = Array.from({ length: 120 }, (_, at) => aLine({ what: `Ilmoitus numero ${at}` }))
    for (const language of some(languages))
      for (const lines of [[], crowd]) {
        const data = aCheck([{ heading: 'Siirtyvät päivät', count: lines.length, lines }], language)
        const bytes = await draw(data)
        expect(faults(bytes, data.title, language)).toEqual([])
        expect(await draw(data)).toEqual(bytes)
      }
  })
})
