import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { type FirmFigure, type FirmGroup, firmGroups } from '../../shared/domain/reports/measures.ts'
import { reports } from '../../shared/i18n/reports.ts'
import { useShown } from '../desk/queries.ts'
import { ChartView } from '../ui/ChartView.tsx'
import { useUi } from '../ui/context.tsx'
import { shortDay } from '../ui/dates.ts'
import { Loading } from '../ui/Loading.tsx'
import styles from '../ui/figures.module.css'
import { CountedRows } from './CountedRows.tsx'
import classes from './reports.module.css'

export type Span = { readonly from: string; readonly to: string }
const groups = Object.keys(firmGroups) as readonly FirmGroup[]

/** Every number with the way to its rows, and how it is computed beside it. */
export function FirmNumbers({ span }: { readonly span: Span }) {
  const { language } = useUi()
  const words = reports[language]
  const [shown, setShown] = useState<FirmFigure | null>(null)
  const data = useShown('reports.firm', span)
  if (!data) return <Loading rows={8} />
  const { trend } = words
  const figures = new Map(data.figures.map((one) => [one.name, one]))
  return (
    <section aria-label={words.firm}>
      <h2 className={classes['head']}>{words.firm}</h2>
      <table className={classes['grid']} data-numbers>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={classes['group']}>
                {words.firmGroups[group]}
              </th>
            </tr>
            {firmGroups[group].map((name) => {
              const { value = 0, of = null } = figures.get(name) ?? {}
              return (
                <tr key={name}>
                  <th scope="row">{words.firmFigures[name]}</th>
                  <td>
                    <UnstyledButton
                      className={classes['number']}
                      title={words.rows}
                      aria-label={`${words.share(value, of)}, ${words.firmFigures[name]}: ${words.rows}`}
                      onClick={() => setShown(name)}
                    >
                      {words.share(value, of)}
                    </UnstyledButton>
                  </td>
                  <td>{words.firmDefinitions[name]}</td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
      <h3 className={classes['part']}>{words.load}</h3>
      <table className={styles['figures']} aria-label={words.load}>
        <tbody>
          {data.weeks.map(({ from, to, count }) => (
            <tr key={from}>
              <th scope="row">{`${shortDay(from)}–${shortDay(to)}`}</th>
              <td>{count}</td>
              <td aria-hidden className={classes['bar']}>
                <span style={{ width: `${(count / Math.max(1, ...data.weeks.map((one) => one.count))) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={classes['part']}>{words.chart}</h3>
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
      <table className={styles['figures']} aria-label={words.chart}>
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
      {shown !== null && <CountedRows figure={shown} span={span} onClose={() => setShown(null)} />}
    </section>
  )
}
