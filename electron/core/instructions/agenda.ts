import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import { instructions as instructionWords } from '../../../shared/i18n/instructions.ts'
import { meetingLines } from '../../../shared/i18n/meeting-lines.ts'
import { type AgendaSource, withRows } from '../agenda.ts'
import { sheetOf } from './find.ts'
import { versionsOf } from './versions.ts'

/** Versions of the client's instruction that came in the period and whether they were gone through, and what it lacks since. */
export const instructionAgenda: AgendaSource = async ({ client, from, to, language }, context) => {
  const { versions, outdated } = await versionsOf({ client }, context)
  const words = meetingLines[language]
  const date = (day: string) => formatDay(day, language, 'date')
  const [last] = versions
  const lead = { tab: 'instructions' }
  const line = (source: string, text: string, rows: readonly string[]): FoundLine => ({
    source: `instructions:${source}`,
    section: 'practice',
    text,
    rows,
    lead,
  })
  // What was published before versions were kept, or came with a package, has a number and no version.
  if (!last) return (await sheetOf(context.db, client))?.number ? [] : [line('none', words.noInstruction, [])]
  const came = versions.filter(({ day }) => day >= from && day <= to)
  const said = came.map(({ number, day, gone_through_on, gone_through_with }) => {
    const gone = gone_through_on === null ? '' : `, ${words.gone(date(gone_through_on), gone_through_with)}`
    return `${words.instructionNew(number, date(day))}${gone}`
  })
  const { parts } = instructionWords[language].versions
  return [
    ...(said.length === 0
      ? []
      : [
          line(
            'versions',
            said.length === 1 ? (said[0] ?? '') : withRows(parts.instructions, said, words.more),
            came.map(({ id }) => id),
          ),
        ]),
    ...(last.gone_through_on === null ? [line('gone', words.notGone(last.number), [last.id])] : []),
    ...(outdated.length > 0
      ? [
          line(
            'outdated',
            words.outdated(new Intl.ListFormat(language).format(outdated.map((part) => parts[part]))),
            outdated,
          ),
        ]
      : []),
  ]
}
