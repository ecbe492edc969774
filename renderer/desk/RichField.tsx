import { Textarea } from '@mantine/core'
import { Component, lazy, type ReactNode, type SyntheticEvent, Suspense, useCallback, useRef } from 'react'
import { rich } from '../../shared/i18n/rich.ts'
import { useUi } from '../ui/context.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'

/** The editor is large: it comes when a text is edited, and not before. */
const RichEditor = lazy(() => import('./RichEditor.tsx'))

/** Free text with form: headings, lists, tables, emphasis, links. The form has it as the text that is kept. */
export function RichField({ lang, ...props }: FieldProps & { readonly lang?: string | undefined }) {
  const { value, onChange, onBlur, ref, error } = useField(props)
  const { language } = useUi()
  const words = rich[language]
  const handle = useCallback((to: { focus: () => void } | null) => ref(to), [ref])
  const text = String(value ?? '')
  /** Where somebody writes in what stands in the editor's place until it comes; nowhere while the focus is elsewhere. */
  const caret = useRef<number>(undefined)
  const caretBefore = useCallback(() => {
    const at = caret.current
    caret.current = undefined
    return at
  }, [])
  const follow = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    caret.current = currentTarget.selectionStart
  }
  const plain = (description: string) => (
    <Textarea
      label={props.label}
      description={description}
      error={error}
      value={text}
      onChange={(event) => {
        follow(event)
        onChange(event)
      }}
      onFocus={follow}
      onSelect={follow}
      onBlur={() => {
        caret.current = undefined
        onBlur()
      }}
      data-autofocus={props.autoFocus || undefined}
      autosize
      minRows={5}
      maxRows={20}
    />
  )
  return (
    <Fallback plain={plain(words.plain)}>
      <Suspense fallback={plain(words.coming)}>
        <RichEditor
          label={props.label}
          description={props.description}
          error={error}
          value={text}
          onChange={onChange}
          onBlur={onBlur}
          lang={lang}
          autoFocus={props.autoFocus}
          handle={handle}
          caretBefore={caretBefore}
        />
      </Suspense>
    </Fallback>
  )
}

/** Where the editor cannot be had, the text is still there to be edited. */
class Fallback extends Component<{ readonly plain: ReactNode; readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? this.props.plain : this.props.children
  }
}
