import type { OutputOf, Parsed } from '../../../shared/api/names.ts'
import { countsIn, monthBefore, monthOf, monthTrend } from '../../../shared/domain/feedback/review.ts'
import type { FirmFigure } from '../../../shared/domain/reports/measures.ts'
import { countedBetween, openCounts } from '../feedback/index.ts'
import type { Reading } from '../handlers.ts'
import { lateHistory } from '../late/index.ts'
import { surveyCounts } from '../surveys/index.ts'
import { workAhead } from './ahead.ts'
import { withoutDeputy } from './deputies.ts'

/** The numbers of the firm in a period. Behind each stand the rows that `firmRows` gives. */
export async function firmReport(
  { from, to }: Parsed<'reports.firm'>,
  context: Reading,
): Promise<OutputOf<'reports.firm'>> {
  const today = context.env.clock.today()
  const counted = await countedBetween({ from, to }, context)
  const all = countsIn(counted)
  const kindly = (asked: string) => countsIn(counted, (kind) => kind === asked).count
  const open = await openCounts({ from, to }, context)
  const surveys = await surveyCounts({ from, to }, context)
  const over = surveys.answered + surveys.silent
  const { clients } = await lateHistory({ from, to, language: 'fi' }, context)
  const sum = (of: (line: (typeof clients)[number]) => number) => clients.reduce((total, line) => total + of(line), 0)
  const due = sum((line) => line.due)
  const ahead = await workAhead(context)
  const deputies = await withoutDeputy(context)
  const actions = await context.env.actions({ all: false }, context)
  const late = actions.filter(({ next }) => next !== null && next.due < today)
  const figure = (name: FirmFigure, value: number, of: number | null = null) => ({ name, value, of })
  return {
    figures: [
      figure(
        'onTime',
        sum((line) => line.onTime),
        due,
      ),
      figure(
        'lateProvider',
        sum((line) => line.lateProvider),
        due,
      ),
      figure(
        'lateClient',
        sum((line) => line.lateClient),
        due,
      ),
      figure(
        'ahead',
        ahead.weeks.reduce((total, { count }) => total + count, 0),
      ),
      figure('noDeputy', deputies.missing.length, deputies.of),
      figure('actionsOpen', actions.length),
      figure('actionsLate', late.length, actions.length),
      figure('open', open.open),
      figure('late', open.late, open.open),
      figure('answers', all.answers.kept, all.answers.of),
      figure('solutions', all.solutions.kept, all.solutions.of),
      figure('complaints', kindly('complaint'), all.count),
      figure('errors', kindly('error'), all.count),
      figure('praise', kindly('praise'), all.count),
      figure('surveyRate', surveys.answered, over),
      figure('surveySilent', surveys.silent, over),
      figure('surveyLow', surveys.low, surveys.answered),
    ],
    months: monthTrend(counted, monthOf(to), monthsIn(from, to)).map(({ month, praise, trouble, others }) => ({
      month,
      praise,
      trouble,
      others,
    })),
    weeks: ahead.weeks.map((week) => ({ ...week })),
  }
}

/** So many months a period touches, two years of them at most. */
function monthsIn(from: string, to: string): number {
  let count = 1
  while (count < 24 && monthBefore(monthOf(to), count) >= monthOf(from)) count++
  return count
}
