/**
 * The two clocks against another program's: the working hours of a request tracker (`Business::Hours` of Perl, in Debian
 * `libbusiness-hours-perl`). Nothing of it is part of the program.
 */
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { createDayOffs, type DayOffOptions } from '../../../shared/domain/calendar/days/daysoff.ts'
import { minuteOf } from '../../../shared/domain/feedback/helsinki.ts'
import type { Opening } from '../../../shared/domain/feedback/office-hours.ts'
import { createWorkingTime } from '../../../shared/domain/feedback/working-time.ts'
import { enduring } from '../../builders/endure.ts'

const CASES = 1000
const [first, last] = [dayOf('2026-01-01'), dayOf('2028-03-01')]
const minute = (day: string) => minuteOf({ day, time: '00:00' })

/** Firms whose hours a request tracker can say: no day that is shortened, nobody at work when clocks are changed. */
const firms: readonly { readonly options: DayOffOptions; readonly hours: readonly Opening[] }[] = [
  { options: {}, hours: [] },
  {
    options: { own: [{ from: '2027-07-05', to: '2027-07-30', name: 'Kesäsulku' }], workingWeek: [1, 2, 3, 4] },
    hours: [{ weekday: 4, from: '09:15', to: '14:45' }],
  },
  { options: { workingWeek: [2, 6, 7] }, hours: [{ weekday: 6, from: '10:00', to: '13:30' }] },
]

/** Reads cases from its input, and prints by when so much was worked. How much was worked between two moments it counts to the last second's end, and not everywhere. */
const script = String.raw`
use strict; use warnings; use Business::Hours;
my %firms;
while (my $line = <STDIN>) {
  chomp $line; my ($what, @said) = split /\t/, $line;
  if ($what eq 'firm') {
    my ($name, $week, $off) = @said; my %week;
    for (split /;/, $week) { my ($day, $from, $to) = split /,/; $week{$day} = { Name => $day, Start => $from, End => $to } }
    my $hours = Business::Hours->new(); $hours->business_hours(%week); $hours->holidays(split /,/, $off);
    $firms{$name} = $hours;
  } else {
    my ($name, $from, $seconds) = @said;
    print $firms{$name}->add_seconds($from, $seconds), "\n";
  }
}
`
const perl = (args: readonly string[], input = '') =>
  spawnSync('perl', args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, TZ: 'Europe/Helsinki' },
  })

function told({ options, hours }: (typeof firms)[number], name: number): string {
  const dayOffs = createDayOffs(options)
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const { from, to } = hours.find((one) => one.weekday === weekday) ?? { from: '08:00', to: '16:00' }
    return `${weekday % 7},${from},${to}`
  })
  const days = Array.from({ length: last - first }, (_, at) => first + at)
  const off = days.filter((day) => dayOffs.isOff(day, 'firm')).map(isoOf)
  return ['firm', name, week.join(';'), off.join(',')].join('\t')
}

describe.runIf(enduring)('a request tracker', () => {
  it(`says the same of ${CASES} random cases`, ({ skip }) => {
    if (perl(['-MBusiness::Hours', '-e', '1']).status !== 0) skip('libbusiness-hours-perl is not installed')
    const cases = fc.sample(
      fc.record({
        firm: fc.nat(firms.length - 1),
        from: fc.integer({ min: minute('2026-02-01'), max: minute('2027-10-01') }),
        worked: fc.integer({ min: 1, max: 2400 }),
      }),
      { numRuns: CASES, seed: 13 },
    )
    const lines = cases.map(({ firm, from, worked }) => ['case', firm, from * 60, worked * 60].join('\t'))
    const said = perl(['-e', script], [...firms.map(told), ...lines, ''].join('\n'))
    expect(said.stderr).toBe('')
    const theirs = said.stdout.trim().split('\n').map(Number)
    expect(theirs).toHaveLength(CASES)
    const ours = firms.map(({ options, hours }) => createWorkingTime(createDayOffs(options), hours))
    const differ = cases.flatMap(({ firm, from, worked }, at) => {
      const [time, said] = [ours[firm], theirs[at] ?? -1]
      const mine = time?.after(from, worked) ?? 0
      // What ends at closing time it puts to the next opening: nobody works in between. Behind a long closure it gives up.
      const isSame = said === mine * 60 || said === -1 || (said > mine * 60 && time?.between(mine, said / 60) === 0)
      return isSame ? [] : [{ firm, from, worked, mine: mine * 60, theirs: said }]
    })
    expect(differ.slice(0, 5)).toEqual([])
    expect(theirs.filter((said) => said !== -1).length).toBeGreaterThan(CASES * 0.95)
    expect(new Set(cases.map(({ from }) => weekdayOf(dayOf('1970-01-01') + Math.floor(from / 1440)))).size).toBe(7)
  }, 300_000)
})
