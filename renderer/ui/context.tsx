import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { entryOf, type Language } from '../../shared/domain/words.ts'
import { ui } from '../../shared/i18n/ui.ts'

/** What a failed command means for the form that sent it. Texts are in the user's language. */
export type Failure = {
  readonly kind: 'invalid' | 'conflict' | 'cancelled' | 'other'
  readonly title: string
  readonly text: string
  /** Texts by the path of the field they belong to. */
  readonly fields: Readonly<Record<string, string>>
}

export type Ui = {
  readonly language: Language
  readonly words: (typeof ui)[Language]
  /** Today as the program knows it, `2027-01-12`. */
  readonly today: string
  /** Reads whatever a command threw. */
  readonly readFailure: (error: unknown) => Failure
  /** The sentence of a field's error code; a general one for codes it does not know. */
  readonly fieldText: (code: string) => string
  /** The letter that selects a row; none where single keys were turned off. */
  readonly selectKey: string | undefined
  /** Says something to screen readers, politely. */
  readonly say: (text: string) => void
}

const Context = createContext<Ui | null>(null)

type Props = Pick<Ui, 'language' | 'today' | 'readFailure' | 'say'> & {
  readonly selectKey?: string | undefined
  readonly children: ReactNode
}

/** Gives the kit its language and its way of reading failures. Stands once, around everything. */
export function UiProvider({ language, today, readFailure, say, selectKey, children }: Props) {
  const value = useMemo<Ui>(
    () => ({ language, words: ui[language], today, readFailure, fieldText: fieldTextIn(language), say, selectKey }),
    [language, today, readFailure, say, selectKey],
  )
  return <Context value={value}>{children}</Context>
}

/** Throws outside `UiProvider`. */
export function useUi(): Ui {
  const value = useContext(Context)
  if (!value) throw new Error('UiProvider is missing')
  return value
}

export const fieldTextIn = (language: Language) => {
  const texts: Readonly<Record<string, string>> = ui[language].fields
  return (code: string) => entryOf(texts, code) ?? ui[language].fields.generic
}
