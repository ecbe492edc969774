import type { Deed } from '../../shared/api/history.ts'
import { history } from '../../shared/i18n/history.ts'
import { recordWords } from '../../shared/i18n/records.ts'
import { isTable } from '../../shared/records/records.ts'
import { Compare } from '../ui/Compare.tsx'
import { useUi } from '../ui/context.tsx'
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
      <Compare
        key={`${row.table}-${row.id}`}
        caption={{ text: title, same: rows.length === 1 }}
        head={{ what: words.field, before: words.before, after: words.after }}
        lines={lines.map((line) => ({ ...line, id: line.field, what: line.field }))}
        none={words.nothing}
        sides={row.kind === 'insert' ? 'after' : row.kind === 'remove' ? 'before' : 'both'}
      />
    )
  })
}
