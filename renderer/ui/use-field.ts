import { useController } from 'react-hook-form'
import { useUi } from './context.tsx'
import { useLabel } from './labels.ts'
import { entryOf } from '../../shared/domain/words.ts'

/** What every field takes. `name` is the path of the value in the form. */
export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly description?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** How a field is filled in: what is missing says so. */
type How = 'type' | 'choose' | 'day'

/**
 * One field of the form around it: value, change, blur, ref and its error as a sentence. One that is empty is called by its
 * name, with the next step (WCAG 3.3.1, 3.3.3).
 */
export function useField({ name, label }: FieldProps, show: (value: unknown) => string = String, how: How = 'type') {
  const { fieldText, words } = useUi()
  const { field, fieldState } = useController({ name })
  useLabel(name, label, (value) => (value === undefined || value === null ? '' : show(value)))
  const textOf = (code: string) => (code === 'required' ? words.missing[how](label) : fieldText(code))
  const isEmpty = (field.value ?? '') === ''
  return { ...field, error: sentence(fieldState.error, textOf, isEmpty) }
}

/**
 * Sentences come from the core as they are; the schema gives codes, the validator's own kinds stand in where it has none. Of an
 * empty field nothing else can be wrong than that it is empty.
 */
function sentence(
  error: { type?: unknown; message?: string } | undefined,
  fieldText: (code: string) => string,
  isEmpty: boolean,
) {
  if (!error) return undefined
  if (error.type === 'server' && error.message) return error.message
  const kind = typeof error.type === 'string' ? entryOf(kinds, error.type) : undefined
  const isCode = /^[a-z-]+$/.test(error.message ?? '')
  return fieldText(isCode && error.message ? error.message : (kind ?? (isEmpty ? 'required' : 'generic')))
}

const kinds: Readonly<Record<string, string>> = { too_small: 'too-small', too_big: 'too-big', invalid_type: 'required' }
