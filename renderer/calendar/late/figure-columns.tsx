import type { FigureLine } from '../../../shared/api/late.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
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
  return <span className={alarm ? classes['alarm'] : undefined}>{grouped(value)}</span>
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
      fit: { text: (line) => grouped(line[id]), gives: 0 },
      cell: (line) => <Count value={line[id]} alarm={alarm} />,
      ...rest,
    }
  }
  return [
    {
      id: 'client',
      title: words.client,
      width: 'minmax(9.375rem, 2fr)',
      fit: { text: ({ client }) => client, gives: 1, wraps: true },
      names: true,
      value: ({ client }) => client,
      cell: ({ client }) => client,
    },
    count('due', words.due, '4.625rem'),
    {
      id: 'share',
      title: words.share,
      width: '5.75rem',
      align: 'end',
      value: share,
      fit: { text: () => '100', gives: 0 },
      cell: (line) => share(line) ?? <span className={classes['none']}>–</span>,
    },
    count('lateProvider', words.lateProvider, '7.25rem', { alarm: true }),
    count('lateClient', words.lateClient, '7.75rem'),
    {
      id: 'average',
      title: words.average,
      width: '5.75rem',
      align: 'end',
      from: 1000,
      fit: { text: ({ averageLate }) => decimal(averageLate, language), gives: 0 },
      value: ({ averageLate }) => averageLate,
      cell: ({ averageLate }) =>
        averageLate === 0 ? <span className={classes['none']}>–</span> : decimal(averageLate, language),
    },
    count('worstLate', words.worst, '5rem', { from: 1000 }),
    count('openLate', words.openLate, '5.5rem', { alarm: true }),
    count('deviations', words.deviations, '6rem', { from: 860 }),
    count('waitedDays', words.waited, '6.75rem', { from: 720 }),
    count('lateChanges', words.lateChanges, '8rem', { from: 1120 }),
  ]
}
