/** One page of plain text as a PDF, without any library: the sample's papers need no more, and are made in no time. */
export function paperOf([title = '', ...lines]: readonly string[]): Uint8Array {
  const text = (line: string) => `(${line.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj`
  const drawn = [
    `BT /F1 18 Tf 72 760 Td ${text(title)} ET`,
    `BT /F1 11 Tf 16 TL 72 720 Td ${lines.map((line) => `${text(line)} T*`).join(' ')} ET`,
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const end = file.length
  const count = objects.length + 1
  file += `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  file += `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`
  // Of Latin letters each is one byte in it, as in the lengths above.
  return Buffer.from(file, 'latin1')
}
