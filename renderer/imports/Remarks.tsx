import type { Fault, Notice } from '../../shared/api/imports.ts'
import { remarkText } from '../../shared/i18n/import-faults.ts'
import { imports } from '../../shared/i18n/imports.ts'
import { useUi } from '../ui/context.tsx'
import classes from './imports.module.css'

type Props = {
  readonly label: string
  readonly remarks: readonly (Fault | Notice)[]
  /** How many there are in all. */
  readonly count: number
}

/** Faults, or what is worth a look, by row and column, with what stands in the cell and what to do. */
export function Remarks({ label, remarks, count }: Props) {
  const { language } = useUi()
  const words = imports[language]
  const { columns } = words
  return (
    <>
      <table className={classes['table']}>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.row}</th>
            <th scope="col">{columns.column}</th>
            <th scope="col">{columns.text}</th>
            <th scope="col">{columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {remarks.map((one, at) => (
            <tr key={at}>
              <td className={classes['number']}>{one.row}</td>
              <td>{one.letter === '' ? words.wholeRow : [one.letter, one.head].filter(Boolean).join(' · ')}</td>
              <td className={classes['cell']}>{one.text}</td>
              <td>{remarkText(language, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > remarks.length && <p className={classes['help']}>{words.moreRemarks(count - remarks.length)}</p>}
    </>
  )
}
