import { byUrgency } from '../../shared/domain/calendar/marks/tally.ts'
import type { OccurrenceStatus } from '../../shared/domain/calendar/marks/status.ts'
import { addressOf, oneOf, words } from './search.ts'

/** What every view of dated work can be narrowed to, in the same words of the address everywhere. */
export const workFields = {
  /** `mine`, `all`, or a person's id; `mine` where it is missing and this workstation knows who it is. */
  who: words(),
  side: oneOf(['provider', 'client']),
  category: words(),
  state: oneOf(byUrgency),
}

/** The filters in an address; values that are none are left out. Also what one view hands on to the next. */
export const workSearch = addressOf(workFields)
export type WorkSearch = ReturnType<typeof workSearch>

const isPerson = (who: string | undefined) => who !== undefined && who !== 'mine' && who !== 'all'

/** How many filters hide something that would stand there otherwise. Mine or everybody's is a place to stand, not a filter. */
export const filterCount = ({ who, side, category, state }: WorkSearch): number =>
  [isPerson(who) ? who : undefined, side, category, state].filter((value) => value !== undefined).length

/** The same address without its filters; mine or everybody's stays. */
export const unfiltered = <S extends WorkSearch>(search: S): S => ({
  ...search,
  who: isPerson(search.who) ? undefined : search.who,
  side: undefined,
  category: undefined,
  state: undefined,
})

/** Whether an item is of the category and in the state asked for; person and side are the core's to choose. */
export const matches = (
  item: { readonly category: string; readonly status: OccurrenceStatus },
  { category, state }: WorkSearch,
): boolean => (category === undefined || item.category === category) && (state === undefined || item.status === state)

/** The categories that occur, each once. */
export const categoriesIn = (items: readonly { readonly category: string }[]): readonly string[] => [
  ...new Set(items.map(({ category }) => category)),
]
