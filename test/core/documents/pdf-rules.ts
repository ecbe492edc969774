import { contrastOnWhite } from '../../../shared/domain/documents/colour.ts'
import { all, attributes, painted, PdfObjects, structure } from './pdf-objects.ts'
import type { Element } from './pdf-objects.ts'

/**
 * Our own check list for accessible PDF (PDF/UA-1, ISO 14289-1; the list in the plan for formats, 5.4): the faults of a
 * file, one sentence each. An empty list means that every rule holds. `blanks`: backs of sheets may have nothing on them.
 */
export function faults(
  bytes: Uint8Array,
  title: string,
  language: string,
  { blanks = false }: { blanks?: boolean } = {},
): readonly string[] {
  const pdf = new PdfObjects(bytes)
  const tree = structure(pdf)
  const elements = all(tree)
  const found: string[] = []
  const rule = (holds: boolean, fault: string) => {
    if (!holds) found.push(fault)
  }
  const xmp = pdf.stream(pdf.catalog['/Metadata'])

  rule(pdf.dict(pdf.catalog['/MarkInfo'])['/Marked'] === true, 'not marked')
  rule(elements.length > 1, 'no structure')
  rule(pdf.text(pdf.catalog['/Lang'])?.split('-')[0] === language, `language is ${pdf.text(pdf.catalog['/Lang'])}`)
  const titled = Buffer.from(/<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? '', 'latin1').toString()
  rule(unescaped(titled) === title, `title is ${titled}`)
  rule(pdf.dict(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'the title is not displayed')
  rule(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), 'no PDF/UA claim')
  rule(!('/Encrypt' in pdf.dict(pdf.dict(pdf.objects['trailer'])['value'])), 'encrypted')

  pdf.pages().forEach((page, at) => {
    const marks = painted(pdf.content(page))
    if (blanks && at % 2 === 1 && marks.length === 0) return
    rule(typeof page['/StructParents'] === 'number', `page ${at + 1}: no StructParents`)
    // ISO 14289-1, 7.18.3: where there are annotations (links, fields).
    rule(
      pdf.list(page['/Annots']).length === 0 || page['/Tabs'] === '/S',
      `page ${at + 1}: tabs not in structure order`,
    )
    // 7.18.5: a link is in the structure and says where it leads.
    for (const link of pdf.list(page['/Annots']).map((each) => pdf.dict(each))) {
      rule((pdf.text(link['/Contents']) ?? '') !== '', `page ${at + 1}: a link without words`)
      rule(typeof link['/StructParent'] === 'number', `page ${at + 1}: a link outside the structure`)
    }
    rule(marks.length > 0, `page ${at + 1}: nothing painted, or not understood`)
    for (const { operator, marks: around, fill } of marks) {
      const marked = around.some((mark) => mark.includes('/MCID') || mark.startsWith('/Artifact'))
      rule(marked, `page ${at + 1}: ${operator} outside marked content`)
      if (operator === 'TJ' || operator === 'Tj') {
        const colour = hex(fill)
        rule((contrastOnWhite(colour) ?? 0) >= 4.5, `page ${at + 1}: text in ${colour} is too pale`)
      }
    }
  })

  const levels = elements.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => Number(type.slice(1)))
  rule(levels[0] === 1, 'the first heading is not of level 1')
  rule(
    levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1),
    `headings skip a level: ${levels.join()}`,
  )

  for (const table of elements.filter(({ type }) => type === 'Table')) found.push(...tableFaults(pdf, table))
  for (const list of elements.filter(({ type }) => type === 'L')) {
    const items = list.below.filter(({ type }) => type === 'LI')
    // A list under an item follows it (ISO 32005 has L among what L may hold).
    const isList = list.below.every(({ type }, at) => type === 'LI' || (type === 'L' && at > 0))
    rule(items.length > 0 && isList, 'a list holds something else than items')
    rule(
      items.every((item) => types(item).join() === 'Lbl,LBody'),
      'a list item without label or body',
    )
  }
  for (const figure of elements.filter(({ type }) => type === 'Figure'))
    rule((pdf.text(figure.dict['/Alt']) ?? '') !== '', 'a figure without a text')
  for (const element of elements)
    rule(element.below.length + element.marks > 0 || element.type === 'TD', `an empty ${element.type}`)

  const fonts = pdf.fonts()
  rule(fonts.length > 0, 'no fonts')
  for (const font of fonts) {
    const name = pdf.name(font['/BaseFont'])
    const below = pdf.dict(pdf.list(font['/DescendantFonts'])[0])
    const descriptor = pdf.dict(below['/FontDescriptor'] ?? font['/FontDescriptor'])
    rule(
      ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => key in descriptor),
      `${name} is not embedded`,
    )
    rule('/ToUnicode' in font, `${name} has no Unicode map`)
    rule(/Lato/.test(name), `${name} is not a font of ours`)
  }
  return found
}

/** `0.1 0.2 0.3` or a grey as `0.8`, as `#rrggbb`. */
function hex(fill: string): string {
  const parts = fill.split(' ').map((part) =>
    Math.round(Number(part) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${(parts.length === 1 ? [...parts, ...parts, ...parts] : parts).join('')}`
}

const types = (element: Element) => element.below.map(({ type }) => type)

function tableFaults(pdf: PdfObjects, table: Element): readonly string[] {
  const found: string[] = []
  const rows = all(table.below).filter(({ type }) => type === 'TR')
  const cells = rows.flatMap(({ below }) => below)
  if (rows.length < 2) found.push('a table without rows')
  if (!cells.every(({ type }) => type === 'TH' || type === 'TD')) found.push('a row holds something else than cells')
  const span = (cell: Element) => Number(attributes(pdf, cell)['/ColSpan'] ?? 1)
  const width = (row: Element | undefined) => row?.below.reduce((sum, cell) => sum + span(cell), 0)
  if (!rows.every((row) => width(row) === width(rows[0]))) found.push('rows differ in width')
  const heads = cells.filter(({ type }) => type === 'TH')
  if (heads.length === 0) found.push('a table without headings')
  if (!heads.every((head) => '/Scope' in attributes(pdf, head))) found.push('a heading without scope')
  return found
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
