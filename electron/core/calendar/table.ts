import type { Item } from '../../../shared/api/items.ts'
import { type Language, wordOf } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { packageColumns } from '../../../shared/i18n/package-columns.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { today as todayWords } from '../../../shared/i18n/today.ts'
import type { Reading } from '../handlers.ts'
import { day, type ListAsked, type ListColumn, listed, type ListTable, text } from '../listed.ts'
import { shiftDay } from '../year/index.ts'
import { listItems } from './list.ts'
import { todayOf } from './today.ts'

const itemId = ({ client_id, key }: Item): string => `${client_id}|${key}`

/** Dated work: by when, for whom, what, whose, and how far it has come. */
function itemColumns(language: Language): ListColumn<Item>[] {
  const words = todayWords[language].columns
  const { due_date, nominal_date, anchor, category, responsible } = packageColumns[language]
  const { sides, statuses, categories } = calendarWords[language]
  const mark = labelsOf('mark', language)
  return [
    day(due_date[0], ({ due }) => due),
    text(labelsOf('encounter', language).time, ({ time }) => time),
    text(clientList[language].columns.number, ({ number }) => number),
    text(words.client, ({ client }) => client),
    text(words.what, ({ name }) => name),
    text(anchor[0], (item) => item.anchor),
    text(category[0], (item) => wordOf(categories, item.category)),
    text(responsible[0], (item) => sides[item.responsible]),
    text(words.who, ({ person, stand_in }) => stand_in || person),
    text(words.state, ({ status }) => statuses[status]),
    day(nominal_date[0], ({ nominal }) => nominal),
    text(mark.reason, (item) => item.mark?.reason),
    text(mark.note, (item) => item.mark?.note),
  ]
}

/** What Today shows, as far ahead as it looks. */
export async function todayTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language, days = 7, personId, side } = asked
  const { items } = await todayOf({ language, days, personId, side }, context)
  return listed(itemColumns(language), items, itemId)
}

/** What is due between two days: from today on for a year where none are said. */
export async function deadlineTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language, personId, side, client } = asked
  const from = asked.from ?? context.env.clock.today()
  const to = asked.to ?? shiftDay(from, 366)
  const { items } = await listItems({ language, personId, side, client, from, to, explanations: false }, context)
  return listed(itemColumns(language), items, itemId)
}
