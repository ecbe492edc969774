import { straight } from '../text.ts'

/** A piece of a page: text that has been escaped, or markup of our own. */
export type Html = { readonly html: string }
type Piece = Html | string | number | false | undefined | readonly Html[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text as HTML shows it, in elements and in quoted attributes. Half characters and control characters, which HTML forbids,
 * become `�`, what turns the text around it goes; line breaks and tabs stay.
 */
export const escapeHtml = (text: string): string =>
  straight(text.toWellFormed())
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)

/** Markup with everything that is put into it escaped, unless it is markup already; `false` and `undefined` are nothing. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.map((part, at) => part + (at < pieces.length ? written(pieces[at]) : '')).join('') }
}

function written(piece: Piece): string {
  if (piece === false || piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece))
  return 'html' in piece ? piece.html : piece.map((each) => each.html).join('')
}

/** A style sheet of our own: holds no text of anybody's. */
export const style = (css: string): Html => ({ html: `<style>${css}</style>` })

/**
 * A whole document: no script, nothing from the network (the policy forbids both), readable without its style.
 */
export const pageOf = (language: string, title: string, css: string, body: Html): string =>
  markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${style(css)}
      </head>
      <body>
        ${body}
      </body>
    </html> `.html

/** `share` divides the width between the columns, so that tables under each other have the same columns. */
export type Heading = { readonly text: string; readonly share: number; readonly kind?: 'number' | 'date' | undefined }

/**
 * A table; the first cell of each row is its heading. Its caption is for readers who jump from table to table, and seen only
 * where it says more than the heading above it. Each cell knows its column: on a screen as narrow as a phone a row is a card with
 * its columns named. Nothing (`undefined`) leaves a cell empty.
 */
export function tableOf(
  { caption, shown = false }: { readonly caption: string; readonly shown?: boolean },
  headings: readonly Heading[],
  rows: readonly (readonly Piece[])[],
): Html {
  const all = headings.reduce((sum, heading) => sum + heading.share, 0)
  const kind = (at: number) => headings[at]?.kind ?? 'text'
  // Line breaks that people typed are kept; those between our own elements mean nothing.
  const kindOf = (content: Piece, at: number) => (typeof content === 'object' ? `${kind(at)} made` : kind(at))
  const cell = (content: Piece, at: number): Html =>
    at === 0
      ? markup`<th scope="row" class="${kindOf(content, at)}">${content}</th>`
      : markup`<td class="${kindOf(content, at)}" data-label="${headings[at]?.text ?? ''}">${content}</td>`
  return markup`<table>
    <caption class="${shown ? 'shown' : 'unseen'}">
      ${caption}
    </caption>
    <colgroup>
      ${headings.map(({ share }) => markup`<col style="width: ${((100 * share) / all).toFixed(1)}%" />`)}
    </colgroup>
    <thead>
      <tr>
        ${headings.map(({ text }, at) => markup`<th scope="col" class="${kind(at)}">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          markup`<tr>
            ${row.map(cell)}
          </tr> `,
      )}
    </tbody>
  </table>`
}
