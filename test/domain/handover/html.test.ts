// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, markup, pageOf, tableOf } from '../../../shared/domain/handover/html.ts'

const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '<!--',
    ']]>',
    '&amp;',
    '${1}',
  ),
)
/** What a reader sees of a text: the same, but for what HTML cannot hold. */
const seen = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- what HTML forbids
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')

describe('markup', () => {
  it('escapes what is put into it, and only that', () => {
    expect(
      markup`<p title="${'"&'}">${'<b>'}${markup`<i>${1}</i>`}${false}${undefined}${[markup`a`, markup`b`]}</p>`.html,
    ).toBe('<p title="&quot;&amp;">&lt;b&gt;<i>1</i>ab</p>')
  })

  it('shows any text as that text, in elements and attributes, and makes no element of it', () => {
    fc.assert(
      fc.property(any, (text) => {
        const page = pageOf('fi', text, '', markup`<p id="it" title="${text}">${text}</p>`)
        const document = new DOMParser().parseFromString(page, 'text/html')
        const paragraph = document.getElementById('it')
        expect(paragraph?.textContent).toBe(seen(text))
        expect(paragraph?.getAttribute('title')).toBe(seen(text))
        expect([...document.body.querySelectorAll('*')]).toHaveLength(1)
        expect(escapeHtml(text)).not.toMatch(/[<>"']/)
      }),
      { numRuns: 60 },
    )
  })

  it('makes tables with a caption, headings for columns and rows', () => {
    const table = tableOf(
      { caption: 'Päivät' },
      [
        { text: 'A', share: 1 },
        { text: 'B', share: 3, kind: 'number' },
      ],
      [['x', 2]],
    )
    const document = new DOMParser().parseFromString(table.html, 'text/html')
    expect(document.querySelector('caption')?.textContent.trim()).toBe('Päivät')
    expect([...document.querySelectorAll('thead th')].map((each) => each.getAttribute('scope'))).toEqual(['col', 'col'])
    expect(document.querySelector('tbody th')?.getAttribute('scope')).toBe('row')
    expect([...document.querySelectorAll('col')].map((each) => each.getAttribute('style'))).toEqual([
      'width: 25.0%',
      'width: 75.0%',
    ])
  })
})
