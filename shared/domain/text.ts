/** What people paste with a text and nobody sees: directions of writing, joints of no width, a byte-order mark. */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g
/** Control characters except tab and line break; the zero character is left to be refused. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/g
/** More marks on one letter than any language writes. */
const piled = /(\p{M}{4})\p{M}+/gu

/** `text` with at most four marks on a letter. */
export const fewMarks = (text: string): string => text.replaceAll(piled, '$1')

/** Several paragraphs as they are kept: line breaks as `\n`, no control characters, none that turn the text's direction. */
export const tidyText = (text: string): string =>
  fewMarks(
    text
      .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
      .replaceAll(control, ' ')
      .replaceAll(invisible, ''),
  )

/** One line as it is kept: as `tidyText`, with a space for every tab and line break. */
export const tidyLine = (text: string): string => tidyText(text).replaceAll(/[\t\n]+/g, ' ')

/** An address as it was copied from a letter or a page: `mailto:saija@aamu.fi,` is `saija@aamu.fi`. */
export const tidyEmail = (text: string): string =>
  tidyLine(text)
    .trim()
    .replace(/[\s,;.]+$/, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/^mailto:/i, '')

/** A telephone number as it is kept, from what people paste: `puh. 09–123.4567 (vaihde)` gives `09-123 4567`. */
export const tidyPhone = (text: string): string =>
  tidyLine(text)
    .replace(/^\s*(puh(elin)?|tel(efon)?|tfn|phone|gsm)\s*[.:]?\s*(?=[+(\d])/i, '')
    .replace(/[\s,]*\(?\b(vaihde|växel|vx|switchboard)\b\.?\)?\s*$/i, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[.\s]+/g, ' ')
    .trim()

/** What steers a terminal or turns and hides text on it: every control character but the line break, and what is invisible. */
const unseen =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** `text` with each character that nobody sees as its number: `\u001b`, as JSON writes it. Line breaks stay. */
export const visible = (text: string): string =>
  text.replaceAll(unseen, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** `text` without the characters that turn the direction of what comes after them, in a document as on a screen. */
export const straight = (text: string): string => text.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
