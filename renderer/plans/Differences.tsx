import { useMemo } from 'react'
import type { Difference } from '../../shared/api/plan-contents.ts'
import type { Plan } from '../../shared/api/plans.ts'
import { moneyText } from '../../shared/domain/plans/contents.ts'
import type { Language } from '../../shared/domain/words.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { useDeed } from '../desk/deed.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { UsualLines } from './UsualLines.tsx'

type Props = {
  readonly plan: Pick<Plan, 'id' | 'kind'>
  readonly rows: readonly Difference[]
  readonly onOpen: (id: string) => void
}

/** What two systems say of each kind of pay, and what became of the difference. Space accepts what is explained. */
export function Differences({ plan, rows, onOpen }: Props) {
  const { language } = useUi()
  const words = planContents[language]
  const deed = useDeed()
  const fail = useFailures()
  const columns = useMemo(() => columnsIn(language, plan.kind), [language, plan.kind])
  const isEnd = plan.kind === 'end'
  const accept = (chosen: readonly Difference[]) =>
    void deed('planContents.accept', { plan_id: plan.id, ids: chosen.map(({ id }) => id), by: '' }, ({ accepted }) =>
      words.accepted(accepted),
    ).catch(fail)
  return (
    <DataTable
      label={isEnd ? words.reconciliation.title : words.differences}
      keep={`differences|${plan.id}`}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      section={({ stage }) => ({ id: stage, title: words.stages[stage] })}
      onOpen={({ id }) => onOpen(id)}
      onAction={accept}
      autoFocus
      selection={{
        title: (chosen) => `${chosen.length}`,
        deeds: (chosen) => [{ id: 'accept', title: words.accept, run: () => accept(chosen) }],
      }}
      empty={
        isEnd ? (
          <EmptyState title={words.reconciliation.title} text={words.reconciliation.noLines}>
            <UsualLines plan={plan.id} />
          </EmptyState>
        ) : (
          <EmptyState title={words.differences} text={words.noLines}>
            <UsualLines plan={plan.id} />
          </EmptyState>
        )
      }
    />
  )
}

const signs = { blank: 'planned', same: 'done', unexplained: 'fault', open: 'due', accepted: 'done' } as const

function columnsIn(language: Language, of: Plan['kind']): readonly Column<Difference>[] {
  const words = planContents[language]
  const columns = { ...words.columns, ...(of === 'end' && words.reconciliation.columns) }
  const point = language === 'en' ? '.' : ','
  const both = (line: Difference, count: number, cents: number) =>
    line.standing === 'blank' ? '' : `${count} · ${moneyText(cents, point)}`
  const change = (line: Difference) => {
    const count = line.new_count - line.old_count
    const cents = line.new_cents - line.old_cents
    const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text.replace('-', '−'))
    return count === 0 && cents === 0
      ? ''
      : [count === 0 ? '' : signed(count, String(count)), cents === 0 ? '' : signed(cents, moneyText(cents, point))]
          .filter(Boolean)
          .join(' · ')
  }
  return [
    {
      id: 'kind',
      title: columns.kind,
      width: 'minmax(8rem, 1.2fr)',
      names: true,
      fit: { text: ({ kind, name }) => `${words.payKinds[kind]} ${name}`, gives: 2, wraps: true },
      cell: ({ kind, name }) => (name === '' ? words.payKinds[kind] : `${words.payKinds[kind]} · ${name}`),
    },
    {
      id: 'old',
      title: columns.old,
      width: '8rem',
      align: 'end',
      digits: true,
      cell: (line) => both(line, line.old_count, line.old_cents),
    },
    {
      id: 'new',
      title: columns.new,
      width: '8rem',
      align: 'end',
      digits: true,
      cell: (line) => both(line, line.new_count, line.new_cents),
    },
    { id: 'difference', title: columns.difference, width: '7rem', align: 'end', digits: true, cell: change },
    {
      id: 'explanation',
      title: columns.explanation,
      width: 'minmax(8rem, 1.4fr)',
      from: 760,
      fit: { text: ({ explanation }) => explanation, gives: 1, wraps: true },
      cell: ({ explanation }) => explanation,
    },
    {
      id: 'state',
      title: columns.state,
      width: '8.25rem',
      cell: ({ standing }) => <StatusSign sign={signs[standing]} label={words.lineStates[standing]} withWord />,
    },
  ]
}
