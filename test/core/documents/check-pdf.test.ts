// @module-tag slow
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
const aCheck = (sections: CheckPaper['sections'], language: Language = 'fi', clients = 25) =>
  checkDocument(
    {
      language,
      day: '2026-11-23',
      sender: 'Palkkatalo Äyräs Oy',
      accent: '#1d5c6b',
      heading: check[language].titleOf(2027),
      person: '',
      clients,
      sections,
    },
    check[language],
    words[language],
  )
const draw = (data: ReturnType<typeof aCheck>) => documents.render('check', data, 'pdf')
const pagesOf = async (data: ReturnType<typeof aCheck>) =>
  asFile('check.pdf', await draw(data), (path) => run('pdftotext', ['-layout', path, '-']))
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' '))

describe('a year’s check on paper', () => {
  test('has the worst five of every section on its first page, however much there is, and all of it behind', async () => {
    const clients = Array.from({ length: 20 }, (_, at) => client(at + 1))
    const lines = Array.from({ length: 30 }, (_, at) =>
      aLine({
        what: `Ilmoitus numero ${at} ja sen hyvin pitkä nimi`,
        why: 'toimisto on kiinni, pyhäviikko',
        count: at + 1,
        clients,
      }),
    )
    const sections = Array.from({ length: 8 }, (_, at) => ({
      heading: `Kohta ${at}: siirtyvät päivät`,
      count: 31,
      lines,
    }))
    const [first = '', ...rest] = await pagesOf(aCheck(sections))
    for (let at = 0; at < 8; at++) expect(first).toContain(`Kohta ${at}: siirtyvät`)
    for (const at of [25, 26, 27, 28, 29]) expect(first.split(`numero ${at} `)).toHaveLength(9)
    expect(first).not.toContain('numero 24 ')
    expect(first.split(check.fi.more(26))).toHaveLength(9)
    const behind = rest.join(' ')
    for (let at = 0; at < 30; at++) expect(behind).toContain(`numero ${at} `)
    expect(behind).toContain('Kohta 7: siirtyvät päivät (31)')
    expect(behind).toContain('Kahvila 20 Oy')
    expect(behind).toContain(check.fi.notShown(1))
  })

  test('names clients in full, says when it is all of them, and where there is nothing to remark', async () => {
    const clients = [client(1), client(2), client(2), client(3)]
    const sections = [
      { heading: 'Siirtyvät päivät', count: 2, lines: [aLine(), aLine({ count: 4, clients })] },
      { heading: 'Puuttuvat', count: 0, lines: [] },
      { heading: 'Toimiston omat', count: 1, lines: [aLine({ count: 0, clients: [], before: null, after: null })] },
    ]
    const { lists, panels } = aCheck(sections)
    expect(lists.map(({ rows }) => rows.map(({ whom }) => whom))).toEqual([
      ['Kahvila 1 Oy', 'Kahvila 1 Oy, Kahvila 2 Oy, Kahvila 3 Oy'],
      [check.fi.firm],
    ])
    expect(panels[0]?.worst.map(({ whom }) => whom)).toEqual([`Kahvila 1 Oy ${check.fi.more(2)}`, 'Kahvila 1 Oy'])
    expect(aCheck(sections, 'fi', 3).lists[0]?.rows[1]?.whom).toBe(check.fi.all(3))
    const [first = ''] = await pagesOf(aCheck(sections))
    expect(first).toContain(check.fi.nothing)
    expect(first).toContain('su 12.12.2027 → ma 13.12.2027')
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
