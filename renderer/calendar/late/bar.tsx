import { clientYear } from '../../../shared/i18n/client-year.ts'
import { late as messages } from '../../../shared/i18n/late.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { useUi } from '../../ui/context.tsx'

type StepsProps = { readonly year: number; readonly onYear: (year: number) => void }

/** From year to year, and back to this one. */
export function YearSteps({ year, onYear }: StepsProps) {
  const { language, today } = useUi()
  const words = messages[language]
  const thisYear = Number(today.slice(0, 4))
  return (
    <Stepper
      label={clientYear[language].year}
      previous={words.previous}
      next={words.next}
      onStep={(by) => onYear(year + by)}
      now={year === thisYear ? undefined : { title: words.thisYear, run: () => onYear(thisYear) }}
    >
      {year}
    </Stepper>
  )
}
