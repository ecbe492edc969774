import type { ClientCard } from '../../../shared/api/clients.ts'
import { entryOf, type Language } from '../../../shared/domain/words.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import type { Tab } from './tabs.ts'

/** What the data tab opens first: a new row, or the card at one of its fields. */
export type Opening = 'contact' | 'contact-deputy' | 'responsible' | 'deputy' | 'pay-group' | 'card'
export const openings = ['contact', 'contact-deputy', 'responsible', 'deputy', 'pay-group', 'card'] as const

/** Where a warning is mended. */
export type Mend = { readonly tab: Tab; readonly open?: Opening | undefined }

const mends: Readonly<Record<string, Mend>> = {
  'no-responsible': { tab: 'data', open: 'responsible' },
  'no-deputy': { tab: 'data', open: 'deputy' },
  'person-left': { tab: 'data', open: 'responsible' },
  'no-contact': { tab: 'data', open: 'contact' },
  'no-client-deputy': { tab: 'data', open: 'contact-deputy' },
  'no-pay-group': { tab: 'data', open: 'pay-group' },
  'business-id-missing': { tab: 'data', open: 'card' },
  'no-instruction': { tab: 'instructions' },
  damaged: { tab: 'data', open: 'card' },
}

export type WarningLine = {
  readonly code: string
  readonly sentence: string
  readonly button: string
  readonly mend: Mend
}

/** Warnings as sentences with what mends them. A code this version does not know still leads to the details. */
export function warningLines(warnings: ClientCard['warnings'], language: Language): WarningLine[] {
  const words = clients[language]
  const sentences: Readonly<Record<string, string>> = words.warnings.sentences
  const buttons: Readonly<Record<string, string>> = words.mends
  return warnings.map(({ code, facts }) => {
    const sentence = entryOf(sentences, code) ?? words.warnings.other
    const name = facts?.['person'] ?? facts?.['name']
    return {
      code,
      sentence: name ? words.warnings.named(sentence, name) : sentence,
      button: entryOf(buttons, code) ?? words.mends.other,
      mend: entryOf(mends, code) ?? { tab: 'data' },
    }
  })
}
