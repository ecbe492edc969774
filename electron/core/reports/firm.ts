import type { OutputOf, Parsed } from '../../../shared/api/names.ts'
import { countsIn, monthBefore, monthOf, monthTrend } from '../../../shared/domain/feedback/review.ts'
import type { FirmFigure } from '../../../shared/domain/reports/measures.ts'
import { feedbackCounts } from '../feedback/index.ts'
import type { Reading } from '../handlers.ts'
import { lateHistory } from '../late/index.ts'
import { surveyCounts } from '../surveys/index.ts'
import { workAhead } from './ahead.ts'
import { withoutDeputy } from './deputies.ts'

type Figure = OutputOf<'reports.firm'>['figures'][number]
const figure = (name: FirmFigure, value: number, of: number | null = null): Figure => ({ name, value, of })

/** The numbers of the firm in a period. Behind each stand the rows that `firmRows` gives. */
export async function firmReport(span: Parsed<'reports.firm'>, context: Reading): Promise<OutputOf<'reports.firm'>> {
  const { from, to } = span
  const today = context.env.clock.today()
  const feedback = await feedbackNumbers(span, context)
  const surveys = await surveyNumbers(span, context)
  const { clients } = await lateHistory({ from, to, language: 'fi' }, context)
  const sum = (of: (line: (typeof clients)[number]) => number) => clients.reduce((total, line) => total + of(line), 0)
  const due = sum((line) => line.due)
  const ahead = await workAhead(context)
  const deputies = await withoutDeputy(context)
  const actions = await context.env.actions({ all: false }, context)
  const late = actions.filter(({ next }) => next !== null && next.due < today)
  const onTime = sum((line) => line.onTime)
  const lateProvider = sum((line) => line.lateProvider)
  const lateClient = sum((line) => line.lateClient)
  const weeks = ahead.weeks.reduce((total, { count }) => total + count, 0)
  return {
    figures: [
      figure('onTime', onTime, due),
      figure('lateProvider', lateProvider, due),
      figure('lateClient', lateClient, due),
      figure('ahead', weeks),
      figure('noDeputy', deputies.missing.length, deputies.of),
      figure('actionsOpen', actions.length),
      figure('actionsLate', late.length, actions.length),
      ...feedback.figures,
      ...surveys,
    ],
    months: monthTrend(feedback.counted, monthOf(to), monthsIn(from, to)).map(({ month, praise, trouble, others }) => ({
      month,
      praise,
      trouble,
      others,
    })),
    weeks: ahead.weeks.map((week) => ({ ...week })),
  }
}

/** What is counted of feedback alone, and by month. */
export async function feedbackNumbers(span: Parsed<'reports.firm'>, context: Reading) {
  const { counted, open, late } = await feedbackCounts(span, context)
  const all = countsIn(counted)
  const kindly = (asked: string) => countsIn(counted, (kind) => kind === asked).count
  return {
    counted,
    figures: [
      figure('open', open),
      figure('late', late, open),
      figure('answers', all.answers.kept, all.answers.of),
      figure('solutions', all.solutions.kept, all.solutions.of),
      figure('complaints', kindly('complaint'), all.count),
      figure('errors', kindly('error'), all.count),
      figure('praise', kindly('praise'), all.count),
    ],
  }
}

/** What is counted of surveys alone. */
export async function surveyNumbers(span: Parsed<'reports.firm'>, context: Reading): Promise<readonly Figure[]> {
  const { answered, silent, low } = await surveyCounts(span, context)
  const over = answered + silent
  return [
    figure('surveyRate', answered, over),
    figure('surveySilent', silent, over),
    figure('surveyLow', low, answered),
  ]
}

/** So many months a period touches, two years of them at most. */
function monthsIn(from: string, to: string): number {
  let count = 1
  while (count < 24 && monthBefore(monthOf(to), count) >= monthOf(from)) count++
  return count
}
