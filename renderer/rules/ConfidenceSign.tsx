import type { Confidence } from '../../shared/domain/calendar/types.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import type { Sign } from '../../shared/i18n/ui.ts'
import { SignShape } from '../ui/StatusSign.tsx'
import { useUi } from '../ui/context.tsx'
import classes from './rules.module.css'

const signs: Readonly<Record<Confidence, Sign>> = {
  verified: 'done',
  'verified-secondary': 'due',
  'verified-dated': 'planned',
  'not-verified': 'fault',
  agreed: 'skipped',
}

/** How sure the source of a rule is: a shape, a colour and a word. */
export function ConfidenceSign({ confidence }: { readonly confidence: Confidence }) {
  const { language } = useUi()
  return (
    <span className={classes['confidence']} data-confidence={confidence}>
      <SignShape sign={signs[confidence]} />
      <span>{calendarWords[language].confidences[confidence]}</span>
    </span>
  )
}
