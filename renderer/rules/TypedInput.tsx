import { Button, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import type { TypedError } from '../../shared/domain/calendar/typed/lexer.ts'
import type { Rule } from '../../shared/domain/calendar/types.ts'
import { formatTyped } from '../../shared/domain/calendar/typed/format.ts'
import { typedErrorText } from '../../shared/i18n/typed-error.ts'
import { describe } from '../../shared/domain/calendar/words/describe.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import classes from './rules.module.css'

type Props = {
  readonly label: string
  readonly description?: string | undefined
  readonly placeholder?: string | undefined
  readonly required?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly text: string
  /** What is wrong with the text; its place is marked under the field. */
  readonly fault: TypedError | undefined
  /** What else is wrong, where the text can be read. */
  readonly error?: string | undefined
  readonly onChange: (text: string) => void
  /** Called with the rule that was chosen of those that can have been meant. */
  readonly onOffer: (rule: Rule) => void
  readonly onBlur: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A rule as text, with the place of its mistake marked. */
export function TypedInput({ label, text, fault, error, onChange, onOffer, onBlur, ref, ...props }: Props) {
  const { language } = useUi()
  const offers = fault?.offers ?? []
  return (
    <div className={classes['text']}>
      <TextInput
        ref={ref}
        label={label}
        description={props.description}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder={props.placeholder}
        withAsterisk={props.required ?? false}
        aria-required={props.required ?? false}
        data-autofocus={props.autoFocus || undefined}
        error={fault ? <Place text={text} fault={fault} language={language} /> : error}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      {offers.length > 0 && (
        <div className={classes['offers']} role="group" aria-label={rulePicker[language].offers}>
          {offers.map((offer) => (
            <Button
              key={formatTyped(offer, 'fi')}
              variant="default"
              size="compact-sm"
              title={describe(offer, language)}
              // The field keeps the text when it is left for this.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onOffer(offer)}
            >
              {formatTyped(offer, language, 'dotted')}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The text once more with the faulty place marked, and under it what is wrong and what would fit. */
function Place({
  text,
  fault,
  language,
}: {
  readonly text: string
  readonly fault: TypedError
  readonly language: 'fi' | 'sv' | 'en'
}) {
  const said = typedErrorText(fault, language)
  if (fault.code === 'empty' || fault.code === 'unclear') return said
  const end = fault.position + Math.max(1, fault.length)
  return (
    <>
      <span className={classes['place']} aria-hidden>
        {rulePicker[language].fault} {text.slice(0, fault.position)}
        <mark>{text.slice(fault.position, end) || '\u2423'}</mark>
        {text.slice(end)}
      </span>
      {said}
    </>
  )
}
