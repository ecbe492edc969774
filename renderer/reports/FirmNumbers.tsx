import { useRouter } from '@tanstack/react-router'
import type { FirmFigure } from '../../shared/domain/reports/measures.ts'
import { reports } from '../../shared/i18n/reports.ts'
import { useShown } from '../desk/queries.ts'
import { ChartView } from '../ui/ChartView.tsx'
import { useUi } from '../ui/context.tsx'
import { Loading } from '../ui/Loading.tsx'
import figures from '../ui/figures.module.css'
import classes from './reports.module.css'

export type Span = { readonly from: string; readonly to: string }

/** Where the rows behind a number are seen. */
const rowsOf: Readonly<Record<FirmFigure, (span: Span) => string>> = {
  open: () => '/feedback?shown=open',
  late: () => '/feedback?shown=late',
  answers: ({ from, to }) => `/feedback?shown=all&from=${from}&to=${to}`,
  solutions: ({ from, to }) => `/feedback?shown=all&from=${from}&to=${to}`,
  complaints: ({ from, to }) => `/feedback?shown=all&kind=complaint&from=${from}&to=${to}`,
  errors: ({ from, to }) => `/feedback?shown=all&kind=error&from=${from}&to=${to}`,
  praise: ({ from, to }) => `/feedback?shown=all&kind=praise&from=${from}&to=${to}`,
  surveyRate: () => '/surveys?state=answered',
  surveySilent: () => '/surveys?state=silent',
  surveyLow: () => '/surveys?state=answered',
}

/** Every number with the way to its rows, and how it is computed beside it. */
export function FirmNumbers({ span }: { readonly span: Span }) {
  const { language } = useUi()
  const words = reports[language]
  const { history } = useRouter()
  const data = useShown('reports.firm', span)
  if (!data) return <Loading rows={8} />
  const { trend } = words
  return (
    <section aria-label={words.firm}>
      <h2 className={classes['head']}>{words.firm}</h2>
      <table className={classes['grid']} data-numbers>
        <tbody>
          {data.figures.map(({ name, value, of }) => (
            <tr key={name}>
              <th scope="row">{words.firmFigures[name]}</th>
              <td>
                <a
                  href={rowsOf[name](span)}
                  title={words.rows}
                  onClick={(event) => {
                    event.preventDefault()
                    history.push(rowsOf[name](span))
                  }}
                >
                  {words.share(value, of)}
                </a>
              </td>
              <td>{words.firmDefinitions[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChartView
        label={words.chart}
        chart={{
          series: [trend.praise, trend.trouble, trend.others],
          points: data.months.map(({ month, praise, trouble, others }) => ({
            label: `${Number(month.slice(5))}/${month.slice(2, 4)}`,
            values: [praise, trouble, others],
          })),
        }}
      />
      <table className={figures['figures']} aria-label={words.chart}>
        <thead>
          <tr>
            {[words.columns.month, trend.praise, trend.trouble, trend.others].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.months.map(({ month, praise, trouble, others }) => (
            <tr key={month}>
              <th scope="row">{`${Number(month.slice(5))}/${month.slice(0, 4)}`}</th>
              <td>{praise}</td>
              <td>{trouble}</td>
              <td>{others}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
