import type { FigureLine } from '../../../shared/api/late.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { late as messages } from '../../../shared/i18n/late.ts'
import type { Column } from '../../ui/table-types.ts'
import classes from './late.module.css'

/** `2,5`: a mean with one decimal, as the language writes it. */
export const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: value === 0 ? 0 : 1 }).format(
    value,
  )

/** How much was on time, in whole per cent; null where nothing fell due. */
export const share = ({ due, onTime }: Pick<FigureLine, 'due' | 'onTime'>): number | null =>
  due === 0 ? null : Math.floor((onTime / due) * 100)

/** A number that is read only where there is something: nothing is a quiet dash. */
function Count({ value, alarm = false }: { readonly value: number; readonly alarm?: boolean }) {
  if (value === 0) return <span className={classes['none']}>–</span>
  return <span className={alarm ? classes['alarm'] : undefined}>{value}</span>
}

/** The columns of the figures, one client a row. */
export function figureColumns(language: Language): readonly Column<FigureLine>[] {
  const words = messages[language].columns
  const count = (
    id: 'due' | 'lateProvider' | 'lateClient' | 'worstLate' | 'openLate' | 'deviations' | 'waitedDays' | 'lateChanges',
    title: string,
    width: string,
    more: Partial<Column<FigureLine>> & { readonly alarm?: boolean } = {},
  ): Column<FigureLine> => {
    const { alarm = false, ...rest } = more
    return {
      id,
      title,
      width,
      align: 'end',
      value: (line) => line[id],
      cell: (line) => <Count value={line[id]} alarm={alarm} />,
      ...rest,
    }
  }
  return [
    {
      id: 'client',
      title: words.client,
      width: 'minmax(150px, 2fr)',
      names: true,
      value: ({ client }) => client,
      cell: ({ client }) => client,
    },
    count('due', words.due, '74px'),
    {
      id: 'share',
      title: words.share,
      width: '92px',
      align: 'end',
      value: share,
      cell: (line) => share(line) ?? <span className={classes['none']}>–</span>,
    },
    count('lateProvider', words.lateProvider, '116px', { alarm: true }),
    count('lateClient', words.lateClient, '124px'),
    {
      id: 'average',
      title: words.average,
      width: '92px',
      align: 'end',
      from: 1000,
      value: ({ averageLate }) => averageLate,
      cell: ({ averageLate }) =>
        averageLate === 0 ? <span className={classes['none']}>–</span> : decimal(averageLate, language),
    },
    count('worstLate', words.worst, '80px', { from: 1000 }),
    count('openLate', words.openLate, '88px', { alarm: true }),
    count('deviations', words.deviations, '96px', { from: 860 }),
    count('waitedDays', words.waited, '108px', { from: 720 }),
    count('lateChanges', words.lateChanges, '128px', { from: 1120 }),
  ]
}
