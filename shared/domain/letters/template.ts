import type { Language, Words } from '../words.ts'
import type { LetterKind } from './kinds.ts'

/** A letter's text before it is filled in. */
export type Template = { readonly subject: string; readonly body: string }

/** What a template has room for, by the word that stands in braces in each language. */
export const slots = {
  greeting: { fi: 'tervehdys', sv: 'hälsning', en: 'greeting' },
  client: { fi: 'asiakas', sv: 'kund', en: 'client' },
  about: { fi: 'aihe', sv: 'ämne', en: 'subject' },
  payday: { fi: 'palkanmaksupäivä', sv: 'lönedag', en: 'payday' },
  due: { fi: 'määräpäivä', sv: 'utsatt dag', en: 'due date' },
  list: { fi: 'lista', sv: 'lista', en: 'list' },
  asked: { fi: 'pyydetty', sv: 'begärt', en: 'asked' },
  signature: { fi: 'allekirjoitus', sv: 'underskrift', en: 'signature' },
} as const satisfies Readonly<Record<string, Words>>
export type Slot = keyof typeof slots
/** What is filled in; empty where there is nothing to say. */
export type Filling = Readonly<Record<Slot, string>>

/** What a letter's template can use: only a reminder knows when the client was first asked. */
export const slotsOf = (kind: LetterKind): readonly Slot[] =>
  (Object.keys(slots) as Slot[]).filter((slot) => slot !== 'asked' || kind === 'reminder')

/** As it stands in a template: `{lista}`. */
export const placeOf = (slot: Slot, language: Language): string => `{${slots[slot][language]}}`

const places = /\{([^{}\n]*)\}/g
const fold = (word: string): string => word.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('fi')
/** What places were called before: a firm's own texts have them still. */
const formerly: Readonly<Partial<Record<Slot, string>>> = { list: 'luettelo' }
const slotOf = (word: string, kind: LetterKind, language: Language): Slot | undefined =>
  slotsOf(kind).find((slot) => slots[slot][language] === fold(word) || formerly[slot] === fold(word))

export type TemplateFault =
  | { readonly field: 'subject' | 'body'; readonly code: 'unknown-place'; readonly place: string }
  | { readonly field: 'body'; readonly code: 'no-list' }

/** What is wrong with a template: places that nothing is filled into, and a letter that asks for nothing. */
export function templateFaults(template: Template, kind: LetterKind, language: Language): readonly TemplateFault[] {
  const faults: TemplateFault[] = []
  for (const field of ['subject', 'body'] as const)
    for (const [place, word = ''] of template[field].matchAll(places))
      if (slotOf(word, kind, language) === undefined) faults.push({ field, code: 'unknown-place', place })
  if (!usedIn(template.body, kind, language).includes('list')) faults.push({ field: 'body', code: 'no-list' })
  return faults
}

const usedIn = (text: string, kind: LetterKind, language: Language): readonly Slot[] =>
  [...text.matchAll(places)].flatMap(([, word = '']) => slotOf(word, kind, language) ?? [])

/**
 * The letter: each place filled in. A line with a place that has nothing to say is left out, so that no sentence ends in the
 * air; a subject that would lose its line is what the letter is about.
 */
export function filled(template: Template, kind: LetterKind, language: Language, filling: Filling): Template {
  const fill = (line: string) =>
    line.replaceAll(places, (place, word: string) => {
      const slot = slotOf(word, kind, language)
      return slot === undefined ? place : filling[slot]
    })
  const says = (line: string) => usedIn(line, kind, language).every((slot) => filling[slot] !== '')
  const lines = template.body.split('\n').filter(says).map(fill)
  return {
    subject: says(template.subject) ? fill(template.subject) : filling.about,
    body: lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  }
}
