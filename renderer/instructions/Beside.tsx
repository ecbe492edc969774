import { Checkbox, Group } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import type { Behind } from '../../shared/domain/instructions/others.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { behind as told } from '../../shared/i18n/behind.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { useUi } from '../ui/context.tsx'
import type { FieldProps } from '../ui/fields.tsx'
import classes from './beside.module.css'

type ChoiceProps = {
  /** The client's language, in which the first text of each is written. */
  readonly first: Language
  readonly shown: readonly Language[]
  readonly onChange: (shown: Language[]) => void
}

/** In which languages one writes beside the client's: those in which something is written already, to begin with. */
export function useBeside(written: readonly Language[]) {
  const [shown, setShown] = useState<readonly Language[]>(written)
  return { shown, onChange: (next: Language[]) => setShown(next) }
}

/** Which other languages stand beside the client's; what was typed in one stays when it is put out of sight. */
export function BesideChoice({ first, shown, onChange }: ChoiceProps) {
  const { language } = useUi()
  const words = instructions[language].beside
  const others = languages.filter((one) => one !== first)
  return (
    <Checkbox.Group
      label={words.label}
      description={shown.length > 0 && words.help}
      value={[...shown]}
      onChange={(next) => onChange(languages.filter((one) => next.includes(one)))}
    >
      <Group gap="md" mt={4}>
        {others.map((one) => (
          <Checkbox key={one} value={one} label={clients[language].languages[one]} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

type Props = Pick<FieldProps, 'name' | 'label' | 'required' | 'autoFocus' | 'description'> & {
  readonly as: ComponentType<FieldProps & { readonly lang?: string | undefined }>
  readonly first: Language
  readonly shown: readonly Language[]
  /** Which texts say what the first said before it was changed. */
  readonly behind?: Behind<string> | undefined
}

/** A text in the client's language, and the same in the other languages right beneath. */
export function InLanguages({ as: Field, first, shown, behind, ...props }: Props) {
  const { language } = useUi()
  const words = instructions[language].beside
  if (shown.length === 0) return <Field {...props} lang={first} />
  const called = (one: Language) => words.field(props.label, clients[language].languages[one])
  return (
    <div className={classes['texts']}>
      <Field {...props} label={called(first)} lang={first} />
      {shown.map((one) => (
        <Field
          key={one}
          name={`others.${one}.${props.name}`}
          label={called(one)}
          lang={one}
          {...(behind?.[one]?.includes(props.name) && { description: told[language].field })}
        />
      ))}
    </div>
  )
}
