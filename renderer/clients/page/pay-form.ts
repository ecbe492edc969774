import type { ClientCard } from '../../../shared/api/clients.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'

/** What a pay group is paid by, where that was said. */
export const payFormOf = ({ pay_form }: ClientCard['payGroups'][number], language: Language): string[] =>
  pay_form === 'unknown' ? [] : [valueOf('payForms', pay_form, language)]
