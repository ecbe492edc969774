import { messages } from './messages.ts'

/** Headings that a printed instruction sheet has of its own. */
export const sheetHeadings = messages(
  { introduction: 'Yleistä', exceptions: 'Poikkeustilanteet', closing: 'Muuta sovittua' },
  { introduction: 'Allmänt', exceptions: 'Undantagssituationer', closing: 'Övrigt överenskommet' },
  { introduction: 'General', exceptions: 'Exceptional situations', closing: 'Other matters agreed' },
)
