/** @vitest-environment jsdom */
import { render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, docOf } from '../../renderer/desk/rich-doc.ts'
import { fromHtml } from '../../renderer/desk/from-html.ts'
import { RichText } from '../../renderer/desk/RichText.tsx'
import { parse } from '../../shared/domain/text/parse.ts'
import { write } from '../../shared/domain/text/write.ts'
import { count } from '../builders/endure.ts'

const pasted = (html: string) => write(fromHtml(html))

/** As Word puts it on the clipboard, shortened. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=FI style='tab-interval:65.2pt'><!--StartFragment-->
<h1><span style='font-size:16.0pt;color:#2F5496'>Palkka-aineiston toimitus<o:p></o:p></span></h1>
<p class=MsoNormal>Aineisto toimitetaan <b><span style='color:red'>viimeistään</span></b> 5&nbsp;työpäivää
ennen palkkapäivää. Katso <a href="https://www.vero.fi/tulorekisteri"><span>tulorekisteri</span></a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Tunnit ja lisät<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span></span><![endif]>ylityöt <i>eriteltyinä</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]>Poissaolot<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span></span>Tarkasta</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span></span>Hyväksy</p>
<table class=MsoTableGrid border=1 cellspacing=0><tr><td width=200><p class=MsoNormal><b>Palkkaryhmä<o:p></o:p></b></p></td>
<td><p class=MsoNormal><b>Eräpäivä</b></p></td></tr><tr><td><p class=MsoNormal>Tuntipalkat | urakat</p></td><td><p class=MsoNormal>perjantai klo 12</p></td></tr></table>
<p class=MsoNormal style='mso-hide:all;display:none'>piilossa</p><script>alert(1)</script><img src="file:///C:/x.png">
<!--EndFragment--></body></html>`

describe('what is pasted', () => {
  test('from Word keeps headings, lists, tables, emphasis and links, and leaves its looks', () => {
    expect(pasted(word)).toBe(
      [
        '# Palkka-aineiston toimitus',
        'Aineisto toimitetaan **viimeistään** 5 työpäivää ennen palkkapäivää. Katso [tulorekisteri](https://www.vero.fi/tulorekisteri).',
        '- Tunnit ja lisät\n  - ylityöt *eriteltyinä*\n- Poissaolot',
        '1. Tarkasta\n2. Hyväksy',
        '| Palkkaryhmä | Eräpäivä |\n|---|---|\n| Tuntipalkat \\| urakat | perjantai klo 12 |',
      ].join('\n\n'),
    )
  })

  test.each([
    [
      '<b style="font-weight:normal"><p>Tavallinen <span style="font-weight:700">lihava</span></p></b>',
      'Tavallinen **lihava**',
    ],
    ['<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', '- a\n  - b\n- c'],
    ['<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
    ['<table><tr><td><p>Viesti</p><p>toinen</p></td></tr></table>', 'Viesti\n\ntoinen'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">yhteinen</td></tr></table>',
      '| A | B |\n|---|---|\n| yhteinen |  |',
    ],
    ['<p>rivi<br>toinen</p><div>kolmas</div>', 'rivi\ntoinen\n\nkolmas'],
    ['<a href="javascript:alert(1)">paina</a> <a href="mailto:a@b.fi">kirjoita</a>', 'paina [kirjoita](mailto:a@b.fi)'],
    ['<h3><b>Ohje</b></h3><p>&lt;b&gt;ei lihava&lt;/b&gt; # - 1. *</p>', '## Ohje\n\n<b>ei lihava</b> # - 1. *'],
    ['<p>   </p><p>&nbsp;</p>', ''],
  ])('%s', (html, text) => {
    expect(pasted(html)).toBe(text)
  })
})

test('the editor has what the text says, and gives it back', () => {
  const unit = fc.constantFrom(
    ...Array.from('aö1 *[]()|-.\n'),
    '**',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n2. ',
    '\n\n# ',
    '\n| a | b |\n|---|---|\n| c |',
    'https://a.fi',
  )
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const blocks = parse(text)
      expect(write(blocksOf(docOf(blocks)))).toBe(write(blocks))
    }),
    { numRuns: count(200, 5000) },
  )
})

test('a text is shown with its headings under the one it stands under, its lists and tables', () => {
  render(
    <RichText
      text={'# Ajat\n- **heti**\n\n| Asia | Aika |\n|---|---|\n| Virhe | tänään |\n\n[vero](https://vero.fi) <b>x</b>'}
    />,
  )
  expect(screen.getByRole('heading', { level: 4, name: 'Ajat' })).toBeTruthy()
  expect(within(screen.getByRole('listitem')).getByText('heti').tagName).toBe('STRONG')
  expect(screen.getByRole('columnheader', { name: 'Aika' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'vero' })).toHaveProperty('href', 'https://vero.fi/')
  expect(screen.getByText(/<b>x<\/b>/)).toBeTruthy()
})
