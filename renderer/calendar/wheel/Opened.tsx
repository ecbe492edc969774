import { useState } from 'react'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useAsk } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { Explanation } from '../list/Explanation.tsx'
import { type Asked, MarkDialog } from '../marks/MarkDialog.tsx'
import { useMarks } from '../marks/use-marks.ts'
import type { Ring } from '../../../shared/domain/wheel/types.ts'
import { isOnRing } from './on-ring.ts'
import { matches, type WorkSearch } from '../../desk/work-search.ts'

/** The one item of a mark: whose, of which day and which ring. */
export type OpenMark = {
  readonly client?: string | undefined
  readonly day: string
  readonly ring: Ring
  readonly groups: ReadonlySet<string>
  readonly filters: WorkSearch
  readonly personId?: string | undefined
}

/** The panel of the only item that a mark stands for, with what can be done to it. */
export function Opened({ mark, onClose }: { readonly mark: OpenMark; readonly onClose: () => void }) {
  const { language } = useUi()
  const words = messages[language].actions
  const { toggleDone, wait } = useMarks()
  const [asked, setAsked] = useState<Asked>()
  const { client, day, ring, groups, filters, personId } = mark
  const { data } = useAsk('calendar.list', {
    from: day,
    to: day,
    categories: [...ring.categories],
    language,
    ...(client !== undefined && { client }),
    ...(filters.side !== undefined && { side: filters.side }),
    ...(personId !== undefined && { personId }),
  })
  const item = data?.items.find((each) => matches(each, filters) && isOnRing(each, ring, groups))
  if (!item) return null
  const isSettled = item.status === 'done' || item.status === 'skipped'
  const done = {
    id: 'occurrence.done',
    title: isSettled ? words.notDone : words.done,
    run: () => void toggleDone([item]),
  }
  const others = [
    { id: 'occurrence.skip', title: words.skip, run: () => setAsked({ what: 'skip', items: [item] }) },
    { id: 'occurrence.move', title: words.move, run: () => setAsked({ what: 'move', items: [item] }) },
    { id: 'occurrence.wait', title: words.wait, run: () => void wait([item]) },
  ]
  return (
    <>
      <Explanation item={item} actions={isSettled ? [done] : [done, ...others]} onClose={onClose} />
      <MarkDialog asked={asked} onMarked={() => setAsked(undefined)} onClose={() => setAsked(undefined)} />
    </>
  )
}
