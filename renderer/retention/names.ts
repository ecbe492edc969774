import type { KeptLine } from '../../shared/api/retention.ts'
import type { Language } from '../../shared/domain/words.ts'
import { retention } from '../../shared/i18n/retention.ts'

/** What is kept, with its own words where it has any. */
export function nameOf({ material, name }: Pick<KeptLine, 'material' | 'name'>, language: Language): string {
  const said = retention[language].materials[material]
  return name === '' ? said : material === 'own' ? name : `${said}: ${name}`
}
