import type { Item } from '../../shared/api/items.ts'
import type { Language } from '../../shared/domain/words.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { packageColumns } from '../../shared/i18n/package-columns.ts'
import { today } from '../../shared/i18n/today.ts'
import { table } from './table.ts'

function headingsIn(language: Language): string[] {
  const { due_date, nominal_date, anchor, responsible } = packageColumns[language]
  const { client, what, state } = today[language].columns
  const { number } = clientList[language].columns
  return [due_date[0], nominal_date[0], number, client, what, anchor[0], responsible[0], state]
}

/** Occurrences as an aligned table, in the order given, under the names that the screens and the package have for them. */
export function itemTable(items: readonly Item[], language: Language): string[] {
  const { sides, statuses } = calendarWords[language]
  const rows = items.map((item) => [
    item.time === null ? item.due : `${item.due} ${item.time}`,
    item.nominal === item.due ? '' : item.nominal,
    item.number,
    item.client,
    item.name,
    item.anchor,
    sides[item.responsible],
    statuses[item.status],
  ])
  return table(headingsIn(language), rows)
}
