/** The look of `index.html` and `receipt.html`: calm, on white, one accent, readable on paper. `accent` is `#rrggbb`. */
export const styleOf = (accent: string): string => `
:root { --accent: ${accent}; --ink: #1b2430; --quiet: #4d5866; --line: #d9dee5; --ground: #f5f7f9; --late: #a3271f; color-scheme: light }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.5 Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
main, header.top { max-width: 68rem; margin: 0 auto; padding: 0 2rem }
header.top { padding-top: 2.5rem }
.skip { position: absolute; left: -100rem }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem }
.kind { margin: 0; color: var(--accent); font-weight: 600; letter-spacing: .02em }
h1 { margin: .1em 0 .6em; font-size: 2.1rem; line-height: 1.2; font-weight: 650; text-wrap: balance }
h2 { margin: 2.6rem 0 .6rem; padding-top: .9rem; border-top: 2px solid var(--accent); font-size: 1.3rem; line-height: 1.3 }
p { margin: .4rem 0; max-width: 46rem }
a { color: var(--accent); text-underline-offset: .15em }
a:focus-visible, summary:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.first { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1.2rem; margin: 0 }
dt { color: var(--quiet) }
dd { margin: 0; unicode-bidi: isolate }
.box { background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.2rem }
.box h2 { margin: 0 0 .3rem; padding: 0; border: 0; font-size: 1.05rem }
.box p, .box dt { font-size: .9rem }
pre { margin: .2rem 0 .7rem; padding: .5rem .7rem; background: #fff; border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap; font-size: .82rem }
code { font-family: 'Cascadia Mono', Consolas, Menlo, monospace }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; margin: 1.6rem 0 0; padding: 0 }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: .4rem 0 1rem; font-size: .94rem }
caption.shown { text-align: left; padding: .4rem 0 .2rem; caption-side: top; font-weight: 600 }
caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { text-align: left; vertical-align: top; padding: .32rem .9rem .32rem 0; border-bottom: 1px solid var(--line); white-space: pre-line; unicode-bidi: isolate }
thead th { color: var(--quiet); font-weight: 600; font-size: .86rem; border-bottom-color: var(--quiet) }
thead th, .made { white-space: normal }
tbody th { font-weight: 500 }
tbody .date, tbody .number { white-space: nowrap; overflow-wrap: normal }
.number { text-align: right }
.late { color: var(--late); font-weight: 600 }
.quiet { color: var(--quiet) }
ul.plain { list-style: none; margin: 0; padding: 0 }
details { margin: .3rem 0 }
summary { cursor: pointer }
footer { max-width: 68rem; margin: 3rem auto 0; padding: 1rem 2rem 2.5rem; color: var(--quiet); font-size: .9rem }
.choice { display: inline-flex; align-items: center; min-height: 2rem }
input[type=radio] { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); margin: 0 }
input[type=text], input[type=date] { width: 100%; font: inherit; padding: .25rem .4rem; border: 1px solid #7a8594; border-radius: 4px; background: #fff; color: inherit }
.sign { display: grid; grid-template-columns: 2fr 1fr 2fr; gap: 1.5rem; margin: 2rem 0 }
.sign span { display: block; color: var(--quiet); font-size: .9rem }
.sign .line { height: 2.2rem; border-bottom: 1px solid var(--ink) }
@media (max-width: 46rem) { .first, .sign { grid-template-columns: minmax(0, 1fr) } main, header.top, footer { padding-left: 1rem; padding-right: 1rem } }
@media screen and (max-width: 46rem) {
  table, caption.shown, tbody, tr, tbody th, td { display: block }
  colgroup { display: none }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tr { padding: .45rem 0; border-bottom: 1px solid var(--line) }
  tbody th, td { padding: .1rem 0; border: 0 }
  tbody .date, tbody .number { white-space: normal }
  tbody th { font-weight: 600 }
  td:empty { display: none }
  td::before { content: attr(data-label) ': '; color: var(--quiet); font-weight: 400 }
  .number { text-align: left }
}
@media print {
  @page { size: A4; margin: 16mm 15mm }
  :root { font-size: 9.5pt }
  body { font-size: 1rem }
  main, header.top, footer { max-width: none; padding-left: 0; padding-right: 0 }
  header.top { padding-top: 0 }
  nav, .skip, details { display: none }
  h2 { margin-top: 1.4rem; break-after: avoid }
  caption { break-after: avoid }
  thead { display: table-header-group }
  tbody .date { white-space: normal }
  tr, .box, .sign { break-inside: avoid }
  a { color: inherit; text-decoration: none }
}
`
