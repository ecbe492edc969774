import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { type FirmGroup, firmGroups, trendFigures } from '../../shared/domain/reports/measures.ts'
import { daysOfMonth } from '../../shared/domain/feedback/review.ts'
import { reports } from '../../shared/i18n/reports.ts'
import { useShown } from '../desk/queries.ts'
import { ChartView } from '../ui/ChartView.tsx'
import { useUi } from '../ui/context.tsx'
import { shortDay } from '../ui/dates.ts'
import { Loading } from '../ui/Loading.tsx'
import styles from '../ui/figures.module.css'
import { type Counted, CountedRows } from './CountedRows.tsx'
import classes from './reports.module.css'

export type Span = { readonly from: string; readonly to: string }
const groups = Object.keys(firmGroups) as readonly FirmGroup[]

/** `3/2027` */
const monthIn = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`
/** The days of a month that lie in the period. */
const within = (month: string, { from, to }: Span): Span => {
  const days = daysOfMonth(month)
  return { from: days.from < from ? from : days.from, to: days.to > to ? to : days.to }
}

type ToRowsProps = { readonly value: string; readonly of: string; readonly onOpen: () => void }

/** A number that leads to what it counts; nothing leads nowhere. */
function ToRows({ value, of, onOpen }: ToRowsProps) {
  const words = reports[useUi().language]
  if (value === '0') return value
  return (
    <UnstyledButton
      className={classes['number']}
      title={words.rows}
      aria-label={`${value}, ${of}: ${words.rows}`}
      onClick={onOpen}
    >
      {value}
    </UnstyledButton>
  )
}

/** Every number with the way to its rows, and how it is computed beside it. */
export function FirmNumbers({ span }: { readonly span: Span }) {
  const { language } = useUi()
  const words = reports[language]
  const [shown, setShown] = useState<Counted | null>(null)
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
                  <th scope="row">{words.countedFigures[name]}</th>
                  <td>
                    <ToRows
                      value={words.share(value, of)}
                      of={words.countedFigures[name]}
                      onOpen={() => setShown({ figure: name, span })}
                    />
                  </td>
                  <td>{words.countedDefinitions[name]}</td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
      <h3 className={classes['part']}>{words.load}</h3>
      <p className={classes['muted']}>{words.countedDefinitions.ahead}</p>
      <table className={styles['figures']} aria-label={words.load}>
        <tbody>
          {data.weeks.map(({ from, to, count }) => (
            <tr key={from}>
              <th scope="row">{`${shortDay(from)}–${shortDay(to)}`}</th>
              <td>
                <ToRows
                  value={String(count)}
                  of={`${words.load} ${shortDay(from)}–${shortDay(to)}`}
                  onOpen={() =>
                    setShown({ figure: 'ahead', span, week: from, part: `${shortDay(from)}–${shortDay(to)}` })
                  }
                />
              </td>
              <td aria-hidden className={classes['bar']}>
                <span style={{ width: `${(count / Math.max(1, ...data.weeks.map((one) => one.count))) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={classes['part']}>{words.chart}</h3>
      <p className={classes['muted']}>{words.chartDefinition}</p>
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
          {data.months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{monthIn(one.month)}</th>
              {trendFigures.map((figure) => (
                <td key={figure}>
                  <ToRows
                    value={String(one[figure])}
                    of={`${trend[figure]} ${monthIn(one.month)}`}
                    onOpen={() => setShown({ figure, span: within(one.month, span), part: monthIn(one.month) })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown !== null && <CountedRows {...shown} onClose={() => setShown(null)} />}
    </section>
  )
}
