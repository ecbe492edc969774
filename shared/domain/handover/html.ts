/** A piece of a page: text that has been escaped, or markup of our own. */
export type Html = { readonly html: string }
type Piece = Html | string | number | false | undefined | readonly Html[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Text as HTML shows it, in elements and in quoted attributes. Half characters and control characters, which HTML forbids,
 * become `�`; line breaks and tabs stay.
 */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)

/** Markup with everything that is put into it escaped, unless it is markup already; `false` and `undefined` are nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
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
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>${title}</title>
${style(css)}
</head>
<body>
${body}
</body>
</html>
`.html

export type Heading = { readonly text: string; readonly kind?: 'number' | 'date' | undefined; readonly wide?: boolean }
/** A table with its caption; the first cell of each row is its heading. `undefined` cells are left empty. */
export function tableOf(caption: string, headings: readonly Heading[], rows: readonly (readonly Piece[])[]): Html {
  const kind = (at: number) => headings[at]?.kind ?? 'text'
  return html`<table>
<caption>${caption}</caption>
<thead><tr>${headings.map((heading) => html`<th scope="col" class="${heading.kind ?? 'text'}">${heading.text}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${row.map((cell, at) =>
    at === 0
      ? html`<th scope="row" class="${kind(at)}">${cell}</th>`
      : html`<td class="${kind(at)}">${cell}</td>`,
  )}</tr>
`,
)}</tbody>
</table>`
}
