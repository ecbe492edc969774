import type { TemplateContent, Texts } from '../domain/instructions/templates.ts'
import type { Given } from '../domain/instructions/merge.ts'
import * as f from './field.ts'

export const noTexts: Texts = { introduction: '', exceptions: '', closing: '' }
const seenThere = 'seen only in an instruction that begins from it'

/** The firm's own template of an instruction; each saving is its next version. */
export const instructionTemplate = f.record('instruction_template', {
  named: 'name',
  year: 'none',
  fields: {
    name: f.name({ max: 300, unsought: seenThere }),
    language: f.language(),
    number: f.whole(1_000_000, { own: true }),
    day: f.day({ own: true }),
    content: f.data({ items: [], texts: noTexts } as TemplateContent, { silent: true, unsought: seenThere }),
  },
})

/** Which template a client's instruction began from, and what of it was given as it was given then. */
export const sheetTemplate = f.record('sheet_template', {
  named: null,
  year: 'none',
  fields: {
    client_id: f.ref('client', { silent: true }),
    template: f.line({ own: true, silent: true }),
    number: f.whole(1_000_000, { own: true }),
    given: f.data({ items: [], texts: noTexts } as Given, { own: true, silent: true }),
  },
})

/** The firm's pocket guide in one language: how we answer, absences, response times. It is of no client. */
export const guide = f.record('guide', {
  named: 'language',
  year: 'none',
  fields: {
    language: f.language(),
    text: f.text({ unsought: 'one page of the firm, read as a whole' }),
  },
})
