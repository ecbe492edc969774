import type { Language } from '../domain/words.ts'

/** A message is a text, or a function from its facts to a text; groups may nest. */
export type Messages = { readonly [key: string]: string | ((...facts: never[]) => string) | Messages }

/** The same keys with the same facts; the texts may be any. */
export type SameShape<M> = {
  readonly [K in keyof M]: M[K] extends string
    ? string
    : M[K] extends (...facts: infer F) => string
      ? (...facts: F) => string
      : SameShape<M[K]>
}

/**
 * The messages of one area in the three languages, Finnish first. The compiler refuses a missing or surplus message,
 * and a function that takes other facts. Used as `clients[language].title`.
 */
export function messages<M extends Messages>(
  fi: M & SameShape<M>,
  sv: NoInfer<SameShape<M>>,
  en: NoInfer<SameShape<M>>,
): Readonly<Record<Language, SameShape<M>>> {
  return { fi, sv, en }
}
