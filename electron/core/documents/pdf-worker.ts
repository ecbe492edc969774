/** The thread of the PDF engine. */
import { serve } from '../thread.ts'
import { createPdf, type PdfOptions } from './pdf.ts'

export type PdfTasks = typeof tasks

const engines = new Map<string, ReturnType<typeof createPdf>>()

const tasks = {
  async compile({ options, template, data }: { options: PdfOptions; template: string; data: unknown }) {
    const engine = engines.get(options.templates) ?? createPdf(options)
    engines.set(options.templates, engine)
    return engine.compile(template, data)
  },
}

serve(tasks)
