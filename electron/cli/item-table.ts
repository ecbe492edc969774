import type { Item } from '../../shared/api/items.ts'
import type { Language } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { table } from './table.ts'

const headings: Readonly<Record<Language, readonly string[]>> = {
  fi: ['Eräpäivä', 'Nimellinen', 'Nro', 'Asiakas', 'Tehtävä', 'Palkkaryhmä tai tapahtuma', 'Kenen', 'Tila'],
  sv: ['Förfallodag', 'Nominell', 'Nr', 'Kund', 'Uppgift', 'Lönegrupp eller händelse', 'Vems', 'Läge'],
  en: ['Due', 'Nominal', 'No', 'Client', 'Task', 'Pay group or event', 'Whose', 'Status'],
}
const statuses: Readonly<Record<Language, Readonly<Record<Item['status'], string>>>> = {
  fi: {
    overdue: 'myöhässä',
    due: 'nyt',
    planned: 'tulossa',
    waiting: 'odottaa asiakasta',
    done: 'tehty',
    skipped: 'ohitettu',
  },
  sv: {
    overdue: 'försenad',
    due: 'nu',
    planned: 'kommer',
    waiting: 'väntar på kunden',
    done: 'gjord',
    skipped: 'hoppad över',
  },
  en: {
    overdue: 'overdue',
    due: 'due',
    planned: 'planned',
    waiting: 'waiting for the client',
    done: 'done',
    skipped: 'skipped',
  },
}

/** Occurrences as an aligned table, in the order given. */
export function itemTable(items: readonly Item[], language: Language): string[] {
  const { sides } = clients[language]
  const rows = items.map((item) => [
    item.time === null ? item.due : `${item.due} ${item.time}`,
    item.nominal === item.due ? '' : item.nominal,
    item.number,
    item.client,
    item.name,
    item.anchor,
    sides[item.responsible],
    statuses[language][item.status],
  ])
  return table(headings[language], rows)
}
