import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { ClientLine } from '../../../shared/api/clients.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { listDay, plainDay } from '../../ui/dates.ts'
import { StatusSign } from '../../ui/StatusSign.tsx'
import type { Column } from '../../ui/table-types.ts'
import classes from './list.module.css'

export type ClientRow = z.output<typeof ClientLine>

/** Sorted by the core: a value only says that a column can be. */
const sortable = () => null

/** Columns of the client list; the quieter ones give way in a narrow window. */
export function clientColumns(language: Language, today: string): readonly Column<ClientRow>[] {
  const words = clientList[language]
  const titles = words.columns
  const states = clients[language].states
  return [
    {
      id: 'number',
      title: titles.number,
      width: '4.75rem',
      digits: true,
      value: sortable,
      fit: { text: ({ number }) => number, gives: 0, beside: 1.25 },
      cell: ({ number }) => <CopyText value={number} label={titles.number} tabIndex={-1} />,
    },
    {
      id: 'name',
      title: titles.name,
      width: 'minmax(10.625rem, 2fr)',
      fit: { text: ({ name }) => name, gives: 4, wraps: true, beside: 0.25 },
      value: sortable,
      names: true,
      cell: ({ id, name }) => (
        <Link
          to="/clients/$id/$tab"
          params={{ id, tab: 'overview' }}
          className={classes['name'] ?? ''}
          data-two
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
        >
          {name}
        </Link>
      ),
    },
    {
      id: 'business_id',
      title: titles.business_id,
      width: '7rem',
      from: 700,
      fit: { text: ({ business_id }) => business_id, gives: 0, beside: 1.25 },
      cell: ({ business_id }) => <CopyText value={business_id} label={titles.business_id} tabIndex={-1} />,
    },
    {
      id: 'state',
      title: titles.state,
      width: 'minmax(6.25rem, 0.8fr)',
      fit: { text: ({ state }) => states[state], gives: 1, wraps: true },
      value: sortable,
      from: 620,
      cell: ({ state }) => (
        <span className={classes['state']} data-two data-quiet={state === 'active' || undefined}>
          {states[state]}
        </span>
      ),
    },
    {
      id: 'headcount',
      title: titles.headcount,
      width: '6.5rem',
      align: 'end',
      fit: { text: ({ headcount }) => String(headcount ?? ''), gives: 0 },
      value: sortable,
      from: 1180,
      cell: ({ headcount }) => headcount,
    },
    {
      id: 'responsible',
      title: titles.responsible,
      width: 'minmax(7.5rem, 1.2fr)',
      value: sortable,
      fit: { text: ({ responsible }) => responsible || words.noResponsible, gives: 3, wraps: true },
      from: 700,
      cell: ({ responsible }) => named(responsible, words.noResponsible),
    },
    {
      id: 'deputy',
      title: titles.deputy,
      width: 'minmax(7.5rem, 1.2fr)',
      from: 1000,
      fit: { text: ({ deputy }) => deputy || words.noDeputy, gives: 2, wraps: true },
      cell: ({ deputy }) => named(deputy, words.noDeputy),
    },
    {
      id: 'contact',
      title: titles.contact,
      width: 'minmax(7.5rem, 1.2fr)',
      from: 1280,
      fit: { text: ({ contact }) => contact, gives: 1, wraps: true },
      cell: ({ contact }) => contact,
    },
    {
      id: 'last_contact',
      title: titles.last_contact,
      width: '6.75rem',
      digits: true,
      from: 1380,
      fit: { text: ({ last_contact }) => plainDay(last_contact ?? ''), gives: 0 },
      cell: ({ last_contact }) => plainDay(last_contact ?? ''),
    },
    {
      id: 'next_due',
      title: titles.next_due,
      width: '6.25rem',
      digits: true,
      fit: { text: ({ next_due }) => (next_due ? listDay(next_due, language, today) : ''), gives: 0 },
      value: sortable,
      cell: ({ next_due }) => (next_due ? listDay(next_due, language, today) : ''),
    },
    {
      id: 'overdue',
      title: titles.overdue,
      width: '5.75rem',
      align: 'end',
      fit: { text: ({ overdue }) => (overdue > 0 ? String(overdue) : ''), gives: 0, beside: 1.375 },
      value: sortable,
      cell: ({ overdue }) =>
        overdue > 0 && (
          <span className={classes['late']}>
            <StatusSign sign="overdue" /> {overdue}
          </span>
        ),
    },
    {
      id: 'open',
      title: titles.open,
      width: '4.75rem',
      digits: true,
      align: 'end',
      fit: { text: ({ open }) => (open > 0 ? String(open) : ''), gives: 0 },
      from: 1120,
      cell: ({ open }) => (open > 0 ? open : ''),
    },
    {
      id: 'warnings',
      title: titles.warnings,
      // The sign says it, and what it is of.
      hideTitle: true,
      width: '3.5rem',
      align: 'end',
      fit: { text: () => '', gives: 0, beside: 1 },
      from: 820,
      cell: ({ warnings }) => warnings > 0 && <StatusSign sign="fault" label={words.warnings(warnings)} />,
    },
  ]
}

/** A client without a deputy or anyone responsible is a visible defect. */
function named(name: string, missing: string) {
  return name === '' ? (
    <span className={classes['missing']} data-two>
      {missing}
    </span>
  ) : (
    name
  )
}
