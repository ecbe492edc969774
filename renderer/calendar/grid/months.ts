import type { Language } from '../../../shared/domain/words.ts'
import { ui } from '../../../shared/i18n/ui.ts'

/** The months by name: `tammikuu`, and `tammi` where there is little room. */
export function monthNames(language: Language) {
  return ui[language].months.split(' ').map((long) => ({
    long,
    short: language === 'fi' ? long.replace(/kuu$/, '') : long.slice(0, 3),
  }))
}

const two = (value: number) => String(value).padStart(2, '0')

/** First and last day of a month, 1–12. */
export function monthSpan(year: number, month: number): { readonly from: string; readonly to: string } {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` }
}
