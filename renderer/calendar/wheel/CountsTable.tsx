import { type KeyboardEvent, useState } from 'react'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import type { Counts, Wheel } from '../../../shared/domain/wheel/types.ts'
import { brief } from '../../../shared/domain/grouped.ts'
import { totalOf } from '../../../shared/domain/wheel/wheel.ts'
import { useUi } from '../../ui/context.tsx'
import type { Choice } from './choice.ts'
import { Swatch } from './Drawing.tsx'
import classes from './wheel.module.css'

type Props = {
  readonly wheel: Wheel
  readonly names: readonly string[]
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

const none: Counts = { done: 0, open: 0, late: 0 }
const toneOf = ({ done, open, late }: Counts) => (late > 0 ? 'late' : open > 0 ? 'open' : done > 0 ? 'done' : 'none')

/**
 * The wheel as a table, which is its legend too: rings by months, how much there is, and each number a button that narrows
 * the list below. One stop of the Tab key; the arrow keys go from cell to cell.
 */
export function CountsTable({ wheel, names, choice, onChoose }: Props) {
  const { language } = useUi()
  const words = messages[language]
  const months = ui[language].months.split(' ')
  const short = words.months.split(' ')
  const [at, setAt] = useState({ row: 0, column: 0 })
  const counts = wheel.rings.map(({ marks }) => {
    const cells = Array.from({ length: 12 }, (): Counts => none)
    for (const { month, done, open, late } of marks) {
      const cell = cells[month] ?? none
      cells[month] = { done: cell.done + done, open: cell.open + open, late: cell.late + late }
    }
    return cells
  })

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const by = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key]
    if (!by) return
    event.preventDefault()
    const [down = 0, right = 0] = by
    const row = Math.min(wheel.rings.length, Math.max(0, at.row + down))
    const column = Math.min(12, Math.max(0, at.column + right))
    setAt({ row, column })
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus()
  }
  const cell = (row: number, column: number) => ({
    'data-cell': `${row}-${column}`,
    type: 'button' as const,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  })
  const isChosen = (ring: number | undefined, month: number | undefined) =>
    choice.ring === ring && choice.month === month

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the buttons in it
    <table className={classes['table']} aria-label={words.tableLabel(wheel.year)} onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col" className={classes['group']}>
            <button {...cell(0, 0)} aria-pressed={isChosen(undefined, undefined)} onClick={() => onChoose({})}>
              <span>{words.wholeYear}</span>
            </button>
          </th>
          {months.map((month, column) => (
            <th key={month} scope="col">
              <button
                {...cell(0, column + 1)}
                title={month}
                aria-pressed={isChosen(undefined, column)}
                onClick={() => onChoose({ month: column })}
              >
                {(short[column] ?? '').slice(0, 3)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {wheel.rings.map((ring, row) => (
          <tr key={`${ring.group ?? ''}|${ring.categories.join('|')}`}>
            <th scope="row" className={classes['group']}>
              <button
                {...cell(row + 1, 0)}
                aria-pressed={isChosen(row, undefined)}
                onClick={() => onChoose({ ring: row })}
                title={names[row]}
              >
                <Swatch ink={ring.ink} />
                <span>{names[row]}</span>
              </button>
            </th>
            {months.map((month, column) => {
              const count = counts[row]?.[column] ?? none
              const total = totalOf(count)
              const late = count.late > 0 ? `, ${words.counted.late(count.late)}` : ''
              const said = `${words.cell(names[row] ?? '', month, total)}${late}`
              return (
                <td key={month}>
                  <button
                    {...cell(row + 1, column + 1)}
                    data-tone={toneOf(count)}
                    aria-label={said}
                    title={said}
                    aria-pressed={isChosen(row, column)}
                    onClick={() => onChoose({ ring: row, month: column })}
                  >
                    {brief(total, language)}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
