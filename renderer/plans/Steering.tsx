import { useMemo } from 'react'
import type { Plan, PlanEntry } from '../../shared/api/plans.ts'
import { entryKinds } from '../../shared/domain/plans/plan.ts'
import type { Language } from '../../shared/domain/words.ts'
import { plans } from '../../shared/i18n/plans.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'

/** Who steers the plan, and what was met about, found, decided and feared. */
export function Steering({ plan, onOpen }: { readonly plan: Plan; readonly onOpen: (id: string) => void }) {
  const { language } = useUi()
  const words = plans[language]
  const columns = useMemo(() => columnsIn(language), [language])
  const rows = useMemo(
    () => plan.entries.toSorted((a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind)),
    [plan.entries],
  )
  return (
    <DataTable
      label={words.steering}
      keep={`steering|${plan.id}`}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      section={({ kind }) => ({ id: kind, title: words.entryKinds[kind] })}
      onOpen={({ id }) => onOpen(id)}
      tone={({ state, kind }) => (state === 'closed' && kind !== 'member' ? 'muted' : undefined)}
      empty={<EmptyState title={words.steering} text={words.noEntries} />}
    />
  )
}

const hasState = ({ kind }: PlanEntry) => kind === 'issue' || kind === 'risk'

function columnsIn(language: Language): readonly Column<PlanEntry>[] {
  const words = plans[language]
  const { columns } = words
  return [
    {
      id: 'text',
      title: columns.what,
      width: 'minmax(12rem, 2fr)',
      names: true,
      fit: { text: ({ text }) => text, gives: 3, wraps: true },
      cell: ({ text }) => text,
    },
    {
      id: 'who',
      title: columns.who,
      width: 'minmax(8rem, 1fr)',
      fit: { text: ({ who }) => who, gives: 2, wraps: true },
      cell: ({ who }) => who,
    },
    { id: 'side', title: columns.whose, width: '9rem', from: 640, cell: ({ side }) => words.sides[side] },
    {
      id: 'day',
      title: columns.day,
      width: '7rem',
      digits: true,
      cell: ({ day }) => (day === null ? '' : plainDay(day)),
    },
    {
      id: 'state',
      title: columns.state,
      width: '8rem',
      cell: (entry) =>
        hasState(entry) && (
          <StatusSign
            sign={entry.state === 'open' ? 'planned' : 'done'}
            label={words.entryStates[entry.state]}
            withWord
          />
        ),
    },
  ]
}
