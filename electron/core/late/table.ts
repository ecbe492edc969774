import type { FigureLine, LateLine } from '../../../shared/api/late.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { late as lateWords } from '../../../shared/i18n/late.ts'
import type { Reading } from '../handlers.ts'
import { day, type ListAsked, type ListColumn, listed, type ListTable, text, whole } from '../listed.ts'
import { lateHistory } from './late-history.ts'

/** The late history of a time, this year's where none is said: the clients' figures, or one client's lines. */
export async function lateTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language, client, side, personId } = asked
  const year = context.env.clock.today().slice(0, 4)
  const span = { from: asked.from ?? `${year}-01-01`, to: asked.to ?? `${year}-12-31` }
  const found = await lateHistory({ ...span, language, client, side, personId }, context)
  if (client === undefined) return listed(figureColumns(language), found.clients, ({ client_id }) => client_id)
  return listed(lineColumns(language), found.lines, ({ client_id, key }) => `${client_id}|${key}`)
}

function figureColumns(language: Language): ListColumn<FigureLine>[] {
  const { columns } = lateWords[language]
  return [
    text(columns.number, ({ number }) => number),
    text(columns.client, ({ client }) => client),
    whole(columns.due, ({ due }) => due),
    whole(columns.onTime, ({ onTime }) => onTime),
    whole(columns.skipped, ({ skipped }) => skipped),
    whole(columns.lateProvider, ({ lateProvider }) => lateProvider),
    whole(columns.lateClient, ({ lateClient }) => lateClient),
    whole(columns.worst, ({ worstLate }) => worstLate),
    whole(columns.openLate, ({ openLate }) => openLate),
    whole(columns.deviations, ({ deviations }) => deviations),
    whole(columns.waited, ({ waitedDays }) => waitedDays),
    whole(columns.lateChanges, ({ lateChanges }) => lateChanges),
    { heading: columns.average, type: 'number', value: ({ averageLate }) => Math.round(averageLate * 10) / 10 },
  ]
}

function lineColumns(language: Language): ListColumn<LateLine>[] {
  const words = lateWords[language]
  const { columns } = words
  return [
    text(columns.what, ({ name, anchor }) => (anchor === '' ? name : `${name}, ${anchor}`)),
    day(columns.dueDay, ({ due }) => due),
    day(columns.doneOn, ({ doneOn }) => doneOn),
    whole(columns.late, ({ late }) => late),
    text(columns.by, ({ by }) => (by === null ? '' : words[by])),
    text(columns.cause, ({ cause }) => cause),
    text(columns.measure, ({ measure }) => measure),
    { heading: columns.shown, type: 'boolean', value: ({ shown }) => shown },
    whole(columns.waited, ({ waitedDays }) => waitedDays),
    text(columns.person, ({ person }) => person),
  ]
}
