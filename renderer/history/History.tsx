import type { ClientTabProps } from '../desk/area.ts'
import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Deed } from '../../shared/api/history.ts'
import { history } from '../../shared/i18n/history.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { fullDay, dayOf } from '../ui/dates.ts'
import { Loading } from '../ui/Loading.tsx'
import { DeedRow } from './DeedRow.tsx'
import classes from './history.module.css'
import type { Names } from './values.ts'

/** Everything that was done to one client, newest first, each deed with its changes and a way back. */
export function History({ card }: ClientTabProps) {
  const clientId = card.client.id
  const { language, readFailure } = useUi()
  const words = history[language]
  const api = useApi()
  const names = useNames(clientId)
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['history.list', { client_id: clientId }],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api,
        'history.list',
        { client_id: clientId, limit: 50, ...(pageParam !== null && { before: pageParam }) },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  if (error && !data) return <EmptyState title={readFailure(error).title} text={readFailure(error).text} />
  if (!data) return <Loading />
  const deeds = data.pages.flatMap((page) => page.deeds)
  if (deeds.length === 0) return <EmptyState title={words.empty} text={words.emptyNext} />
  return (
    <section aria-label={words.title}>
      <p className={classes['help']}>{words.help}</p>
      {daysOf(deeds).map(([day, its]) => (
        <div key={day}>
          <h2 className={classes['day']}>{fullDay(day, language)}</h2>
          <ol className={classes['deeds']}>
            {its.map((deed) => (
              <DeedRow key={deed.commandId} deed={deed} others={deeds} names={names} />
            ))}
          </ol>
        </div>
      ))}
      {hasNextPage && (
        <Button variant="default" my="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

/** Deeds under the local day they were done on. */
function daysOf(deeds: readonly Deed[]): (readonly [string, Deed[]])[] {
  const days = new Map<string, Deed[]>()
  for (const deed of deeds) {
    const day = dayOf(deed.at)
    const there = days.get(day)
    if (there) there.push(deed)
    else days.set(day, [deed])
  }
  return [...days]
}

function useNames(client: string): Names {
  const { language } = useUi()
  const people = useAsk('people.list', {}).data
  const rules = useAsk('rules.list', { client, language }).data
  return {
    language,
    person: (id) => people?.find((one) => one.id === id)?.name,
    rule: (key) => rules?.find((one) => one.key === key)?.name,
  }
}
