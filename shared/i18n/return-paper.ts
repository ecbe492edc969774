import type { ReturnWords } from '../domain/documents/return.ts'
import type { Language } from '../domain/words.ts'
import { planContents } from './plan-contents.ts'
import { labelsOf } from './records.ts'

/** The words of the hand-back document. */
export function returnWords(language: Language): ReturnWords {
  const { paper, columns, items, reconciliation } = planContents[language]
  return {
    ...paper,
    items,
    columns: { ...columns, ...reconciliation.columns },
    years: labelsOf('handover_item', language).years,
    reconciliation: paper.reconciled,
  }
}
