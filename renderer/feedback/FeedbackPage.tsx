import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { Matter } from '../../shared/api/feedback.ts'
import { matterKinds } from '../../shared/domain/feedback/kinds.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackReview } from '../../shared/i18n/feedback-review.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { choice, ListFilters } from '../desk/ListFilters.tsx'
import { usePage } from '../desk/page.ts'
import { useChosenPerson, usePeopleChoice } from '../desk/people-choice.ts'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NoneFound, ShowMore } from '../ui/ListEnd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { columnsIn } from './columns.tsx'
import { openMatterLog } from './log.ts'
import { MatterPanel } from './MatterPanel.tsx'
import { type FeedbackSearch, shownMatters } from './routes.ts'

/** So many are read at first, and at each asking for more. */
const PAGE = 100

/** Everybody's feedback: what is open by what is due first, the rest the newest first; one of them beside it. */
export function FeedbackPage() {
  const { language, today } = useUi()
  const words = feedback[language]
  const search = useSearch({ from: '/feedback' })
  const navigate = useNavigate({ from: '/feedback' })
  const change = (next: FeedbackSearch) => void navigate({ search: next, replace: true })
  usePage({ title: words.title })
  const list = useRef<ListHandle<Matter>>(null)
  const [limit, setLimit] = useState(PAGE)
  const { who, kind, shown = 'open', from, to, matter, q = '' } = search
  const personId = useChosenPerson(who)
  const asked = {
    search: q,
    shown,
    ...(personId !== undefined && { personId }),
    ...(kind !== undefined && { matterKinds: [kind] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  const data = useShown('feedback.list', { ...asked, limit })
  const columns = useMemo(() => columnsIn(language, today, true), [language, today])
  const whose = usePeopleChoice({
    label: words.filters.person,
    value: who,
    put: (next) => change({ ...search, who: next }),
  })
  const narrowed = q !== '' || [who, kind, from, to].some((one) => one !== undefined) || shown !== 'all'
  return (
    <Screen>
      <PageHeader
        title={words.title}
        subtitle={data && (shown === 'open' ? words.open(data.total) : words.total(data.total))}
      >
        <ExportTable lists={['feedback']} asked={asked} />
        <Button variant="default" onClick={() => void navigate({ to: '/feedback/review' })}>
          {feedbackReview[language].open}
        </Button>
        <Button onClick={() => openMatterLog()}>{words.log}</Button>
      </PageHeader>
      <Bar>
        <SegmentedControl
          aria-label={words.filters.shown}
          data={shownMatters.map((value) => ({ value, label: words.shown[value] }))}
          value={shown}
          onChange={(next) => change({ ...search, shown: shownMatters.find((one) => one === next) })}
        />
        <SearchField
          w="14rem"
          label={words.filters.client}
          placeholder={words.filters.client}
          value={q}
          onChange={(next) => change({ ...search, q: next === '' ? undefined : next })}
          onDown={() => list.current?.focus()}
        />
        <ListFilters
          choices={[
            choice({
              id: 'kind',
              values: matterKinds,
              label: words.filters.kind,
              all: words.filters.everyKind,
              options: optionsOf('matterKinds', matterKinds, language),
              value: kind,
              put: (next) => change({ ...search, kind: next }),
            }),
            whose,
          ]}
          span={{ from, to, put: (ends) => change({ ...search, ...ends }) }}
          onClear={() => change({ q: search.q, shown: search.shown, matter })}
        />
      </Bar>
      {data ? (
        <DataTable
          ref={list}
          label={words.title}
          keep="feedback"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => change({ ...search, matter: id })}
          autoFocus
          empty={
            narrowed ? (
              <NoneFound title={words.noneFound} onClear={() => change({ shown: 'all' })} />
            ) : (
              <EmptyState title={words.emptyTitle} text={words.emptyText}>
                <Button onClick={() => openMatterLog()}>{words.log}</Button>
              </EmptyState>
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && <ShowMore total={data.total} limit={limit} onMore={() => setLimit(Math.min(1000, limit + PAGE))} />}
      {matter !== undefined && (
        <MatterPanel key={matter} id={matter} onClose={() => change({ ...search, matter: undefined })} />
      )}
    </Screen>
  )
}
