import { asFile, run } from './tools.ts'

/** A PDF value as qpdf writes it: names begin with `/`, texts with `u:` or `b:`, references look like `12 0 R`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
export type Dict = { readonly [key: string]: Value }

const isDict = (value: Value | undefined): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The whole object tree of a PDF, through `qpdf --json`, which also checks its syntax. */
export class PdfObjects {
  readonly objects: Dict
  readonly catalog: Dict
  constructor(bytes: Uint8Array) {
    const json = asFile('file.pdf', bytes, (path) => {
      run('qpdf', ['--check', path])
      return run('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=all', path])
    })
    const parsed: { qpdf: [unknown, Dict] } = JSON.parse(json)
    this.objects = parsed.qpdf[1]
    this.catalog = this.dict(this.dict(this.dict(this.objects['trailer'])['value'])['/Root'])
  }

  /** Follow a reference; for a stream, its dictionary. */
  get(value: Value | undefined): Value | undefined {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value
    const object = this.objects[`obj:${value}`]
    if (!isDict(object)) return undefined
    const stream = object['stream']
    return isDict(stream) ? stream['dict'] : object['value']
  }

  dict(value: Value | undefined): Dict {
    const found = this.get(value)
    return isDict(found) ? found : {}
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.get(value)
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found]
  }

  /** A name without its slash, or nothing. */
  name(value: Value | undefined): string {
    const found = this.get(value)
    return typeof found === 'string' ? found.replace(/^\//, '') : ''
  }

  text(value: Value | undefined): string | undefined {
    const found = this.get(value)
    return typeof found === 'string' && found.startsWith('u:') ? found.slice(2) : undefined
  }

  /** The decoded bytes of a stream, as Latin-1 text. */
  stream(reference: Value | undefined): string {
    const object = typeof reference === 'string' ? this.objects[`obj:${reference}`] : undefined
    const stream = isDict(object) ? object['stream'] : undefined
    const data = isDict(stream) ? stream['data'] : undefined
    return typeof data === 'string' ? Buffer.from(data, 'base64').toString('latin1') : ''
  }

  /** The drawing instructions of a page. */
  content(page: Dict): string {
    const contents = page['/Contents']
    const streams = Array.isArray(contents) ? contents : [contents]
    return streams.map((stream) => this.stream(stream)).join('\n')
  }

  pages(): readonly Dict[] {
    const below = (node: Dict): readonly Dict[] =>
      node['/Type'] === '/Page' ? [node] : this.list(node['/Kids']).flatMap((kid) => below(this.dict(kid)))
    return below(this.dict(this.catalog['/Pages']))
  }

  fonts(): readonly Dict[] {
    return this.pages().flatMap((page) =>
      Object.values(this.dict(this.dict(page['/Resources'])['/Font'])).map((font) => this.dict(font)),
    )
  }
}

/** One structure element, with the elements below it; numbers of marked content are counted, not listed. */
export type Element = {
  readonly type: string
  readonly dict: Dict
  readonly below: readonly Element[]
  readonly marks: number
}

export function structure(pdf: PdfObjects): readonly Element[] {
  const root = pdf.dict(pdf.catalog['/StructTreeRoot'])
  const element = (value: Value): Element => {
    const dict = pdf.dict(value)
    const kids = pdf.list(dict['/K'])
    const elements = kids.filter((kid) => typeof pdf.dict(kid)['/S'] === 'string')
    return {
      type: pdf.name(dict['/S']),
      dict,
      below: elements.map(element),
      marks: kids.length - elements.length,
    }
  }
  return pdf.list(root['/K']).map(element)
}

export const all = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((each) => [each, ...all(each.below)])

/** The attributes of an element, all owners together. */
export const attributes = (pdf: PdfObjects, element: Element): Dict =>
  Object.assign({}, ...pdf.list(element.dict['/A']).map((each) => pdf.dict(each)))

const painting = new Set(['TJ', 'Tj', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI'])

/** Every painting operator of a page with what encloses it, and the fill colour where it is text. */
export function painted(content: string): readonly { operator: string; marks: readonly string[]; fill: string }[] {
  const found: { operator: string; marks: readonly string[]; fill: string }[] = []
  const marks: string[] = []
  const saved: string[] = []
  let fill = '0 0 0'
  let operands: string[] = []
  // Brackets within a text may stand as they are when they pair up.
  const token =
    /\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<<|>>|<[0-9a-fA-F\s]*>|\[|\]|\/[^\s()<>[\]/]*|[^\s()<>[\]/]+/gs
  for (const [word] of content.matchAll(token)) {
    if (/^[-+.\d[\](<>/]/.test(word)) operands.push(word)
    else {
      if (word === 'BDC' || word === 'BMC') marks.push(operands.join(' '))
      else if (word === 'EMC') marks.pop()
      else if (word === 'q') saved.push(fill)
      else if (word === 'Q') fill = saved.pop() ?? fill
      else if (word === 'scn' || word === 'rg' || word === 'g' || word === 'sc') fill = operands.join(' ')
      else if (painting.has(word)) found.push({ operator: word, marks: [...marks], fill })
      operands = []
    }
  }
  return found
}
