import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { failureOf } from '../../../shared/api/failure.ts'
import type { Item } from '../../../shared/api/items.ts'
import { taskIn } from '../../../shared/domain/plans/plan.ts'
import { marks as markMessages } from '../../../shared/i18n/marks.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import type { InputOf, OutputOf } from '../../../shared/api/names.ts'
import { newDeed, useDeed } from '../../desk/deed.ts'
import { refresh, useSend } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures, useTell } from '../../desk/tell.ts'
import { clock, dayOf, shortDay } from '../../ui/dates.ts'
import { useUi } from '../../ui/context.tsx'
import { itemId } from '../list/lines.ts'
import { asSeen, forgetFaster, isSettled, missingOf, noteFaster } from './seen.ts'
import { noteDeviation } from './windows.ts'

export type Marked = 'done' | 'skipped' | 'moved' | 'waiting'
type Detail = {
  readonly reason?: string
  readonly moved_to?: string
  readonly day?: string
  readonly note?: string
  readonly tickAll?: boolean
}

/** How a client was asked, and of each item whom. */
type AskedDetail = Omit<InputOf<'marks.ask'>, 'items'> & { readonly to: (item: Item) => string }

/** The calls take this many at a time. */
const AT_ONCE = 2000
/** So many clients are named in a message; the rest are counted. */
const NAMED = 3

/** What people do to dated work. Each is one command, told in the status bar, which can undo it. */
export function useMarks() {
  const language = useLanguage()
  const { today } = useUi()
  const send = useSend()
  const tell = useTell()
  const deed = useDeed()
  const fail = useFailures()
  const queries = useQueryClient()
  const words = messages[language].said
  const more = markMessages[language]

  /** Sends it; what somebody else decided meanwhile is shown at once, and may then be marked over. */
  const careful = useCallback(
    async <R>(items: readonly Item[], command: () => Promise<R>): Promise<R> => {
      try {
        const result = await command()
        forgetFaster(items)
        return result
      } catch (error) {
        const { reason, facts = {} } = failureOf(error)
        if (reason === 'marked-otherwise') {
          noteFaster(facts)
          void refresh(queries, ['mark'])
        }
        throw error
      }
    },
    [queries],
  )
  const alreadyTold = useCallback(
    (state: Marked, already: OutputOf<'marks.mark'>['already']) => {
      const [one] = already
      if (!one) return []
      if (already.length > 1) return [more.already.many(already.length)]
      const day = dayOf(one.at) === today ? '' : `${shortDay(dayOf(one.at))} `
      return [more.already[state](one.person || more.somebody, `${day}${clock(one.at)}`)]
    },
    [more, today],
  )
  /** Tells whether it was done to any. Throws what the core throws: for forms, which show it. `unfinished` are told as not marked. */
  const mark = useCallback(
    async (
      items: readonly Item[],
      state: Marked,
      detail: Detail = {},
      unfinished: readonly Item[] = [],
    ): Promise<boolean> => {
      if (items.length === 0) return false
      const chosen = items.slice(0, AT_ONCE)
      const deed = newDeed()
      const { marked, already, left } = await careful(chosen, () =>
        send('marks.mark', { items: chosen.map(asSeen), state, ...detail }, deed),
      )
      const held = new Set(left.map(itemId))
      const late = chosen.filter(
        (item) => item.status === 'overdue' && !item.mark?.deviation && !held.has(itemId(item)),
      )
      const offer = late.length > 0 && (state === 'done' || state === 'skipped') && marked > 0
      const done = words[state](marked, whatOf(chosen, marked))
      tell(
        [
          ...(marked > 0 ? [done] : []),
          ...alreadyTold(state, already),
          ...leftWords('checklist', unfinished, more),
          ...leftWords(
            'first',
            chosen.filter((item) => held.has(itemId(item)) && taskIn(item.rule) !== undefined),
            more,
          ),
          ...leftWords(
            'run',
            chosen.filter((item) => held.has(itemId(item)) && taskIn(item.rule) === undefined),
            more,
          ),
        ].join('. '),
        {
          undo: marked > 0 ? deed : undefined,
          done,
          ...(offer && { action: { label: more.deviation.offer, run: () => noteDeviation(late) } }),
        },
      )
      if (already.length > 0) void refresh(queries, ['mark'])
      return marked + already.length > 0
    },
    [send, tell, words, more, careful, alreadyTold, queries],
  )
  const unmark = useCallback(
    async (items: readonly Item[]) => {
      const chosen = items.slice(0, AT_ONCE)
      await careful(chosen, () =>
        deed('marks.unmark', { items: chosen.map(asSeen) }, ({ unmarked }) =>
          words.unmarked(unmarked, whatOf(chosen, unmarked)),
        ),
      )
    },
    [deed, words, careful],
  )
  /** To a colleague, or (nobody given) back to whose it is by role. */
  const give = useCallback(
    (items: readonly Item[], person: { readonly id: string; readonly name: string } | undefined) => {
      const chosen = items.slice(0, AT_ONCE)
      const said = ({ given }: OutputOf<'marks.give'>) =>
        `${person ? more.give.said(given, person.name) : more.give.saidBack(given)}: ${whoseOf(chosen)}`
      return deed('marks.give', { items: chosen.map(asSeen), personId: person?.id ?? null }, said)
    },
    [deed, more],
  )
  /** Writes down that the client was asked. Throws what the core throws: for forms, which show it. */
  const ask = useCallback(
    (items: readonly Item[], { to, ...detail }: AskedDetail) =>
      careful(items.slice(0, AT_ONCE), () =>
        deed(
          'marks.ask',
          { items: items.slice(0, AT_ONCE).map((item) => ({ ...asSeen(item), to: to(item) })), ...detail },
          ({ asked }) => `${more.askings.said(asked)}: ${whoseOf(items.slice(0, AT_ONCE))}`,
        ),
      ),
    [deed, more, careful],
  )
  /**
   * Done; or, where everything is done already, not done after all. What has an unfinished checklist is left and named.
   * Tells whether anything was changed.
   */
  const toggleDone = useCallback(
    async (items: readonly Item[]): Promise<boolean> => {
      const open = items.filter((item) => !isSettled(item))
      const ready = open.filter((item) => missingOf(item).length === 0)
      const left = open.filter((item) => missingOf(item).length > 0)
      try {
        if (ready.length > 0) return await mark(ready, 'done', {}, left)
        if (left.length > 0) tell(leftWords('checklist', left, more).join(''))
        else if (items.length > 0) await unmark(items)
        return left.length === 0
      } catch (error) {
        fail(error)
        return false
      }
    },
    [mark, unmark, fail, tell, more],
  )
  /** Waiting for the client, if it may. What waits already was asked for again: it waits since the first time. */
  const wait = useCallback(
    async (items: readonly Item[]): Promise<boolean> => {
      try {
        return await mark(items, 'waiting')
      } catch (error) {
        fail(error)
        return false
      }
    },
    [mark, fail],
  )
  /** Nobody is waited for any more, and nothing else was decided. */
  const stopWaiting = useCallback((items: readonly Item[]) => unmark(items).catch(fail), [unmark, fail])
  return { mark, ask, give, toggleDone, wait, stopWaiting }
}

type Words = (typeof markMessages)['fi']

type Named = Pick<Item, 'client'> & { readonly name?: string }
/** The same after a message that says how many. */
export function whoseOf(items: readonly Named[]): string {
  const [only] = items
  return only?.name !== undefined && items.length === 1 ? `${only.name}, ${only.client}` : clientsOf(items)
}

/**
 * What a deed was done to: one by its name and its client's, several by how many of them and the first few clients. Where some
 * were left, only how many: nobody knows which.
 */
function whatOf(items: readonly Item[], count: number): string {
  const [only] = items
  if (only && items.length === 1) return `${only.name}, ${only.client}`
  return items.length === count ? `${count} (${clientsOf(items)})` : String(count)
}

/** The clients of items by name, once each; of many the first few. */
function clientsOf(items: readonly Named[]): string {
  const names = [...new Set(items.map((item) => item.client))]
  return `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ' …' : ''}`
}

/** Whose work is left since its checklist is unfinished, another task comes first or its run lacks something, the first few by name; none: nothing. */
function leftWords(why: 'checklist' | 'first' | 'run', left: readonly Item[], { left: words }: Words): string[] {
  if (left.length === 0) return []
  const names = [...new Set(left.map((item) => item.client))]
  const few = names.slice(0, NAMED).join(', ')
  return [names.length > NAMED ? words[`${why}Many`](left.length, few) : words[why](few)]
}
