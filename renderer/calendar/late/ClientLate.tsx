import { Screen } from '../../ui/Screen.tsx'
import { useMemo, useState } from 'react'
import type { FigureLine } from '../../../shared/api/late.ts'
import { late as messages } from '../../../shared/i18n/late.ts'
import { useCommands } from '../../desk/commands.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { decimal, share } from './figure-columns.tsx'
import classes from './late.module.css'
import { LateDetail } from './LateDetail.tsx'
import { lineColumns } from './line-columns.tsx'

type Props = {
  /** Id, number or business ID. */
  readonly client: string
  readonly year: number
  readonly side?: 'provider' | 'client' | undefined
  readonly autoFocus?: boolean
  /** Back to all clients, by Esc; not while a line stands open, which Esc closes first. */
  readonly onBack?: () => void
}

/** One client's late history of a year: the figures, and what was late, deviated or waited, line by line. */
export function ClientLate({ client, year, side, autoFocus = false, onBack }: Props) {
  const { language, today } = useUi()
  const words = messages[language]
  const { data, error } = useAsk(
    'late.history',
    { client, from: `${year}-01-01`, to: `${year}-12-31`, language, ...(side && { side }) },
    { keep: true },
  )
  const columns = useMemo(() => lineColumns(language, today), [language, today])
  const [openKey, setOpenKey] = useState<string>()
  const open = data?.lines.find(({ key }) => key === openKey)
  useCommands([
    {
      id: 'late.back',
      title: words.back,
      group: 'view',
      keys: 'stepBack',
      when: () => onBack !== undefined && open === undefined,
      run: () => onBack?.(),
    },
  ])
  if (error && !data) throw error
  if (!data) return <Loading rows={8} />
  const [figures] = data.clients
  return (
    <Screen>
      {figures && <FigureList figures={figures} />}
      <DataTable
        label={words.lines}
        keep={`late|${client}|${year}`}
        rows={data.lines}
        columns={columns}
        rowId={({ key }) => key}
        openId={open?.key}
        onOpen={({ key, state }) => setOpenKey(state === 'change' ? undefined : key)}
        autoFocus={autoFocus}
        empty={
          figures && figures.due > 0 ? (
            <EmptyState title={words.empty} text={words.emptyText} />
          ) : (
            <EmptyState title={words.nothing} text={words.nothingText} />
          )
        }
      />
      <p className={classes['explain']}>{words.explain}</p>
      {open && <LateDetail line={open} onClose={() => setOpenKey(undefined)} />}
    </Screen>
  )
}

/** A client's figures in one row of labels and numbers. */
function FigureList({ figures }: { readonly figures: FigureLine }) {
  const { language } = useUi()
  const { columns } = messages[language]
  const part = share(figures)
  const rows: readonly (readonly [string, string | number])[] = [
    [columns.due, figures.due],
    [columns.onTime, part === null ? figures.onTime : `${figures.onTime} (${part} %)`],
    [columns.lateProvider, figures.lateProvider],
    [columns.lateClient, figures.lateClient],
    [columns.average, decimal(figures.averageLate, language)],
    [columns.worst, figures.worstLate],
    [columns.openLate, figures.openLate],
    [columns.waited, figures.waitedDays],
    [columns.lateChanges, figures.lateChanges],
    [columns.skipped, figures.skipped],
  ]
  return (
    <dl className={classes['figures']}>
      {rows.map(([label, value]) => (
        <div key={label} className={classes['figure']}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
