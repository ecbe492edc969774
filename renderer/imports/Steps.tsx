import { imports } from '../../shared/i18n/imports.ts'
import { useUi } from '../ui/context.tsx'
import classes from './imports.module.css'

const steps = ['file', 'columns', 'check'] as const
export type Step = (typeof steps)[number]

/** Where in the import one is. */
export function Steps({ now }: { readonly now: Step }) {
  const words = imports[useUi().language]
  return (
    <ol className={classes['steps']} aria-label={words.stepsLabel}>
      {steps.map((step, at) => (
        <li key={step} aria-current={step === now ? 'step' : undefined}>
          {at + 1}. {words.steps[step]}
        </li>
      ))}
    </ol>
  )
}
