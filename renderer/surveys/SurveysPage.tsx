import { Button } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { SurveyRow } from '../../shared/api/surveys.ts'
import { surveyStates } from '../../shared/domain/surveys/survey.ts'
import type { Language } from '../../shared/domain/words.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { filters } from '../../shared/i18n/filters.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { choice, ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { listDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound, ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { ImportAnswer } from './ImportAnswer.tsx'
import type { SurveySearch } from './routes.ts'
import { ResultsView } from './ResultsView.tsx'
import { SendWindow } from './SendWindow.tsx'
import { signOf } from './sign.ts'
import classes from './surveys.module.css'

/** So many are read at first, and at each asking for more. */
const PAGE = 100

/** Everybody's surveys and the firm's results. */
export function SurveysPage() {
  const { language, today } = useUi()
  const words = surveys[language]
  const search = useSearch({ from: '/surveys' })
  const { q = '', state } = search
  const navigate = useNavigate({ from: '/surveys' })
  const change = (next: SurveySearch) => void navigate({ search: next, replace: true })
  const list = useRef<ListHandle<SurveyRow>>(null)
  usePage({ title: words.title })
  const [sending, setSending] = useState(false)
  const [limit, setLimit] = useState(PAGE)
  const data = useShown('surveys.list', { limit, search: q, ...(state !== undefined && { states: [state] }) })
  const results = useShown('surveys.results', { language })
  const columns = useMemo(() => columnsIn(language, today), [language, today])
  return (
    <Screen>
      <PageHeader title={words.title} subtitle={data && words.total(data.total)}>
        <ExportTable lists={['surveys']} asked={{ search: q }} />
        <ImportAnswer />
        <Button onClick={() => setSending(true)}>{words.send}</Button>
      </PageHeader>
      <Bar>
        <SearchField
          w="14rem"
          label={feedback[language].filters.client}
          placeholder={feedback[language].filters.client}
          value={q}
          onChange={(next) => change({ ...search, q: next === '' ? undefined : next })}
          onDown={() => list.current?.focus()}
        />
        <ListFilters
          choices={[
            choice({
              id: 'state',
              values: surveyStates,
              label: words.state,
              all: filters[language].allStates,
              options: surveyStates.map((value) => ({ value, label: words.states[value] })),
              value: state,
              put: (next) => change({ ...search, state: next }),
            }),
          ]}
          onClear={() => change({ ...search, state: undefined })}
        />
      </Bar>
      {data ? (
        <DataTable
          ref={list}
          label={words.title}
          keep="surveys"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ client_id }) =>
            void navigate({ to: '/clients/$id/$tab', params: { id: client_id, tab: 'surveys' } })
          }
          autoFocus
          empty={
            state === undefined && q === '' ? (
              <EmptyState title={words.emptyTitle} text={words.emptyText}>
                <Button onClick={() => setSending(true)}>{words.send}</Button>
              </EmptyState>
            ) : (
              <NoneFound title={words.noneFound} onClear={() => change({})} />
            )
          }
        />
      ) : (
        <Loading rows={10} />
      )}
      {data && <ShowMore total={data.total} limit={limit} onMore={() => setLimit(Math.min(1000, limit + PAGE))} />}
      {results && results.rate.sent > 0 && (
        <details className={classes['results']}>
          <summary>{`${words.firmResults}. ${words.rate(results.rate.over, results.rate.answered)}`}</summary>
          <ResultsView results={results} />
        </details>
      )}
      {sending && <SendWindow onClose={() => setSending(false)} />}
    </Screen>
  )
}

function columnsIn(language: Language, today: string): readonly Column<SurveyRow>[] {
  const words = surveys[language]
  const { columns } = words
  const date = (day: string | null) => (day === null ? '' : listDay(day, language, today))
  const standing = (row: SurveyRow) =>
    [words.states[row.state], date(row.answered_day), row.low ? words.low : ''].filter(Boolean).join(', ')
  const score = ({ scale }: SurveyRow) => (scale === null ? '' : words.score('scale', scale))
  return [
    {
      id: 'client',
      title: columns.client,
      width: 'minmax(12rem, 1.5fr)',
      names: true,
      fit: { text: ({ client }) => client, gives: 2, wraps: true },
      cell: ({ client_id, client }) => (
        <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'surveys' }} data-two tabIndex={-1}>
          {client}
        </Link>
      ),
    },
    {
      id: 'title',
      title: columns.title,
      width: 'minmax(9rem, 1fr)',
      fit: { text: ({ title }) => title, gives: 3, wraps: true },
      cell: ({ title }) => <span data-two>{title}</span>,
    },
    {
      id: 'sent',
      title: columns.sent,
      width: '8rem',
      digits: true,
      from: 900,
      fit: { text: ({ sent_on }) => date(sent_on), gives: 3 },
      cell: ({ sent_on }) => date(sent_on),
    },
    {
      id: 'state',
      title: columns.state,
      width: 'minmax(12rem, 1.5fr)',
      fit: { text: standing, gives: 2, beside: 1.5, wraps: true },
      cell: (row) => (
        <>
          <StatusSign sign={signOf(row)} />
          <span data-two>{standing(row)}</span>
        </>
      ),
    },
    {
      id: 'scale',
      title: columns.scale,
      width: '7rem',
      digits: true,
      from: 760,
      fit: { text: score, gives: 0 },
      cell: score,
    },
    {
      id: 'nps',
      title: columns.nps,
      width: '9rem',
      digits: true,
      from: 1000,
      fit: { text: ({ nps }) => (nps === null ? '' : String(nps)), gives: 0 },
      cell: ({ nps }) => (nps === null ? '' : String(nps)),
    },
  ]
}
