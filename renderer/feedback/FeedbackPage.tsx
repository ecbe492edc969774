import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { matterKinds } from '../../shared/domain/feedback/kinds.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackReview } from '../../shared/i18n/feedback-review.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { ExportTable } from '../desk/ExportTable.tsx'
import { usePage } from '../desk/page.ts'
import { useAsk, useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { DayInput } from '../ui/date-fields.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
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
  const people = useAsk('people.list', {}).data ?? []
  const [limit, setLimit] = useState(PAGE)
  const [typed, setTyped] = useState(search.q ?? '')
  const [q] = useDebouncedValue(typed, 150)
  const { who, kind, shown = 'open', from, to, matter } = search
  const asked = {
    search: q,
    shown,
    ...(who !== undefined && { personId: who }),
    ...(kind !== undefined && { matterKinds: [kind] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  const data = useShown('feedback.list', { ...asked, limit })
  const columns = useMemo(() => columnsIn(language, today, true), [language, today])
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
        <Select
          aria-label={words.filters.shown}
          w="8.5rem"
          allowDeselect={false}
          data={shownMatters.map((value) => ({ value, label: words.shown[value] }))}
          value={shown}
          onChange={(next) => change({ ...search, shown: shownMatters.find((one) => one === next) })}
        />
        <TextInput
          aria-label={words.filters.client}
          placeholder={words.filters.client}
          w="11.25rem"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => change({ ...search, q: typed === '' ? undefined : typed })}
        />
        <Select
          aria-label={words.filters.kind}
          placeholder={words.filters.everyKind}
          w="9rem"
          clearable
          data={optionsOf('matterKinds', matterKinds, language)}
          value={kind ?? null}
          onChange={(next) => change({ ...search, kind: matterKinds.find((one) => one === next) })}
        />
        <Select
          aria-label={words.filters.person}
          placeholder={words.filters.everybody}
          w="10rem"
          clearable
          data={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
          value={who ?? null}
          onChange={(next) => change({ ...search, who: next ?? undefined })}
        />
        {(['from', 'to'] as const).map((end) => (
          <DayInput
            key={end}
            hideLabel
            direction="backwards"
            label={words.filters[end]}
            placeholder={words.filters[end]}
            value={search[end] ?? ''}
            onChange={(next) => (next === '' || isDay(next)) && change({ ...search, [end]: next || undefined })}
          />
        ))}
      </Bar>
      {data ? (
        <DataTable
          label={words.title}
          keep="feedback"
          rows={data.rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => change({ ...search, matter: id })}
          autoFocus
          empty={
            narrowed && data.total === 0 ? (
              <EmptyState title={words.noneFound} text={shown === 'open' ? words.emptyText : words.noneFoundNext} />
            ) : (
              <EmptyState title={words.emptyTitle} text={words.emptyText} />
            )
          }
        />
      ) : (
        <Loading rows={14} />
      )}
      {data && data.total > limit && limit < 1000 && (
        <Bar>
          <Button variant="default" onClick={() => setLimit(Math.min(1000, limit + PAGE))}>
            {words.showMore}
          </Button>
        </Bar>
      )}
      {matter !== undefined && (
        <MatterPanel key={matter} id={matter} onClose={() => change({ ...search, matter: undefined })} />
      )}
    </Screen>
  )
}
