import type { SurveyResults } from '../../shared/api/surveys.ts'
import { fewestOf } from '../../shared/domain/surveys/results.ts'
import type { Question } from '../../shared/domain/surveys/survey.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { ChartView } from '../ui/ChartView.tsx'
import { useUi } from '../ui/context.tsx'
import figures from '../ui/figures.module.css'
import classes from './surveys.module.css'

/** Scores with how many were asked and answered beside each, and how they went; the same as a table. */
export function ResultsView({ results }: { readonly results: SurveyResults }) {
  const { language } = useUi()
  const words = surveys[language]
  const { fewest, trend } = results
  const few = (kind: Question['kind']) => words.tooFew(fewestOf(kind, fewest))
  const score = (kind: string, value: number | null) => (value === null ? '–' : words.score(kind, value))
  return (
    <>
      {results.templates.map(({ template, title, rate, questions }) => (
        <section key={template} className={classes['part']} aria-label={title}>
          <h3>
            {title} <span className={classes['muted']}>{words.rate(rate.over, rate.answered)}</span>
          </h3>
          <table className={figures['figures']}>
            <thead>
              <tr>
                <th scope="col">{words.question}</th>
                <th scope="col">{words.scoreHead}</th>
                <th scope="col">{words.answersHead}</th>
              </tr>
            </thead>
            <tbody>
              {questions.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.text}</th>
                  <td>
                    {one.kind === 'choice'
                      ? one.chosen.map(({ text, count }) => `${text} ${count}`).join(', ') || few(one.kind)
                      : one.score === null
                        ? few(one.kind)
                        : score(one.kind, one.score)}
                  </td>
                  <td>{one.answers}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <p className={classes['muted']}>{words.definition}</p>
      {trend.length > 1 && (
        <section className={classes['part']} aria-label={words.trend}>
          <h3>{words.trend}</h3>
          <ChartView
            label={words.trend}
            chart={{
              series: [words.trendScale],
              most: 5,
              points: trend.map(({ half, scale }) => ({ label: half, values: [scale], said: score('scale', scale) })),
            }}
          />
          <table className={figures['figures']}>
            <thead>
              <tr>
                {[words.half, words.trendScale, words.trendNps, words.rateHead].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {trend.map(({ half, scale, nps, rate }) => (
                <tr key={half}>
                  <th scope="row">{half}</th>
                  <td>{score('scale', scale)}</td>
                  <td>{score('nps', nps)}</td>
                  <td>{`${rate.answered}/${rate.over}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
