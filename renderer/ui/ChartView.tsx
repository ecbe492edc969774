import { type Chart, chartWords, drawn } from '../../shared/domain/charts/columns.ts'
import classes from './chart.module.css'

type Props = { readonly label: string; readonly chart: Chart }

/** A chart on the screen: shapes tell its series apart, and its text equal is what a screen reader says. */
export function ChartView({ label, chart }: Props) {
  const { width, height, columns, texts, base, legend } = drawn(chart)
  return (
    <svg
      className={classes['chart']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}. ${chartWords(chart)}`}
    >
      {columns.map(({ tone, ...box }) => (
        <rect key={`${box.x} ${box.y} ${tone}`} {...box} data-tone={tone} />
      ))}
      <line x1={0} x2={width} y1={base} y2={base} />
      {texts.map(({ x, y, text, small }) => (
        <text key={`${x} ${small}`} x={x} y={y} textAnchor="middle" data-small={small || undefined}>
          {text}
        </text>
      ))}
      {legend.map(({ x, y, tone, text }) => (
        <g key={text}>
          <rect x={x} y={y} width={16} height={12} data-tone={tone} />
          <text x={x + 24} y={y + 11} data-small>
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}
