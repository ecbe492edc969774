import type { Deed } from '../../shared/api/history.ts'
import { history } from '../../shared/i18n/history.ts'
import { recordWords } from '../../shared/i18n/records.ts'
import { isTable } from '../../shared/records/records.ts'
import { useUi } from '../ui/context.tsx'
import classes from './history.module.css'
import { labelOf } from './sentences.ts'
import { changeLines, type Names } from './values.ts'

type Props = { readonly rows: readonly Deed['rows'][number][]; readonly names: Names }

/** What each row was before and after, field by field. */
export function Changes({ rows, names }: Props) {
  const { language } = useUi()
  const words = history[language]
  return rows.map((row) => {
    const verb = isTable(row.table) ? recordWords[row.table][row.kind][language] : row.table
    const title = `${verb} ${labelOf(row, names)}`.trim()
    const lines = changeLines(row.table, row.fields, names).filter((line) => line.before !== line.after)
    return (
      <table key={`${row.table}-${row.id}`} className={classes['table']}>
        <caption data-same={rows.length === 1 || undefined}>{title}</caption>
        {lines.length > 0 && (
          <>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                {row.kind !== 'insert' && <th scope="col">{words.before}</th>}
                {row.kind !== 'remove' && <th scope="col">{words.after}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.field}>
                  <th scope="row">{line.field}</th>
                  {row.kind !== 'insert' && (
                    <td className={classes['before']}>
                      {line.before || <span className={classes['nothing']}>{words.nothing}</span>}
                    </td>
                  )}
                  {row.kind !== 'remove' && (
                    <td>{line.after || <span className={classes['nothing']}>{words.nothing}</span>}</td>
                  )}
                </tr>
              ))}
            </tbody>
          </>
        )}
      </table>
    )
  })
}
