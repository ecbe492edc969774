import { describe, expect, it } from 'vitest'
import { fileNameOf, kindOf, shownKindOf } from '../../../shared/domain/attachments/file.ts'
import { isExpired, keptUntil, type RetentionClass } from '../../../shared/domain/attachments/retention.ts'

const until = (retention: RetentionClass, day: string | null, fiscalYearEnd = '12-31', ended: string | null = null) =>
  keptUntil({ retention, retention_day: day }, { fiscalYearEnd, ended })

describe('how long an attachment is kept', () => {
  it.each([
    ['none', '2026-05-04', '12-31', null],
    ['six-years', '2026-05-04', '12-31', '2032-12-31'],
    // Of the financial year that ended on 31 August 2026: six years from the end of that calendar year.
    ['six-years', '2025-10-01', '08-31', '2032-12-31'],
    ['six-years', '2026-08-31', '08-31', '2032-12-31'],
    ['six-years', '2026-09-01', '08-31', '2033-12-31'],
    // What was made from September to December 2025 belongs to the year that ended on 31 August 2026.
    ['ten-years', '2025-10-01', '08-31', '2036-08-31'],
    ['ten-years', '2025-08-31', '08-31', '2035-08-31'],
    ['ten-years', '2027-12-31', '02-29', '2038-02-28'],
    ['employment', '2026-06-30', '12-31', '2032-06-30'],
    ['employment', '2024-02-29', '12-31', '2030-02-28'],
    ['employment', null, '12-31', null],
    ['until', '2027-01-11', '12-31', '2027-01-11'],
    // A day that no file should have.
    ['six-years', '2199-12-31', '12-31', '2199-12-31'],
    ['ten-years', 'x', '12-31', null],
    ['ten-years', '2026-05-04', 'x', '2036-12-31'],
  ] as const)('%s from %s with a year that ends on %s: %s', (kept, day, end, last) => {
    expect(until(kept, day, end)).toBe(last)
  })

  it('ends with the relationship where that is agreed, and nothing is over on its last day', () => {
    expect(until('relationship', null)).toBe(null)
    expect(until('relationship', null, '12-31', '2026-12-31')).toBe('2026-12-31')
    expect(isExpired('2026-12-31', '2026-12-31')).toBe(false)
    expect(isExpired('2026-12-31', '2027-01-01')).toBe(true)
    expect(isExpired(null, '2027-01-01')).toBe(false)
  })
})

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7 …', 'pdf'],
    ['\u0089PNG\r\n\u001a\n…', 'png'],
    ['\u00ff\u00d8\u00ff\u00e0', 'jpg'],
    ['GIF89a', 'gif'],
    ['RIFF\u0000\u0001\u0002\u0003WEBPVP8 ', 'webp'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', ''],
    ['<html><script>', ''],
    [' %PDF-1.7', ''],
    ['', ''],
  ])('%j is shown as %j', (head, shown) => {
    expect(shownKindOf(Uint8Array.from(head, (sign) => sign.charCodeAt(0)))).toBe(shown)
  })

  it('is told by the ending of its name', () => {
    expect(['Palkat.XLSX', 'a.tar.gz', '.htaccess', 'ilman', 'v. 2027', 'a.pdf.exe'].map(kindOf)).toEqual([
      'XLSX',
      'GZ',
      '',
      '',
      '',
      'EXE',
    ])
  })

  it.each([
    ['Sopimus 2026.pdf', 'Sopimus 2026.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\a?.txt', 'C__Windows_a_.txt'],
    ['con.txt', '_con.txt'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['piste. ', 'piste'],
    ['...', 'liite'],
    ['a\u0000b.pdf', 'a_b.pdf'],
  ])('%j is saved as %j', (name, saved) => {
    expect(fileNameOf(name)).toBe(saved)
  })

  it('has a name that every file system takes, with its ending', () => {
    const name = fileNameOf(`${'ä€😀'.repeat(100)}.pdf`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^ä€😀.*\.pdf$/u)
    expect(name.isWellFormed()).toBe(true)
  })
})
