// @module-tag slow
/** Files of the year clock from the command line: prints and calendars. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const on = ['--data', at('firm.db'), '--today', '2026-11-23']

beforeAll(async () => {
  await sampleFile(at('firm.db'), { today: '2026-11-23' })
})
afterAll(remove)

const pdf = (name: string) => readFileSync(at(name)).toString('latin1')

describe('print-year', () => {
  it('prints one client’s year in its language, and the firm’s in the one asked for', async () => {
    for (const [name, ...more] of [
      ['client.pdf', '--client', '101'],
      ['firm.pdf', '--lang', 'sv'],
    ] as const) {
      const ran = await run('print-year', ...on, '--year', '2027', ...more, '--out', at(name))
      expect(ran).toEqual({ code: 0, out: `${at(name)}\n`, err: '' })
      expect(pdf(name)).toMatch(/^%PDF-/)
    }
    expect(pdf('client.pdf')).toMatch(/\/Lang ?\(fi/)
    expect(pdf('firm.pdf')).toMatch(/\/Lang ?\(sv/)
  })

  it.each([
    [['--year', '27'], /Write a year as 2027/],
    [['--year', '1066'], /Write a year as 2027/],
    [[], /--year <year>/],
    [['--year', '2027', '--client', '999'], /no client 999/],
  ])('refuses %j and leaves no file', async (args, sentence) => {
    expect(oneLine(await run('print-year', ...on, ...args, '--out', at('none.pdf')))).toMatch(sentence)
    expect(existsSync(at('none.pdf'))).toBe(false)
  })
})

describe('print-month', () => {
  it('prints a month of all clients', async () => {
    const ran = await run('print-month', ...on, '--month', '2027-03', '--language', 'en', '--out', at('month.pdf'))
    expect(ran).toEqual({ code: 0, out: `${at('month.pdf')}\n`, err: '' })
    expect(pdf('month.pdf')).toMatch(/\/Lang ?\(en/)
    // The same month gives the same bytes.
    await run('print-month', ...on, '--month', '2027-03', '--language', 'en', '--out', at('again.pdf'))
    expect(pdf('again.pdf')).toBe(pdf('month.pdf'))
  })

  it.each(['2027-13', '2027', '27-03'])('refuses the month %s', async (month) => {
    expect(oneLine(await run('print-month', ...on, '--month', month, '--out', at('none.pdf')))).toMatch(/2027-03/)
  })
})

describe('calendar export', () => {
  const span = ['--from', '2027-01-01', '--to', '2027-03-31']
  const made = async (name: string, ...more: string[]) => {
    expect(await run('calendar', 'export', ...on, ...span, ...more, '--out', at(name))).toMatchObject({ code: 0 })
    return readFileSync(at(name), 'utf8').replaceAll('\r\n ', '')
  }
  const events = (text: string) => text.match(/^BEGIN:VEVENT/gm)?.length ?? 0

  it('tells clients by number, and by name when asked', async () => {
    const numbered = await made('numbered.ics', '--client', '101')
    const named = await made('named.ics', '--client', '101', '--names')
    const { out } = await run('clients', 'list', ...on, '--search', '101', '--json')
    const [{ name = '' } = {}] = JSON.parse(out) as { name?: string }[]
    expect(name).not.toBe('')
    expect(named).toContain(`SUMMARY:${name}: `)
    expect(numbered).not.toContain(name)
    expect(events(named)).toBe(events(numbered))
  })

  it('holds one side’s work, rings, and speaks another language when told to', async () => {
    const all = events(await made('all.ics', '--client', '101'))
    const client = events(await made('client.ics', '--client', '101', '--side', 'client'))
    const provider = events(await made('provider.ics', '--client', '101', '--side', 'provider'))
    expect(client).toBeGreaterThan(0)
    expect(provider).toBeGreaterThan(client)
    // What is agreed per client concerns either.
    expect(client + provider).toBeGreaterThanOrEqual(all)
    expect(all).toBeGreaterThan(provider)
    expect(await made('quiet.ics', '--client', '101')).not.toContain('BEGIN:VALARM')
    expect(await made('loud.ics', '--client', '101', '--alarms')).toContain('BEGIN:VALARM')
    expect(await made('en.ics', '--client', '101', '--lang', 'en')).toContain("Employer's separate report")
  })

  it('folds one person’s work when asked, and refuses to fold and keep apart at once', async () => {
    const people = await run('calendar', 'export', ...on, ...span, '--person', 'Ei Kukaan', '--out', at('x.ics'))
    const name = /The names are: ([^,]+),/.exec(people.err)?.[1] ?? ''
    const apart = events(await made('mine.ics', '--person', name))
    expect(events(await made('folded.ics', '--person', name, '--fold'))).toBeLessThan(apart)
    const both = await run('calendar', 'export', ...on, ...span, '--fold', '--apart', '--out', at('x.ics'))
    expect(oneLine(both)).toMatch(/--apart.*--fold|--fold.*--apart/)
  })
})
