import { straight } from '../../../shared/domain/text.ts'

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

/**
 * Text that every text format may hold: whole characters only, line breaks as `\n`, other control characters (RFC 5545 and
 * RFC 6350 forbid them) as spaces, and nothing that turns the text around it.
 */
export const cleanText = (text: string): string =>
  straight(text.toWellFormed()).replaceAll(/\r\n?/g, '\n').replaceAll(control, ' ')
