import type { OutputOf, Parsed } from '../../../shared/api/names.ts'
import { monthBefore, monthOf, monthTrend } from '../../../shared/domain/feedback/review.ts'
import { toldBetween } from '../feedback/index.ts'
import type { Reading } from '../handlers.ts'
import { isLow } from '../../../shared/domain/surveys/survey.ts'
import { countedSurveys } from '../surveys/index.ts'

/** The numbers of the firm in a period. Every number is that of the rows which its own list shows. */
export async function firmReport(
  { from, to }: Parsed<'reports.firm'>,
  context: Reading,
): Promise<OutputOf<'reports.firm'>> {
  const all = (await toldBetween({ first: from, to }, context)).map(({ reviewed }) => reviewed)
  const came = all.filter(({ opened_day }) => opened_day >= from && opened_day <= to)
  const kept = (said: readonly (boolean | null)[]) => ({
    value: said.filter((one) => one === true).length,
    of: said.filter((one) => one !== null).length,
  })
  const open = all.filter(({ closed }) => !closed)
  const surveys = await countedSurveys({ from, to }, context)
  const over = surveys.filter((one) => one.over)
  const one = (value: number, of: number | null = null) => ({ value, of })
  return {
    figures: [
      { name: 'open', ...one(open.length) },
      {
        name: 'late',
        ...one(
          open.filter((row) => (row.answered_day === null && row.answerKept === false) || row.solutionKept === false)
            .length,
          open.length,
        ),
      },
      { name: 'answers', ...kept(came.map(({ answerKept }) => answerKept)) },
      { name: 'solutions', ...kept(came.map(({ solutionKept }) => solutionKept)) },
      { name: 'complaints', ...one(came.filter(({ kind }) => kind === 'complaint').length, came.length) },
      { name: 'errors', ...one(came.filter(({ kind }) => kind === 'error').length, came.length) },
      { name: 'praise', ...one(came.filter(({ kind }) => kind === 'praise').length, came.length) },
      { name: 'surveyRate', ...one(over.filter(({ answered }) => answered).length, over.length) },
      { name: 'surveySilent', ...one(over.filter(({ answered }) => !answered).length, over.length) },
      {
        name: 'surveyLow',
        ...one(
          surveys.filter(({ answered, questions, answers }) => answered && isLow(questions, answers)).length,
          surveys.filter(({ answered }) => answered).length,
        ),
      },
    ],
    months: monthTrend(came, monthOf(to), monthsIn(from, to)).map(({ month, praise, trouble, others }) => ({
      month,
      praise,
      trouble,
      others,
    })),
  }
}

/** So many months a period touches, two years of them at most. */
function monthsIn(from: string, to: string): number {
  let count = 1
  while (count < 24 && monthBefore(monthOf(to), count) >= monthOf(from)) count++
  return count
}
