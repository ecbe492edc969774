import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { SheetState } from '../../shared/api/instructions.ts'
import type { Progress } from '../../shared/api/procedure.ts'
import { fold, holds } from '../../shared/domain/search.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { filters } from '../../shared/i18n/filters.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { printSheets } from '../../shared/i18n/print-sheets.ts'
import { useApi, work } from '../desk/api.tsx'
import { useCommands } from '../desk/commands.ts'
import { useDeed } from '../desk/deed.ts'
import { choice, ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { ProgressLine } from '../desk/ProgressLine.tsx'
import { useFailures } from '../desk/tell.ts'
import { type Failure, useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound } from '../ui/ListEnd.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen, Space } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { SignShape } from '../ui/StatusSign.tsx'
import classes from './instructions.module.css'
import type { SheetsSearch } from './routes.ts'
import { type Groups, PrintSheets } from './PrintSheets.tsx'

/** Published, delivered, and still what the data says. */
const isFinished = (one: SheetState): boolean =>
  one.version > 0 && one.delivered_on !== null && one.outdated.length === 0

/** Whether a client is meant by what is searched for: each word in its name, or its number. */
const isAbout = ({ client, number }: SheetState, q: string): boolean => {
  const all = fold(`${client} ${number}`)
  return fold(q)
    .split(/\s+/)
    .every((word) => holds(all, word))
}

/** Those whose template has a newer version. */
const renewable = (some: readonly SheetState[]) => some.filter(({ outdated }) => outdated.includes('template'))

/** Where the instruction of every client stands: its version, how it reached the client, what became otherwise since. */
export function SheetsPage() {
  const { language } = useUi()
  const words = instructions[language].overview
  const search = useSearch({ from: '/instructions' })
  const navigate = useNavigate({ from: '/instructions' })
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: words.title })
  const { rows, progress, failure, reload } = useStates()
  const columns = useMemo(() => columnsIn(language), [language])
  const list = useRef<ListHandle<SheetState>>(null)
  const [printing, setPrinting] = useState<Groups>()
  const { q = '', open = false } = search
  const change = (next: SheetsSearch) => void navigate({ search: next, replace: true })
  const shown = rows?.filter((one) => isAbout(one, q) && !(open && isFinished(one)))
  const print = (chosen: readonly SheetState[] = list.current?.selected() ?? []) =>
    rows &&
    setPrinting({
      chosen: chosen.map(({ client_id }) => client_id),
      outdated: rows.filter(({ outdated }) => outdated.length > 0).map(({ client_id }) => client_id),
      all: rows.map(({ client_id }) => client_id),
    })
  const printWords = printSheets[language]
  const renewal = instructionTemplates[language].renewal
  const deed = useDeed()
  const fail = useFailures()
  const renew = async (some: readonly SheetState[]) => {
    try {
      const input = { client_ids: some.map(({ client_id }) => client_id) }
      await deed('instructions.renewMany', input, ({ clients }) => renewal.manyTaken(clients))
      reload()
    } catch (error) {
      fail(error)
    }
  }
  useCommands([
    {
      id: 'print',
      title: printWords.title,
      group: 'view',
      keys: 'print',
      when: () => rows !== undefined && rows.length > 0,
      run: () => print(),
    },
  ])
  if (failure)
    return (
      <Screen>
        <EmptyState title={failure.title} text={failure.text} />
      </Screen>
    )
  return (
    <Screen>
      <PageHeader
        title={words.title}
        subtitle={rows && words.count(rows.length, rows.filter(({ outdated }) => outdated.length > 0).length)}
      />
      <Bar>
        <SearchField
          w="14rem"
          label={words.search}
          placeholder={words.search}
          value={q}
          onChange={(next) => change({ ...search, q: next === '' ? undefined : next })}
          onDown={() => list.current?.focus()}
        />
        <ListFilters
          choices={[
            choice({
              id: 'state',
              values: ['open'],
              label: filters[language].state,
              all: filters[language].allStates,
              options: [{ value: 'open', label: words.only }],
              value: search.open ? 'open' : undefined,
              put: (state) => change({ ...search, open: state && true }),
            }),
          ]}
          onClear={() => change({ ...search, open: undefined })}
        />
        <Space />
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={!rows || rows.length === 0}
          onClick={() => print()}
        >
          {printWords.open}
        </Button>
      </Bar>
      {shown ? (
        <DataTable
          label={words.title}
          keep="instructions"
          ref={list}
          rows={shown}
          columns={columns}
          rowId={({ client_id }) => client_id}
          onOpen={({ client_id }) =>
            void navigate({ to: '/clients/$id/$tab', params: { id: client_id, tab: 'instructions' } })
          }
          selection={{
            title: (some) => printWords.chosen(some.length),
            deeds: (some) => [
              { id: 'print', title: printWords.open, run: () => print(some) },
              ...(renewable(some).length > 0
                ? [{ id: 'renew', title: renewal.many(renewable(some).length), run: () => void renew(renewable(some)) }]
                : []),
            ],
          }}
          autoFocus
          empty={
            q === '' ? (
              <EmptyState title={words.emptyTitle} text={words.emptyText} />
            ) : (
              <NoneFound onClear={() => change({})} />
            )
          }
        />
      ) : (
        <ProgressLine done={progress.done} total={progress.total} label={words.making} />
      )}
      {printing && <PrintSheets groups={printing} onClose={() => setPrinting(undefined)} />}
    </Screen>
  )
}

/** Asks when the page is opened, and when it is told to: each sheet is composed anew to be compared. */
function useStates() {
  const api = useApi()
  const { readFailure } = useUi()
  const [rows, setRows] = useState<readonly SheetState[]>()
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 })
  const [failure, setFailure] = useState<Failure>()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    work(api, 'instructions.overview', {}, leaving.signal, setProgress).then(
      (made) => leaving.signal.aborted || setRows(made.rows),
      (error: unknown) => leaving.signal.aborted || setFailure(readFailure(error)),
    )
    return () => leaving.abort()
  }, [api, readFailure, turn])
  return { rows, progress, failure, reload: () => setTurn((before) => before + 1) }
}

function columnsIn(language: Language): readonly Column<SheetState>[] {
  const words = instructions[language]
  const { columns, none, unknown } = words.overview
  const versionOf = ({ version, day, coming }: SheetState) =>
    [
      version > 0 && words.version(version, day === null ? '' : plainDay(day)),
      coming && words.comes(coming.number, plainDay(coming.from)),
      version === 0 && coming === null && none,
    ]
      .filter(Boolean)
      .join(' · ')
  const partsOf = ({ outdated, version, kept }: SheetState) =>
    version > 0 && !kept ? unknown : outdated.map((part) => words.versions.parts[part]).join(', ')
  type When = 'delivered_on' | 'gone_through_on' | 'acknowledged_on'
  const day = (id: When, title: string, from: number): Column<SheetState> => ({
    id,
    title,
    width: '7rem',
    from,
    digits: true,
    value: (one) => one[id],
    cell: (one) => {
      const told = one[id]
      return told === null ? '' : plainDay(told)
    },
  })
  return [
    {
      id: 'client',
      title: columns.client,
      width: 'minmax(10rem, 1fr)',
      names: true,
      fit: { text: ({ client }) => client, gives: 3, wraps: true },
      value: ({ client }) => client,
      cell: ({ client_id, client }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'instructions' }} data-two tabIndex={-1}>
          {client}
        </Link>
      ),
    },
    {
      id: 'version',
      title: columns.version,
      width: '10rem',
      fit: { text: versionOf, gives: 2, wraps: true },
      value: ({ day: on }) => on,
      cell: versionOf,
    },
    day('delivered_on', columns.delivered, 520),
    day('gone_through_on', columns.gone, 640),
    day('acknowledged_on', columns.acknowledged, 580),
    {
      id: 'outdated',
      title: columns.outdated,
      width: 'minmax(12rem, 2fr)',
      fit: { text: partsOf, gives: 1, wraps: true, beside: 1.5 },
      value: ({ outdated }) => outdated.length,
      cell: (one) =>
        one.outdated.length > 0 ? (
          <span className={classes['reasons']}>
            <SignShape sign="fault" />
            <span data-two>{partsOf(one)}</span>
          </span>
        ) : (
          partsOf(one)
        ),
    },
  ]
}
