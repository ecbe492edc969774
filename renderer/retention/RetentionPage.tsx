import { Button, SegmentedControl } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { Deletion, KeptLine } from '../../shared/api/retention.ts'
import type { Language } from '../../shared/domain/words.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { retention } from '../../shared/i18n/retention.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { useDeed } from '../desk/deed.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useChosenPerson, usePeopleChoice } from '../desk/people-choice.ts'
import { useShown } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { nameOf } from './names.ts'
import classes from './retention.module.css'
import { type RetentionSearch, views } from './routes.ts'

/** What falls due for deletion, all that is kept, and the log of what was deleted. */
export function RetentionPage() {
  const { language } = useUi()
  const words = retention[language]
  const search = useSearch({ from: '/retention' })
  const navigate = useNavigate({ from: '/retention' })
  const change = (next: RetentionSearch) => void navigate({ search: next, replace: true })
  usePage({ title: words.title })
  const { which = 'due', q = '', who } = search
  const whose = usePeopleChoice({ label: words.whose, value: who, put: (next) => change({ ...search, who: next }) })
  const personId = useChosenPerson(who === 'all' ? undefined : who)
  const list = useRef<ListHandle<KeptLine>>(null)
  const asked = { which: which === 'all' ? which : ('due' as const), search: q, ...(personId && { personId }) }
  const data = useShown('retention.due', asked)
  return (
    <Screen>
      <PageHeader title={words.title} subtitle={words.about}>
        {which === 'log' ? (
          <ExportTable lists={['deletions']} />
        ) : (
          <ExportTable
            lists={['retention']}
            only={() => (data?.rows ?? []).map(({ id }) => id)}
            ready={data !== undefined}
          />
        )}
      </PageHeader>
      <Bar>
        <SegmentedControl
          aria-label={words.which}
          data={views.map((value) => ({ value, label: words.whichOf[value] }))}
          value={which}
          onChange={(next) => change({ ...search, which: views.find((one) => one === next) })}
        />
        {which !== 'log' && (
          <SearchField
            w="14rem"
            label={words.columns.client}
            placeholder={words.columns.client}
            value={q}
            onChange={(next) => change({ ...search, q: next === '' ? undefined : next })}
            onDown={() => list.current?.focus()}
          />
        )}
        {which !== 'log' && <ListFilters choices={[whose]} onClear={() => change({ ...search, who: undefined })} />}
      </Bar>
      {which === 'log' ? (
        <Log />
      ) : data ? (
        <Kept
          which={asked.which}
          rows={data.rows}
          isNarrowed={q !== '' || personId !== undefined}
          list={list}
          onClear={() => change({ which })}
        />
      ) : (
        <Loading rows={10} />
      )}
    </Screen>
  )
}

type KeptProps = {
  readonly which: 'due' | 'all'
  readonly rows: readonly KeptLine[]
  readonly isNarrowed: boolean
  readonly list: React.RefObject<ListHandle<KeptLine> | null>
  readonly onClear: () => void
}

function Kept({ which, rows: shown, isNarrowed, list, onClear }: KeptProps) {
  const { language } = useUi()
  const words = retention[language]
  const navigate = useNavigate()
  const [asked, setAsked] = useState<readonly KeptLine[]>()
  const columns = useMemo(() => columnsIn(language), [language])
  const none =
    which === 'due' ? (
      <EmptyState title={words.nothingDue} text={words.nothingDueText} />
    ) : (
      <EmptyState title={words.noneAll} text={words.emptyText} />
    )
  return (
    <>
      <DataTable
        ref={list}
        label={words.whichOf[which]}
        keep={`retention|${which}`}
        rows={shown}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ client_id, of }) =>
          void navigate({
            to: '/clients/$id/$tab',
            params: { id: client_id, tab: of === 'line' ? 'plans' : 'attachments' },
          })
        }
        autoFocus
        selection={{
          title: (rows) => `${rows.length}`,
          deeds: (rows) =>
            rows.every(({ expired }) => expired)
              ? [{ id: 'delete', title: words.delete, run: () => setAsked(rows) }]
              : [],
        }}
        empty={isNarrowed ? <NoneFound onClear={onClear} /> : none}
      />
      {asked && <Ask rows={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

type AskProps = { readonly rows: readonly KeptLine[]; readonly onClose: () => void }

/** Nothing is deleted unasked: what becomes of it is said first. */
function Ask({ rows, onClose }: AskProps) {
  const { language } = useUi()
  const words = retention[language]
  const deed = useDeed()
  const fail = useFailures()
  const run = () => {
    const items = rows.map(({ of, id, version }) => ({ of, id, version }))
    void deed('retention.delete', { items }, ({ deleted }) => words.deleted(deleted))
      .then(onClose)
      .catch(fail)
  }
  return (
    <Dialog opened title={words.deleteTitle} onClose={onClose}>
      <p className={classes['prose']}>{words.deleteText(rows.length)}</p>
      <div className={classes['buttons']}>
        <Button color="red" onClick={run} data-autofocus>
          {words.delete}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui[language].cancel}
        </Button>
      </div>
    </Dialog>
  )
}

function Log() {
  const { language } = useUi()
  const words = retention[language]
  const data = useShown('retention.log', {})
  const columns = useMemo(() => logColumnsIn(language), [language])
  if (!data) return <Loading rows={10} />
  return (
    <DataTable
      label={words.whichOf.log}
      keep="retention|log"
      rows={data.rows}
      columns={columns}
      rowId={({ id }) => id}
      autoFocus
      empty={<EmptyState title={words.noLog} text={words.noLogText} />}
    />
  )
}

function columnsIn(language: Language): readonly Column<KeptLine>[] {
  const words = retention[language]
  const { columns } = words
  return [
    {
      id: 'client',
      title: columns.client,
      width: 'minmax(10rem, 1.3fr)',
      fit: { text: ({ client }) => client, gives: 3, wraps: true },
      value: ({ client }) => client,
      cell: ({ client_id, client }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'plans' }} tabIndex={-1}>
          {client}
        </Link>
      ),
    },
    {
      id: 'material',
      title: columns.material,
      width: 'minmax(12rem, 1.6fr)',
      names: true,
      fit: { text: (line) => nameOf(line, language), gives: 2, wraps: true },
      value: (line) => nameOf(line, language),
      cell: (line) => nameOf(line, language),
    },
    {
      id: 'retention',
      title: columns.retention,
      width: 'minmax(11rem, 1.2fr)',
      fit: { text: (line) => attachments[language].classes[line.retention], gives: 1, wraps: true },
      from: 760,
      cell: (line) => attachments[language].classes[line.retention],
    },
    {
      id: 'until',
      title: columns.until,
      width: '11rem',
      digits: true,
      value: ({ until }) => until ?? '9999',
      cell: ({ until, expired }) =>
        until === null ? (
          words.notYet
        ) : expired ? (
          <StatusSign sign="overdue" label={plainDay(until)} withWord />
        ) : (
          plainDay(until)
        ),
    },
    {
      id: 'state',
      title: columns.state,
      width: 'minmax(8rem, 1fr)',
      value: ({ state }) => words.keptStates[state],
      fit: { text: ({ state }) => words.keptStates[state], gives: 1, wraps: true },
      from: 900,
      cell: ({ state }) => words.keptStates[state],
    },
    {
      id: 'place',
      title: columns.place,
      width: 'minmax(8rem, 1fr)',
      fit: { text: ({ place }) => place, gives: 1, wraps: true },
      from: 640,
      cell: ({ place }) => place,
    },
  ]
}

function logColumnsIn(language: Language): readonly Column<Deletion>[] {
  const words = retention[language]
  const { columns } = words
  return [
    {
      id: 'day',
      title: columns.day,
      width: '8rem',
      digits: true,
      cell: ({ day }) => (day === null ? '' : plainDay(day)),
    },
    { id: 'number', title: columns.number, width: '9rem', names: true, cell: ({ number }) => number },
    {
      id: 'material',
      title: columns.material,
      width: 'minmax(12rem, 1.5fr)',
      cell: ({ material }) => words.materials[material],
    },
    {
      id: 'retention',
      title: columns.retention,
      width: 'minmax(11rem, 1.2fr)',
      fit: { text: (line) => attachments[language].classes[line.retention], gives: 1, wraps: true },
      from: 640,
      cell: (line) => attachments[language].classes[line.retention],
    },
    {
      id: 'until',
      title: columns.until,
      width: '10rem',
      digits: true,
      cell: ({ kept_until }) => (kept_until === null ? '' : plainDay(kept_until)),
    },
    { id: 'count', title: columns.count, width: '5rem', align: 'end', digits: true, cell: ({ count }) => count },
  ]
}
