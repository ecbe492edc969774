import type { Authorisation } from '../../shared/api/authorisations.ts'
import type { Language } from '../../shared/domain/words.ts'
import { authorisations } from '../../shared/i18n/authorisations.ts'

/** What an authorisation is called: its kind, and of whom or for what. */
export const nameOf = ({ kind, name }: Pick<Authorisation, 'kind' | 'name'>, language: Language): string =>
  kind === 'own' ? name : `${authorisations[language].kinds[kind]}${name === '' ? '' : `, ${name}`}`
