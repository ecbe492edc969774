import { ExportTable } from '../desk/ExportTable.tsx'
import { Button } from '@mantine/core'
import { IconCalendarOff, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { AbsenceLine } from '../../shared/api/absences.ts'
import { absences as messages } from '../../shared/i18n/absences.ts'
import { useCommands } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { KeyOf } from '../desk/KeyOf.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { AbsenceForm } from './AbsenceForm.tsx'
import { daySpan } from './day-span.ts'
import classes from './people.module.css'

/** Who is away and when, and who does the work then. The absence that is open stands in the address. */
export function Absences() {
  const language = useLanguage()
  const words = messages[language]
  const { data } = useAsk('people.absences', {})
  const { absence: openId } = useSearch({ from: '/settings/$section' })
  const navigate = useNavigate()
  const show = (absence: string | undefined) =>
    void navigate({
      to: '/settings/$section',
      params: { section: 'absences' },
      search: absence === undefined ? {} : { absence },
      replace: true,
    })
  const open = openId === 'new' ? 'new' : data?.find(({ id }) => id === openId)
  useCommands([{ id: 'absences.new', title: words.mark, group: 'edit', keys: 'new', run: () => show('new') }])
  const columns = useMemo<readonly Column<AbsenceLine>[]>(() => {
    const standInsOf = ({ standIns }: AbsenceLine) =>
      standIns.map(({ person, clients }) => `${person} (${clients})`).join(', ')
    const titles = words.columns
    return [
      {
        id: 'person',
        title: titles.person,
        width: 'minmax(9.375rem, 1fr)',
        fit: { text: ({ person }) => person, gives: 2, wraps: true },
        names: true,
        cell: ({ person }) => person,
      },
      {
        id: 'days',
        title: titles.days,
        width: '10.625rem',
        fit: { text: ({ first_day, last_day }) => daySpan(first_day, last_day), gives: 0 },
        digits: true,
        cell: ({ first_day, last_day }) => daySpan(first_day, last_day),
      },
      {
        id: 'state',
        title: titles.state,
        width: '6.875rem',
        cell: ({ state }) => <span data-running={state === 'running' || undefined}>{words.states[state]}</span>,
      },
      {
        id: 'standIns',
        title: titles.standIns,
        width: 'minmax(10rem, 2fr)',
        from: 700,
        fit: { text: standInsOf, kept: () => '', least: 10, gives: 1, wraps: true },
        cell: (line) => (
          <span data-two data-may-cut>
            {standInsOf(line)}
          </span>
        ),
      },
      {
        id: 'uncovered',
        title: titles.uncovered,
        width: '8.125rem',
        align: 'end',
        cell: ({ uncovered }) => (uncovered > 0 ? <span className={classes['late']}>{uncovered}</span> : ''),
      },
    ]
  }, [words])
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      rightSection={<KeyOf of="new" />}
      onClick={() => show('new')}
    >
      {words.mark}
    </Button>
  )
  return (
    <>
      <PageHeader title={words.title}>
        {data && data.length > 0 && <ExportTable lists={['absences']} />}
        {add}
      </PageHeader>
      <p className={classes['text']}>{words.text}</p>
      {data ? (
        <DataTable
          label={words.title}
          keep="absences"
          autoFocus
          rows={data}
          columns={columns}
          rowId={({ id }) => id}
          openId={open && open !== 'new' ? open.id : undefined}
          onOpen={({ id }) => show(id)}
          tone={({ state }) => (state === 'past' ? 'muted' : undefined)}
          empty={
            <EmptyState icon={<IconCalendarOff size={32} aria-hidden />} title={words.empty} text={words.emptyText}>
              <Button onClick={() => show('new')}>{words.mark}</Button>
            </EmptyState>
          }
        />
      ) : (
        <Loading rows={6} />
      )}
      {open && (
        <AbsenceForm
          key={open === 'new' ? 'new' : open.id}
          absence={open === 'new' ? undefined : open}
          onClose={() => show(undefined)}
        />
      )}
    </>
  )
}
