import type { ReactNode } from 'react'
import type { MonthlyReview, ReviewLine } from '../../shared/api/feedback.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackReview } from '../../shared/i18n/feedback-review.ts'
import { ChartView } from '../ui/ChartView.tsx'
import { useUi } from '../ui/context.tsx'
import { listDay, plainDay } from '../ui/dates.ts'
import { StatusSign } from '../ui/StatusSign.tsx'
import figures from '../ui/figures.module.css'
import classes from './review.module.css'

type Props = { readonly review: MonthlyReview; readonly onOpen: (id: string) => void }

/** The review as it is gone through, praise first; each line opens what it tells of. */
export function ReviewSheet({ review, onOpen }: Props) {
  const { language } = useUi()
  const words = feedbackReview[language]
  const { columns, none } = words
  const { held } = review
  return (
    <div className={classes['sheet']}>
      <p className={classes['held']}>
        <StatusSign sign={held ? 'done' : 'planned'} />{' '}
        {held ? words.held(plainDay(held.held_on), held.participants) : words.notHeld}
      </p>
      {held && held.note !== '' && <p className={classes['words']}>{held.note}</p>}
      <Part name="praise">
        <Lines rows={review.praise} none={none.praise} onOpen={onOpen} />
      </Part>
      <Part name="kinds">
        <Grid
          label={words.sections.kinds}
          heads={[columns.kind, columns.count, columns.before]}
          rows={review.kinds.map((one) => [feedback[language].kinds[one.kind], one.count, one.before])}
        />
      </Part>
      <Part name="answers">
        <p>
          {words.inTime.answer(review.answers.of, review.answers.kept)}{' '}
          {words.inTime.solution(review.solutions.of, review.solutions.kept)}
        </p>
        <p className={classes['muted']}>{words.definition}</p>
      </Part>
      <Part name="others">
        <Lines rows={review.others} none={none.others} onOpen={onOpen} full />
      </Part>
      <Part name="causes">
        {review.causes.length === 0 ? (
          <p className={classes['muted']}>{none.causes}</p>
        ) : (
          <ul>
            {review.causes.map(({ cause, ids }) => (
              <li key={cause}>{ids.length > 1 ? `${cause} (${ids.length})` : cause}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="clients">
        {review.clients.length === 0 ? (
          <p className={classes['muted']}>{none.clients}</p>
        ) : (
          <Grid
            label={words.sections.clients}
            heads={[columns.client, columns.total, words.series.praise, words.series.trouble]}
            rows={review.clients.map((one) => [one.client, one.count, one.praise, one.trouble])}
          />
        )}
      </Part>
      <Part name="learned">
        <Learned rows={review.learned} onOpen={onOpen} />
      </Part>
      <Part name="open">
        <Lines rows={review.open} none={none.open} onOpen={onOpen} full />
      </Part>
      <Part name="trend">
        <Trend review={review} />
      </Part>
    </div>
  )
}

function Part({
  name,
  children,
}: {
  readonly name: keyof (typeof feedbackReview)['fi']['sections']
  readonly children: ReactNode
}) {
  const words = feedbackReview[useUi().language]
  return (
    <section className={classes['part']} aria-label={words.sections[name]}>
      <h2>{words.sections[name]}</h2>
      {children}
    </section>
  )
}

type LinesProps = {
  readonly rows: readonly ReviewLine[]
  readonly none: string
  readonly onOpen: (id: string) => void
  /** With kind, severity and whether it was in time. */
  readonly full?: boolean
}

function Lines({ rows, none, onOpen, full = false }: LinesProps) {
  const { language, today } = useUi()
  const words = feedbackReview[language]
  const own = feedback[language]
  if (rows.length === 0) return <p className={classes['muted']}>{none}</p>
  return (
    <ul className={classes['lines']}>
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" className={classes['line']} onClick={() => onOpen(row.id)}>
            {row.title}
          </button>
          <span className={classes['muted']}>
            {[
              row.client,
              listDay(row.opened_day, language, today),
              ...(full ? [own.kinds[row.kind], own.severity(row.severity), words.times[timesOf(row.answerKept)]] : []),
              ...(row.internal ? [own.internal] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const timesOf = (kept: boolean | null) => (kept === null ? 'unknown' : kept ? 'kept' : 'late')

function Learned({ rows, onOpen }: Pick<LinesProps, 'rows' | 'onOpen'>) {
  const words = feedbackReview[useUi().language]
  if (rows.length === 0) return <p className={classes['muted']}>{words.none.learned}</p>
  return (
    <ul className={classes['lines']}>
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" className={classes['line']} onClick={() => onOpen(row.id)}>
            {row.title}
          </button>
          <span className={classes['muted']}>{row.client}</span>
          {(
            [
              [words.columns.cause, row.cause],
              [words.columns.prevention, row.prevention],
              [words.changed, row.sheet_number > 0 ? words.sheet(row.sheet_number) : ''],
            ] as const
          )
            .filter(([, said]) => said.trim() !== '')
            .map(([label, said]) => (
              <div key={label} className={classes['words']}>
                <strong>{label}:</strong> {said}
              </div>
            ))}
        </li>
      ))}
    </ul>
  )
}

type GridProps = {
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

function Grid({ label, heads, rows }: GridProps) {
  return (
    <table className={figures['figures']} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={String(first)}>
            <th scope="row">{first}</th>
            {rest.map((value, at) => (
              <td key={heads[at + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The year as a picture, and the same as a table. */
function Trend({ review }: Pick<Props, 'review'>) {
  const { language } = useUi()
  const words = feedbackReview[language]
  const { series, columns } = words
  const label = (month: string) => `${Number(month.slice(5))}/${month.slice(2, 4)}`
  return (
    <>
      <ChartView
        label={words.chart}
        chart={{
          series: [series.praise, series.trouble, series.others],
          points: review.trend.map(({ month, praise, trouble, others }) => ({
            label: label(month),
            values: [praise, trouble, others],
          })),
        }}
      />
      <Grid
        label={words.sections.trend}
        heads={[columns.month, series.praise, series.trouble, series.others, columns.answers, columns.held]}
        rows={review.trend.map(({ month, praise, trouble, others, answers, held }) => [
          label(month),
          praise,
          trouble,
          others,
          answers.of === 0 ? '–' : `${answers.kept}/${answers.of}`,
          held === null ? '–' : plainDay(held),
        ])}
      />
    </>
  )
}
