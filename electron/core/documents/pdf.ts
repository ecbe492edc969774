import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverage, printable } from './coverage.ts'
import { faultIn, type TemplateFault } from './template-fault.ts'

/** A document that could not be made: the template's fault (`fault` says where) or data it cannot draw (a broken logo). */
export class PdfError extends Error {
  override readonly name = 'PdfError'
  readonly fault: TemplateFault | undefined
  constructor(message: string, { fault, ...options }: ErrorOptions & { fault?: TemplateFault } = {}) {
    super(message, options)
    this.fault = fault
  }
}

/** `templates` and `fonts` are folders of the program's resources. */
export type PdfOptions = { readonly templates: string; readonly fonts: string }
/**
 * What is drawn: a document by its template, or many (`{ documents }`) as one file; `own` is a template's text in place of ours.
 * `batch`: others are drawn beside it.
 */
export type Drawing = {
  readonly template: string
  readonly many?: boolean
  readonly own?: string | undefined
  readonly batch?: boolean | undefined
}

/** Ours that a template of the firm's own may import; it meets no other file. */
export const shared = ['base.typ', 'paper.typ'] as const
const OWN = 'own.typ'
/** Where `one.typ` and `many.typ` find what is drawn. */
const DATA = 'data.json'

/**
 * The PDF engine: `compile({ template: 'sheet' }, data)` draws `data` with the template `sheet.typ` and gives a PDF/UA-1 file
 * whose bytes depend on nothing but the data. Data travels as JSON, never as markup; a `Uint8Array` in it (a logo) reaches the
 * template as the path of a file. Characters that the fonts cannot draw become `□`, because PDF/UA forbids undrawable text.
 */
export function createPdf({ templates, fonts }: PdfOptions) {
  const fontFiles = readdirSync(fonts)
    .filter((name) => name.endsWith('.ttf'))
    .toSorted()
  const fontBlobs = fontFiles.map((name) => readFileSync(join(fonts, name)))
  if (fontBlobs.length === 0) throw new PdfError(`no fonts in ${fonts}`)
  const drawable = coverage(fontBlobs)
  // Opened at the first document: reading the fonts costs some 50 ms that a start of the program need not pay.
  let ours: Place | undefined
  let theirs: Place | undefined

  function place(drawing: Drawing): Place {
    if (drawing.own === undefined)
      return (ours ??= {
        root: templates,
        compiler: NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs }] }),
      })
    // A place with no file in it but those put here: nothing of the program or the computer can be read from it.
    const root = join(templates, 'own')
    theirs ??= { root, compiler: NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] }) }
    for (const name of [...shared, 'one.typ', 'many.typ'])
      theirs.compiler.mapShadow(join(root, name), readFileSync(join(templates, name)))
    theirs.compiler.mapShadow(join(root, OWN), Buffer.from(drawing.own))
    return theirs
  }

  async function compile(drawing: Drawing, data: unknown): Promise<Uint8Array> {
    const bytes = draw(drawing, data)
    // A turn of the event loop: other calls go on during a batch, and the engine's memory is freed (3 MB a sheet if not).
    await setImmediate()
    return bytes
  }

  function draw(drawing: Drawing, data: unknown): Uint8Array {
    const { compiler, root } = place(drawing)
    const { template, many = false, own, batch = false } = drawing
    const files: string[] = []
    const attached = new Map<string, string>()
    const put = (path: string, content: Buffer) => {
      files.push(path)
      compiler.mapShadow(join(root, path), content)
    }
    const attach = (bytes: Uint8Array) => {
      // The same logo on two hundred sheets is one file.
      const content = Buffer.from(bytes)
      const key = content.toString('base64')
      const path = attached.get(key) ?? `/attached/${files.length}`
      if (attached.has(key)) return path
      attached.set(key, path)
      put(path, content)
      return path
    }
    try {
      const inputs = { template: own === undefined ? `${template}.typ` : OWN }
      // As a file: what is given beside the template's name is another world each time, in which every template is read anew.
      put(DATA, Buffer.from(JSON.stringify(printable(data, drawable, attach))))
      const made = compiler.compile({ mainFilePath: join(root, many ? 'many.typ' : 'one.typ'), inputs })
      if (made.result === null) {
        const error = made.takeError()
        const fault = faultIn(error ? compiler.fetchDiagnostics(error) : [], OWN)
        throw new PdfError(`${template}: ${fault.message}`, { fault })
      }
      const { result } = made
      return new Uint8Array(standard(template, () => compiler.pdf(result, { pdfStandard: 'ua-1' })))
    } finally {
      for (const file of files) compiler.unmapShadow(join(root, file))
      // Without this a batch of a hundred documents grows the process by 300 MB; of many at once nothing is of use again. The
      // threads of a batch share what the engine remembers: one forgets for all, so what is young in one is kept by all.
      compiler.evictCache(many ? 0 : batch ? 8 : 2)
    }
  }

  return { compile }
}

type Place = { readonly root: string; readonly compiler: NodeCompiler }

/** Run the export; what breaks the standard becomes a readable error instead of the compiler's debug text. */
function standard(template: string, write: () => Buffer): Buffer {
  try {
    return write()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message)
    const message = messages.length > 0 ? messages.join('; ') : text
    throw new PdfError(`${template}: ${message}`, { cause: error, fault: { message } })
  }
}
