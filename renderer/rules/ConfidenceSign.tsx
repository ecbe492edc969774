import type { Confidence } from '../../shared/domain/calendar/types.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { useUi } from '../ui/context.tsx'
import classes from './rules.module.css'

/** A sheet of paper and how much of it holds: squares, so that none is taken for the state of a piece of work. */
const shapes: Readonly<Record<Confidence, string>> = {
  verified: 'M5 5h6v6H5z',
  'verified-secondary': 'M5 8.75h6V11H5z',
  'verified-dated': 'M5 9.5h1.5V11H5z',
  'not-verified': '',
  agreed: 'M5 6h6v1.25H5zM5 8.75h6V10H5z',
}

/** How sure the source of a rule is: a shape, a colour and a word. */
export function ConfidenceSign({ confidence }: { readonly confidence: Confidence }) {
  const { language } = useUi()
  return (
    <span className={classes['confidence']} data-confidence={confidence}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden>
        <path
          d="M2.75 2.75h10.5v10.5H2.75z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray={confidence === 'not-verified' ? '2.6 1.6' : undefined}
        />
        <path d={shapes[confidence]} fill="currentColor" />
      </svg>
      <span data-two>{calendarWords[language].confidences[confidence]}</span>
    </span>
  )
}
