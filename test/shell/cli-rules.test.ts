import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
afterAll(remove)
const json = jsonOf(run)

describe('rules test', () => {
  const spring = ['--from', '2027-01-01', '--to', '2027-04-30']
  type Date = { nominal: string; due: string; explanation: string }

  it('needs no data file', async () => {
    const dates = await json<Date[]>('rules', 'test', '25.k.v >', ...spring)
    expect(dates.map((date) => [date.nominal, date.due])).toEqual([
      ['2027-01-25', '2027-01-25'],
      ['2027-02-25', '2027-02-25'],
      ['2027-03-25', '2027-03-25'],
      ['2027-04-25', '2027-04-26'],
    ])
    expect(dates[3]?.explanation).toContain('26.4.2027')
  })

  it('counts from the paydays and the financial year end that are given', async () => {
    const before = await json<Date[]>(
      'rules',
      'test',
      'maksupäivä-5tp',
      '--paydays',
      '2027-01-12, 2027-04-01',
      ...spring,
    )
    // Easter and Epiphany are no working days.
    expect(before.map((date) => date.due)).toEqual(['2027-01-04', '2027-03-23'])
    const after = await json<Date[]>('rules', 'test', 'tilikausi+2kk', '--fiscal-year-end', '02-28', ...spring)
    expect(after.map((date) => date.nominal)).toEqual(['2027-04-28'])
  })

  it('reads what people say', async () => {
    const said = ['2 pankkipäivää ennen palkkapäivää klo 12', '--paydays', '2027-01-15']
    const { code, out } = await run('rules', 'test', ...said, ...spring)
    expect([code, out]).toEqual([0, expect.stringMatching(/^maksupäivä-2pp klo 12 {2}2 pankkipäivää ennen/)])
  })

  it('takes paydays in any order, each once', async () => {
    const given = ['--paydays', '2027-02-15,2027-01-15,2027-02-15']
    const dates = await json<Date[]>('rules', 'test', 'maksupäivä', ...given, ...spring)
    expect(dates.map((date) => date.due)).toEqual(['2027-01-15', '2027-02-15'])
  })

  it('counts an interval from the first day asked about', async () => {
    const dates = await json<Date[]>('rules', 'test', 'joka 2. kk', ...spring)
    expect(dates.map((date) => date.nominal)).toEqual(['2027-03-01'])
  })

  it('claims no agreement behind a rule that was only typed', async () => {
    const [date] = await json<Date[]>('rules', 'test', '25.k.v', ...spring)
    expect(date?.explanation).toMatch(/Toimiston oma sääntö\.$/)
  })

  it('says in words when a rule gives no dates', async () => {
    for (const rule of ['?.k.v', 'maksupäivä', '[holiday-start]-1kk']) {
      const { code, out } = await run('rules', 'test', rule, ...spring)
      expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, expect.stringMatching(/^Ei päiviä/)])
    }
    expect(await json('rules', 'test', '?.k.v', ...spring)).toEqual([])
  })

  it('takes the catalogue’s own form from a file', async () => {
    const rule = { type: 'monthly-day', day: 12, month_offset: 1, anchor: 'pay-month' }
    writeFileSync(at('rule.json'), JSON.stringify({ id: 'x', rule, non_business_day: { action: 'next-business-day' } }))
    const dates = await json<Date[]>('rules', 'test', '--file', at('rule.json'), ...spring)
    expect(dates.map((date) => date.due)).toEqual(['2027-01-12', '2027-02-12', '2027-03-12', '2027-04-12'])
    const { out } = await run('rules', 'test', '--file', at('rule.json'), ...spring, '--language', 'en')
    expect(out).toMatch(/^12\.m\+1\.y.*\n\nNominal date +Due date +Explanation\n/)
  })

  it('takes the days of a span as people type them, from the day that is today', async () => {
    const span = ['--from', 'huomenna', '--to', '31.3.']
    const dates = await json<Date[]>('rules', 'test', '25.k', ...span, '--today', '2028-01-31')
    expect(dates.map(({ due }) => due)).toEqual(['2028-02-25', '2028-03-25'])
  })

  it.each([
    [['25.z'], /25\.z: Unknown word at character 4/],
    [['palkkapäivä-5'], /Did you mean: payday-5d or payday-5wd or payday-5bankdays\?/],
    [['joka toinen perjantai'], /Did you mean: every 2 weeks from 1\.1\.2027 or every 2 weeks from 8\.1\.2027\?/],
    [[''], /Type a rule/],
    [['--file', 'missing.json'], /no file missing\.json/],
    [[], /either a typed rule or --file/],
    [['25.k', '--file', 'rule.json'], /either a typed rule or --file/],
    [['25.k', '--paydays', '2027-13-01'], /--paydays.*2027-03-31/],
    [['25.k', '--fiscal-year-end', '02-30'], /12-31/],
  ])('refuses %j', async (args, sentence) => {
    expect(oneLine(await run('rules', 'test', ...args, ...spring))).toMatch(sentence)
  })

  it.each([
    ['not json', /is not JSON/],
    ['[]', /holds no rule/],
    ['{"rule":{"type":"nonsense"},"non_business_day":{"action":"none"}}', /rule\.type: Unknown recurrence/],
    ['{"rule":{"type":"yearly-fixed","month":2,"day":31},"non_business_day":{"action":"none"}}', /no such date/],
    ['{"rule":{"type":"monthly-day","day":1}}', /non_business_day/],
  ])('refuses the file %s', async (text, sentence) => {
    writeFileSync(at('bad.json'), text)
    expect(oneLine(await run('rules', 'test', '--file', at('bad.json'), ...spring))).toMatch(sentence)
  })
})
