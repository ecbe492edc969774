import type { ClientCard } from '../../../shared/api/clients.ts'
import { entryOf, type Language } from '../../../shared/domain/words.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import type { Area } from '../../desk/area.ts'

export type WarningLine = {
  readonly code: string
  readonly sentence: string
  readonly button: string
  /** Where it is mended. */
  readonly tab: string
  readonly open?: string | undefined
}

/** Warnings as sentences with what mends them. A code that no area knows still leads to the details. */
export function warningLines(
  warnings: ClientCard['warnings'],
  language: Language,
  areas: readonly Area[],
): WarningLine[] {
  const words = clients[language]
  return warnings.map(({ code, facts }) => {
    const known = areas.map((area) => entryOf(area.warnings ?? {}, code)).find((one) => one !== undefined)
    const sentence = known?.sentence(language) ?? words.warnings.other
    const name = facts?.['person'] ?? facts?.['name']
    return {
      code,
      sentence: name ? words.warnings.named(sentence, name) : sentence,
      button: known?.button(language) ?? words.mends.other,
      tab: known?.tab ?? 'data',
      open: known?.open,
    }
  })
}
