import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Knowledge as Row } from '../../shared/api/plan-contents.ts'
import { landings } from '../../shared/domain/plans/content-kinds.ts'
import type { Language } from '../../shared/domain/words.ts'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'

const targets = landings.filter((one) => one !== 'open')

type Props = { readonly plan: string; readonly rows: readonly Row[]; readonly onOpen: (id: string) => void }

/** What only people know: asked topic by topic, and put where it belongs by one deed of the selection. */
export function Knowledge({ plan, rows, onOpen }: Props) {
  const { language } = useUi()
  const words = planContents[language]
  const deed = useDeed()
  const fail = useFailures()
  const columns = useMemo(() => columnsIn(language), [language])
  const addTopics = () =>
    void deed('planContents.addTopics', { plan_id: plan }, ({ added }) => words.topicsAdded(added)).catch(fail)
  const land = async (chosen: readonly Row[], to: (typeof targets)[number]) => {
    for (const { id, version } of chosen)
      await deed('planContents.land', { id, version, to }, words.landed(words.landings[to])).catch(fail)
  }
  return (
    <DataTable
      label={words.knowledge}
      keep={`knowledge|${plan}`}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      autoFocus
      tone={({ went }) => (went === 'open' ? undefined : 'muted')}
      selection={{
        title: (chosen) => `${chosen.length}`,
        deeds: (chosen) => targets.map((to) => ({ id: to, title: words.landTo[to], run: () => void land(chosen, to) })),
      }}
      empty={
        <EmptyState title={words.knowledge} text={words.noTopics}>
          <Button onClick={addTopics}>{words.topicsButton}</Button>
        </EmptyState>
      }
    />
  )
}

function columnsIn(language: Language): readonly Column<Row>[] {
  const words = planContents[language]
  const labels = labelsOf('tacit_knowledge', language)
  return [
    {
      id: 'topic',
      title: labels.topic,
      width: 'minmax(11rem, 1.3fr)',
      names: true,
      fit: { text: ({ topic }) => topic, gives: 3 },
      cell: ({ topic }) => topic,
    },
    {
      id: 'source',
      title: labels.source,
      width: 'minmax(7rem, 0.8fr)',
      from: 700,
      fit: { text: ({ source }) => source, gives: 3, wraps: true },
      cell: ({ source }) => source,
    },
    {
      id: 'what',
      title: labels.what,
      width: 'minmax(10rem, 1.6fr)',
      from: 560,
      fit: { text: ({ what }) => what.split('\n')[0] ?? '', gives: 1, wraps: true },
      cell: ({ what }) => what.split('\n')[0],
    },
    {
      id: 'verified',
      title: labels.verified_on,
      width: '7rem',
      digits: true,
      cell: ({ verified_on }) => (verified_on === null ? '' : plainDay(verified_on)),
    },
    {
      id: 'went',
      title: labels.went,
      width: '10rem',
      cell: ({ went }) => (
        <StatusSign sign={went === 'open' ? 'planned' : 'done'} label={words.landings[went]} withWord />
      ),
    },
  ]
}
