import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { expect, test } from 'vitest'
import { faults } from './pdf-rules.ts'

/** A PDF without any standard: what the check list must object to. */
function careless(source: string, pdfTags: boolean): Uint8Array {
  const compiler = NodeCompiler.create()
  const { result } = compiler.compile({ mainFileContent: source })
  if (result === null) throw new Error('the example does not compile')
  return compiler.pdf(result, { pdfTags })
}

test('the check list sees an untagged file in another font', () => {
  const found = faults(careless('= Title\ntext', false), 'Title', 'fi')
  for (const fault of ['not marked', 'no structure', 'title is ', 'no PDF/UA claim', 'the title is not displayed'])
    expect(found).toContain(fault)
  expect(found).toContain('page 1: no StructParents')
  expect(found).toContain('page 1: TJ outside marked content')
  expect(found.filter((fault) => fault.endsWith('is not a font of ours'))).not.toEqual([])
})

test('the check list sees wrong headings, pale text, figures and tables without words', () => {
  const image = '#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"/>"))'
  const source = `== Second\n==== Fourth\n#text(fill: luma(200))[pale]\n#table(columns: 2)[a][b][c][d]\n${image}`
  const found = faults(careless(source, true), 'Title', 'sv')
  expect(found).toContain('language is en')
  expect(found).toContain('the first heading is not of level 1')
  expect(found).toContain('headings skip a level: 2,4')
  expect(found).toContain('page 1: text in #c8c8c8 is too pale')
  expect(found).toContain('a table without headings')
  expect(found).toContain('a figure without a text')
})
