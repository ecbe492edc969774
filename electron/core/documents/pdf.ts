import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverage, printable } from './coverage.ts'

/** A document that could not be made: the template's fault or data it cannot draw (a broken logo). */
export class PdfError extends Error {
  override readonly name = 'PdfError'
}

/** `templates` and `fonts` are folders of the program's resources. */
export type PdfOptions = { readonly templates: string; readonly fonts: string }
/**
 * The PDF engine: `compile('sheet', data)` draws `data` with the template `sheet.typ` and gives a PDF/UA-1 file whose bytes
 * depend on nothing but the data. Data travels as JSON, never as markup; a `Uint8Array` in it (a logo) reaches the template
 * as the path of a file. Characters that the fonts cannot draw become `□`, because PDF/UA forbids undrawable text.
 */
export function createPdf({ templates, fonts }: PdfOptions) {
  const fontFiles = readdirSync(fonts)
    .filter((name) => name.endsWith('.ttf'))
    .toSorted()
  const fontBlobs = fontFiles.map((name) => readFileSync(join(fonts, name)))
  if (fontBlobs.length === 0) throw new PdfError(`no fonts in ${fonts}`)
  const drawable = coverage(fontBlobs)
  // Opened at the first document: reading the fonts costs some 50 ms that a start of the program need not pay.
  let compiler: NodeCompiler | undefined

  async function compile(template: string, data: unknown): Promise<Uint8Array> {
    const bytes = draw(template, data)
    // A turn of the event loop: other calls go on during a batch, and the engine's memory is freed (3 MB a sheet if not).
    await setImmediate()
    return bytes
  }

  function draw(template: string, data: unknown): Uint8Array {
    compiler ??= NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs }] })
    const files: string[] = []
    const attach = (bytes: Uint8Array) => {
      const path = `/attached/${files.length}`
      const place = join(templates, path)
      compiler?.mapShadow(place, Buffer.from(bytes))
      files.push(place)
      return path
    }
    try {
      const inputs = { data: JSON.stringify(printable(data, drawable, attach)) }
      const made = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs })
      if (made.result === null) throw new PdfError(diagnostics(template, made.takeError()?.shortDiagnostics))
      return new Uint8Array(standard(template, () => compiler?.pdf(made.result!, { pdfStandard: 'ua-1' })))
    } finally {
      for (const place of files) compiler.unmapShadow(place)
      // Without this a batch of a hundred documents grows the process by 300 MB.
      compiler.evictCache(2)
    }
  }

  return { compile }
}

/** Run the export; what breaks the standard becomes a readable error instead of the compiler's debug text. */
function standard(template: string, write: () => Buffer | undefined): Buffer {
  try {
    const bytes = write()
    if (bytes === undefined) throw new Error('the compiler is closed')
    return bytes
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message)
    throw new PdfError(`${template}: ${messages.length > 0 ? messages.join('; ') : text}`, { cause: error })
  }
}

function diagnostics(template: string, found: readonly unknown[] | undefined): string {
  const messages = (found ?? []).map((each) =>
    typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : String(each),
  )
  return `${template}: ${messages.length > 0 ? messages.join('; ') : 'could not be compiled'}`
}
