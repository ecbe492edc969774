import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { type Hit, type HitGroup, mostHits } from '../../shared/api/search.ts'
import type { Language } from '../../shared/domain/words.ts'
import { fieldOf, kindOf, search as messages, titleOf } from '../../shared/i18n/search.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { useGoToHit } from '../desk/found.ts'
import { usePage } from '../desk/page.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { dayOf, listDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Marked } from '../ui/Marked.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { Kinds } from './Kinds.tsx'
import type { SearchSearch } from './routes.ts'

/** So many of each kind, until one kind alone is looked at. */
const EACH = 10

/** What is found in all texts, by kind; Enter leads to where it is. */
export function SearchPage() {
  const { language, today, readFailure } = useUi()
  const words = messages[language]
  const { q: asked = '', kind } = useSearch({ from: '/search' })
  const navigate = useNavigate({ from: '/search' })
  const change = (next: SearchSearch) => void navigate({ search: next, replace: true })
  usePage({ title: titles[language].search })
  const goTo = useGoToHit()
  const list = useRef<ListHandle<Hit>>(null)
  // All kinds are counted, whichever is looked at.
  const { data: all, error } = useAsk(
    'search.find',
    { search: asked, language, limit: EACH },
    { enabled: asked !== '', keep: true },
  )
  // A kind of which nothing is found any more is looked at no longer.
  const table = all?.find((group) => group.table === kind)?.table
  const { data: one } = useAsk(
    'search.find',
    { search: asked, language, limit: mostHits, ...(table && { table }) },
    { enabled: asked !== '' && table !== undefined, keep: true },
  )
  const groups = useMemo(
    () => (asked === '' ? [] : ((table ? one?.filter((group) => group.table === table) : all) ?? [])),
    [asked, table, one, all],
  )
  const rows = useMemo(() => groups.flatMap(({ hits }) => hits), [groups])
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  const known = asked === '' || all !== undefined
  const failure = error && !all ? readFailure(error) : undefined
  return (
    <Screen>
      <PageHeader title={titles[language].search} subtitle={asked !== '' && all && countOf(all, language)} />
      <Bar>
        <SearchField
          label={words.label}
          placeholder={words.placeholder}
          w="26rem"
          autoFocus
          value={asked}
          onChange={(next) => change({ ...(next !== '' && { q: next }), ...(kind !== undefined && { kind }) })}
          onDown={() => list.current?.focus()}
        />
      </Bar>
      {asked !== '' && all && all.length > 0 && (
        <Kinds
          groups={all}
          chosen={table}
          onChoose={(next) => change({ q: asked, ...(next !== undefined && { kind: next }) })}
        />
      )}
      {failure ? (
        <EmptyState title={failure.title} text={failure.text} />
      ) : known ? (
        <DataTable
          ref={list}
          label={titles[language].search}
          keep="search"
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          section={({ table: of }) => sectionOf(of, groups, language)}
          onOpen={goTo}
          empty={
            asked === '' ? (
              <EmptyState title={words.startTitle} text={words.startText} />
            ) : (
              <EmptyState title={words.nothingTitle} text={words.nothingText} />
            )
          }
        />
      ) : (
        <Loading rows={10} />
      )}
    </Screen>
  )
}

/** How many there are of all kinds together, as far as they are counted. */
const countOf = (groups: readonly HitGroup[], language: Language): string =>
  messages[language].found(
    groups.reduce((sum, { total }) => sum + total, 0),
    groups.some(({ more }) => more),
  )

/** The heading of a kind: how many are shown of how many. */
function sectionOf(table: HitGroup['table'], groups: readonly HitGroup[], language: Language) {
  const { total = 0, more = false, hits = [] } = groups.find((group) => group.table === table) ?? {}
  const count = messages[language].count(total, more)
  return {
    id: table,
    title: kindOf(table, language),
    note: hits.length < total || more ? `${hits.length} / ${count}` : count,
  }
}

function columnsIn(language: Language, today: string): readonly Column<Hit>[] {
  const { columns } = messages[language]
  const when = ({ day, updated }: Hit) => {
    const told = day ?? (updated === '' ? '' : dayOf(updated))
    return told === '' ? '' : listDay(told, language, today)
  }
  // What is the client itself is called so already.
  const whose = ({ table, client, number }: Hit) => (table === 'client' ? number : client)
  const title = (hit: Hit) => titleOf(hit, language).text
  const pieceIn = (hit: Hit) => (hit.found ? hit.found.piece.text : '')
  return [
    {
      id: 'what',
      title: columns.what,
      width: 'minmax(12rem, 1.2fr)',
      fit: { text: title, kept: (hit) => (hit.table === 'client' ? title(hit) : ''), least: 12, gives: 1 },
      names: true,
      cell: (hit) => <Marked {...titleOf(hit, language)} />,
    },
    {
      id: 'piece',
      title: columns.where,
      width: 'minmax(14rem, 2fr)',
      from: 560,
      fit: { text: pieceIn, kept: () => '', least: 12, gives: 1 },
      cell: (hit) => hit.found && <Marked {...hit.found.piece} field={fieldOf(hit, language)} />,
    },
    {
      id: 'client',
      title: columns.client,
      width: 'minmax(9rem, 1fr)',
      fit: { text: whose, gives: 3 },
      cell: whose,
    },
    {
      id: 'when',
      title: columns.when,
      width: '9rem',
      fit: { text: when, gives: 0 },
      from: 700,
      digits: true,
      cell: when,
    },
  ]
}
