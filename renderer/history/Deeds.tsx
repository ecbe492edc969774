import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Deed } from '../../shared/api/history.ts'
import { history } from '../../shared/i18n/history.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useUi } from '../ui/context.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { fullDay, dayOf } from '../ui/dates.ts'
import { Loading } from '../ui/Loading.tsx'
import { DeedRow } from './DeedRow.tsx'
import classes from './history.module.css'
import { useNames } from './names.ts'
import type { Names } from './values.ts'

/** Everything that was done, to one client or in the whole firm, newest first, each deed with its changes and a way back. */
export function Deeds({ client }: { readonly client?: string }) {
  const { language, readFailure } = useUi()
  const words = history[language]
  const api = useApi()
  const known = useNames(client)
  const asked = { ...(client !== undefined && { client_id: client }), language }
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['history.list', asked],
    queryFn: ({ pageParam, signal }) =>
      ask(api, 'history.list', { ...asked, limit: 50, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  if (error && !data) return <EmptyState title={readFailure(error).title} text={readFailure(error).text} />
  if (!data) return <Loading />
  const deeds = data.pages.flatMap((page) => page.deeds)
  const named = new Map(data.pages.flatMap((page) => Object.entries(page.names)))
  const namesOf = ({ client_id }: Deed): Names => ({
    ...known,
    rule: (key, label = key) => named.get(`${client_id ?? ''} ${label}`) ?? known.rule(key),
  })
  if (deeds.length === 0)
    return <EmptyState title={words.empty} text={client === undefined ? words.emptyFirm : words.emptyNext} />
  return (
    <>
      {daysOf(deeds).map(([day, its]) => (
        <div key={day}>
          <h2 className={classes['day']}>{fullDay(day, language)}</h2>
          <ol className={classes['deeds']}>
            {its.map((deed) => (
              <DeedRow
                key={deed.commandId}
                deed={deed}
                others={deeds}
                names={namesOf(deed)}
                withClient={client === undefined}
              />
            ))}
          </ol>
        </div>
      ))}
      {hasNextPage && (
        <Button variant="default" my="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
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
