import { Checkbox } from '@mantine/core'
import { type Choice, choiceKeys, choices } from '../../shared/domain/handover/profiles.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { packageWords } from '../../shared/i18n/package.ts'
import { useUi } from '../ui/context.tsx'
import { useField } from '../ui/use-field.ts'
import classes from './handover.module.css'
import type { Part } from './parts.ts'

type Props = {
  /** What the package would hold; parts of which there is nothing are not asked about. */
  readonly parts: readonly Part[]
}

const chosenIn = (value: unknown): Choice[] =>
  Array.isArray(value) ? choiceKeys.filter((choice) => value.includes(choice)) : []

/** What goes into the package, each part with what it means for whoever gets it; all of it, unless something is left out. */
export function PartsField({ parts }: Props) {
  const { language } = useUi()
  const words = handover[language]
  const names = packageWords[language].parts
  const said = (value: unknown) =>
    chosenIn(value)
      .map((choice) => names[choice])
      .join(', ')
  const { value, onChange, error, ref, name, onBlur } = useField({ name: 'chosen', label: words.choice }, said)
  const there = choiceKeys.flatMap((choice) => {
    const of: readonly string[] = choices[choice]
    const its = parts.filter(
      ({ part, state, reason }) => of.includes(part) && (state === 'included' || reason === 'left-out'),
    )
    return its.length === 0 ? [] : [{ choice, rows: its[0]?.rows ?? 0 }]
  })
  if (there.length === 0) return null
  return (
    <Checkbox.Group
      label={words.choice}
      description={words.choiceHelp}
      error={error}
      value={chosenIn(value)}
      onChange={(chosen) => onChange(chosenIn(chosen))}
    >
      <div className={classes['choices']} onBlur={onBlur}>
        {there.map(({ choice, rows }, at) => (
          <Checkbox
            key={choice}
            name={name}
            value={choice}
            label={`${names[choice]} (${rows})`}
            description={words.choices[choice]}
            {...(at === 0 && { ref })}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
