import { useMemo } from 'react'
import type { Plan } from '../../shared/api/plans.ts'
import { type Bar, type Timeline, timelineOf } from '../../shared/domain/plans/timeline.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { useUi } from '../ui/context.tsx'
import { monthOf, plainDay } from '../ui/dates.ts'
import { StatusSign } from '../ui/StatusSign.tsx'
import classes from './plans.module.css'
import { ProgressBar } from './ProgressBar.tsx'

const LABEL = 250
const WIDTH = 1000
const ROW = 26
const HEAD = 30
const x = (at: number) => LABEL + at * (WIDTH - LABEL - 10)

/** The picture of a plan with today's line, and the same as a table. */
export function TimelineView({ plan }: { readonly plan: Plan }) {
  const { language, today } = useUi()
  const words = plans[language]
  const line = useMemo(
    () =>
      timelineOf(
        plan.tasks.map(({ phase, item }) => ({ phase, due: item.due, status: item.status })),
        plan.anchor,
        today,
      ),
    [plan, today],
  )
  const spans = useMemo(() => Map.groupBy(plan.tasks, ({ phase }) => phase), [plan.tasks])
  const sides = apart(line)
  const high = HEAD + line.bars.length * ROW + 24
  return (
    <div className={classes['timeline']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${high}`}
        className={classes['picture']}
        role="img"
        aria-label={words.timelineText(plainDay(line.first), plainDay(line.last))}
      >
        {line.months
          .filter(({ at }) => at < 0.94)
          .map(({ at, day }) => (
            <g key={day}>
              <line x1={x(at)} x2={x(at)} y1={HEAD - 6} y2={high - 22} className={classes['month']} />
              <text x={x(at) + 4} y={HEAD - 12} className={classes['monthName']}>
                {monthOf(day, language)}
              </text>
            </g>
          ))}
        {line.bars.map((bar, at) => (
          <Phase key={bar.phase} bar={bar} y={HEAD + at * ROW} />
        ))}
        <line x1={x(line.anchor)} x2={x(line.anchor)} y1={HEAD - 4} y2={high - 22} className={classes['anchor']} />
        <Under at={line.anchor} y={high - 6} text={words.anchors[plan.kind]} side={sides?.anchor} />
        {line.today !== undefined && (
          <>
            <line x1={x(line.today)} x2={x(line.today)} y1={HEAD - 4} y2={high - 22} className={classes['now']} />
            <Under at={line.today} y={high - 6} text={words.today} side={sides?.today} />
          </>
        )}
      </svg>
      <table className={classes['phases']}>
        <caption>{words.timeline}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.phase}</th>
            <th scope="col">{words.columns.due}</th>
            <th scope="col">{words.columns.progress}</th>
            <th scope="col">{words.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {line.bars.map((bar) => {
            const due = (spans.get(bar.phase) ?? []).map(({ item }) => item.due).toSorted()
            const late = bar.dots.filter(({ status }) => status === 'overdue').length
            return (
              <tr key={bar.phase}>
                <th scope="row">{bar.phase}</th>
                <td>
                  {plainDay(due[0] ?? plan.anchor)}–{plainDay(due.at(-1) ?? plan.anchor)}
                </td>
                <td>
                  <ProgressBar settled={bar.settled} total={bar.total} />
                </td>
                <td>
                  {late > 0 ? (
                    <StatusSign sign="overdue" label={words.late(late)} withWord />
                  ) : bar.settled === bar.total ? (
                    <StatusSign sign="done" withWord />
                  ) : (
                    <StatusSign sign="planned" withWord />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** A phase: its span, how much of it is done, and a mark for each task, told apart by shape. */
function Phase({ bar, y }: { readonly bar: Bar; readonly y: number }) {
  const width = Math.max(8, x(bar.to) - x(bar.from))
  return (
    <g>
      <text x={0} y={y + 16} className={classes['phaseName']}>
        {bar.phase.length > 38 ? `${bar.phase.slice(0, 37)}…` : bar.phase}
      </text>
      <rect x={x(bar.from)} y={y + 4} width={width} height={14} rx={3} className={classes['bar']} />
      {bar.settled > 0 && (
        <rect
          x={x(bar.from)}
          y={y + 4}
          width={(width * bar.settled) / bar.total}
          height={14}
          rx={3}
          className={classes['barDone']}
        />
      )}
      {bar.dots.map(({ at, status }, index) =>
        status === 'overdue' ? (
          <path key={index} d={`M${x(at)} ${y + 5}l6 11h-12z`} className={classes['dotLate']} />
        ) : (
          <circle
            key={index}
            cx={x(at)}
            cy={y + 11}
            r={3.4}
            className={classes[status === 'done' || status === 'skipped' ? 'dotDone' : 'dot']}
          />
        ),
      )}
    </g>
  )
}

type Side = 'start' | 'end'

/** Where the words of today and of the anchor stand beside each other: each turns its back on the other. */
function apart({ today, anchor }: Timeline): { readonly today: Side; readonly anchor: Side } | undefined {
  if (today === undefined || Math.abs(today - anchor) > 0.16) return undefined
  return today < anchor ? { today: 'end', anchor: 'start' } : { today: 'start', anchor: 'end' }
}

type UnderProps = { readonly at: number; readonly y: number; readonly text: string; readonly side: Side | undefined }

/** A word under a line, within the picture. */
function Under({ at, y, text, side }: UnderProps) {
  const anchor = side ?? (at > 0.9 ? 'end' : at < 0.06 ? 'start' : 'middle')
  return (
    <text
      x={x(at) + (side === 'start' ? 4 : side === 'end' ? -4 : 0)}
      y={y}
      textAnchor={anchor}
      className={classes['under']}
    >
      {text}
    </text>
  )
}
