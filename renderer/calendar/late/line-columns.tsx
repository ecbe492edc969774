import type { LateLine } from '../../../shared/api/late.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { late as messages } from '../../../shared/i18n/late.ts'
import { marks } from '../../../shared/i18n/marks.ts'
import { listDay } from '../../ui/dates.ts'
import type { Column } from '../../ui/table-types.ts'
import classes from './late.module.css'

const whatOf = ({ name, anchor }: LateLine) => (anchor === '' ? name : `${name} · ${anchor}`)

/** What was late, deviated or waited: one occurrence a row. */
export function lineColumns(language: Language, today: string): readonly Column<LateLine>[] {
  const words = messages[language]
  const titles = words.columns
  const doneWords = ({ state, doneOn }: LateLine) =>
    doneOn === null
      ? words.open
      : state === 'skipped'
        ? `${words.skippedOn} ${listDay(doneOn, language, today)}`
        : listDay(doneOn, language, today)
  return [
    {
      id: 'what',
      title: titles.what,
      width: 'minmax(11.25rem, 1.6fr)',
      fit: { text: whatOf, gives: 2, kept: ({ name }) => name, wraps: true },
      names: true,
      value: ({ name }) => name,
      cell: ({ name, anchor }) => (
        <span data-two>
          {name}
          <span data-may-cut>{anchor !== '' && ` · ${anchor}`}</span>
        </span>
      ),
    },
    {
      id: 'due',
      title: titles.dueDay,
      width: '7.625rem',
      digits: true,
      value: ({ due }) => due,
      fit: { text: ({ due }) => listDay(due, language, today), gives: 0 },
      cell: ({ due }) => listDay(due, language, today),
    },
    {
      id: 'done',
      title: titles.doneOn,
      width: '7.625rem',
      digits: true,
      value: ({ doneOn }) => doneOn,
      fit: { text: doneWords, gives: 3, wraps: true },
      cell: (line) => (
        <span data-two className={line.doneOn === null ? classes['alarm'] : undefined}>
          {doneWords(line)}
        </span>
      ),
    },
    {
      id: 'late',
      title: titles.late,
      width: '7rem',
      align: 'end',
      value: ({ late }) => late,
      fit: { text: ({ late }) => String(late), gives: 0 },
      cell: ({ late }) => (late === 0 ? <span className={classes['none']}>–</span> : late),
    },
    {
      id: 'by',
      title: titles.by,
      width: '5.25rem',
      fit: { text: ({ by }) => (by === null ? '' : words[by]), gives: 0 },
      value: ({ by }) => by,
      cell: ({ by }) => (by === null ? '' : words[by]),
    },
    {
      id: 'waited',
      title: titles.waited,
      width: '7rem',
      align: 'end',
      from: 760,
      value: ({ waitedDays }) => waitedDays,
      cell: ({ waitedFrom, waitedDays }) =>
        waitedFrom === null ? <span className={classes['none']}>–</span> : waitedDays,
    },
    {
      id: 'cause',
      title: titles.cause,
      width: 'minmax(8.75rem, 1.3fr)',
      fit: { text: () => '', gives: 1, least: 8 },
      from: 860,
      cell: ({ cause, measure, shown }) => {
        if (cause === '' && measure === '') return ''
        const { deviation } = marks[language]
        const all = `${[cause, measure].filter(Boolean).join(' → ')} (${shown ? deviation.visible : deviation.hidden})`
        return (
          <span className={classes['cause']} data-may-cut>
            {all}
          </span>
        )
      },
    },
  ]
}
