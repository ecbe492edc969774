/** The thread of the PDF engine. */
import { AppError } from '../../../shared/api/errors.ts'
import { serve } from '../thread.ts'
import { createPdf, type Drawing, PdfError, type PdfOptions } from './pdf.ts'

export type PdfTasks = typeof tasks
type Asked = { options: PdfOptions; drawing: Drawing; data: unknown }

const engines = new Map<string, ReturnType<typeof createPdf>>()

const tasks = {
  async compile({ options, drawing, data }: Asked) {
    const engine = engines.get(options.templates) ?? createPdf(options)
    engines.set(options.templates, engine)
    try {
      return await engine.compile(drawing, data)
    } catch (error) {
      // The firm's own template is the firm's to mend, and there is another that takes its place.
      if (drawing.own === undefined || !(error instanceof PdfError)) throw error
      const { message, line = 0 } = error.fault ?? { message: error.message }
      throw new AppError('invalid', 'template-broken', { facts: { message, line } })
    }
  },
}

serve(tasks)
