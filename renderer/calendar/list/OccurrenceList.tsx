import { Screen } from '../../ui/Screen.tsx'
import { Alert } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { FaultLine, Item } from '../../../shared/api/items.ts'
import { app } from '../../../shared/i18n/app.ts'
import { marks as markMessages } from '../../../shared/i18n/marks.ts'
import { runNotes } from '../../../shared/i18n/run-notes.ts'
import { runs } from '../../../shared/i18n/runs.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useCommands } from '../../desk/commands.ts'
import { useKeys } from '../../desk/keys.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { useContentWidth } from '../../ui/content-width.ts'
import { DataTable, type ListHandle, type Section } from '../../ui/DataTable.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import { later } from '../../ui/later.tsx'
import classes from '../calendar.module.css'
import {
  askedItemsOf,
  canAsk,
  givenItemsOf,
  groupBehind,
  isFold,
  itemId,
  type Line,
  linesOf,
  nextItemsOf,
} from './lines.ts'
import type { Asked } from '../marks/MarkDialog.tsx'
import { daysOf, occurrenceColumns } from './occurrence-columns.tsx'
import { useMe } from '../filters/Filters.tsx'
import { isSettled, missingOf } from '../marks/seen.ts'
import { movePayday, noteDeviation, noteRun } from '../marks/windows.ts'
import { paydayOf } from '../runs/payday.ts'
import { type MenuOf, RowMenuProvider } from './row-menu.tsx'
import { RequestDialog } from '../agenda/RequestDialog.tsx'
import { useItemRule } from './use-item-rule.tsx'
import { useMarks } from '../marks/use-marks.ts'
import { useReturn } from './use-return.ts'
import { useRequest } from '../agenda/use-request.ts'

const MarkDialog = later(
  async () => (await import('../marks/MarkDialog.tsx')).MarkDialog,
  ({ asked }) => asked !== undefined,
)
const Explanation = later(async () => (await import('./Explanation.tsx')).Explanation)

type Deed = 'done' | 'skip' | 'move' | 'wait' | 'since' | 'deviate' | 'give' | 'request'

/** What of rows a deed is done to. */
const itemsFor = (what: Deed) => (what === 'request' ? askedItemsOf : what === 'give' ? givenItemsOf : nextItemsOf)

/** In less content beside an open panel, in px, nothing is left for a column of who does it. */
const NARROW = 800

/** What the panel leaves to the row's menu and the keys, or shows in its own way. */
const besides: ReadonlySet<Deed> = new Set(['since', 'deviate', 'give'])
/** After these the row stays as it is, and so does the cursor. */
const stays: ReadonlySet<Deed> = new Set(['deviate', 'request'])

type Props = {
  /** Its name for screen readers. */
  readonly label: string
  /** Under this name the place in the list is kept. */
  readonly keep: string
  /** Ordered, and folded where that is wanted. */
  readonly lines: readonly Line[]
  readonly section?: ((line: Line) => Section) | undefined
  readonly faults?: readonly z.output<typeof FaultLine>[]
  readonly withClient?: boolean
  readonly empty: ReactNode
  readonly autoFocus?: boolean
  /** The line to begin at, for whoever has not been in the list yet. */
  readonly startAt?: string | undefined
  /** The line that somebody was led to: it is opened, and its row stood on. */
  readonly led?: string | undefined
}

/**
 * Dated work as a list: Space marks done, S skips, M moves, W waits (Shift W: asked when and how), E asks, A gives to a
 * colleague, P notes a deviation, Enter explains in the detail panel, X selects, and each works on several at once: they stand
 * in a bar while something is selected. Used by Today, the agenda and a client's year.
 */
export function OccurrenceList({
  label,
  keep,
  lines,
  section,
  faults = [],
  withClient = true,
  empty,
  autoFocus = false,
  startAt,
  led,
}: Props) {
  const language = useLanguage()
  const words = messages[language]
  const more = markMessages[language]
  const { today } = useUi()
  const navigate = useNavigate()
  const me = useMe()
  const list = useRef<ListHandle<Line>>(null)
  const [asked, setAsked] = useState<Asked & { readonly after: () => void }>()
  const [openId, setOpenId] = useState(led)
  const [checklistAsked, setChecklistAsked] = useState(0)
  const { toggleDone, wait, stopWaiting } = useMarks()
  const all = useMemo(() => linesOf(lines), [lines])
  const stoodOn = useRef<string>(undefined)
  useEffect(() => {
    const row = lines.find(({ id, lines: steps }) => id === led || steps?.some((step) => step.id === led))
    if (!row || stoodOn.current === led) return
    stoodOn.current = led
    list.current?.goTo(row.id)
  }, [led, lines])
  // A run is shown at the step that is next.
  const openLine = openId === undefined ? undefined : all.find(({ id }) => id === openId)
  const open = openLine?.item
  const isOpen = open !== undefined

  const { title: requestTitle, draft, drafted, close } = useRequest()
  /** `after` is what the list does when it was done to any; a refusal of all leaves the list where it is. */
  const act = async (what: Deed, items: readonly Item[], after = () => {}) => {
    if (items.length === 0) return
    if (what === 'deviate') return noteDeviation(items, after)
    if (what === 'request') return draft(items, after)
    if (what === 'skip' || what === 'move' || what === 'since' || what === 'give') {
      const open = items.filter((item) => !isSettled(item))
      return open.length > 0 ? setAsked({ what, items: open, after }) : undefined
    }
    // One whose checklist is not full is opened on it; among several they are left, and told.
    const [only] = items
    if (what === 'done' && items.length === 1 && only && !isSettled(only) && missingOf(only).length > 0) {
      setOpenId(itemId(only))
      return setChecklistAsked((times) => times + 1)
    }
    if (await (what === 'done' ? toggleDone : wait)(items)) after()
  }
  useReturn(list, lines)
  const { editRule, editor } = useItemRule((what, item) => void act(what, [item]))
  const clear = () => list.current?.clearSelection()
  const acting = useRef(false)
  /**
   * By a key or the bar of the selection: on what is selected, or the active row. One deed at a time, since the next key means
   * the next row. When it was done, the cursor goes on and the selection ends, whatever of it was refused.
   */
  const actHere = (what: Deed) => {
    if (acting.current) return
    acting.current = true
    const following = list.current?.following()
    const after = () => {
      if (!stays.has(what)) list.current?.goTo(following)
      clear()
    }
    void act(what, itemsFor(what)(list.current?.targets() ?? []), after).finally(() => (acting.current = false))
  }
  /** By a row's menu: on the row, or on all that is selected where the row is among it. */
  const actOn = (what: Deed, line: Line) => {
    const chosenOf = itemsFor(what)
    const selected = chosenOf(list.current?.selected() ?? [])
    const items = chosenOf([line])
    const isSelected = items.every((item) => selected.includes(item))
    void act(what, isSelected ? selected : items, isSelected ? clear : undefined)
  }
  const key = useKeys()
  const actions = [
    { id: 'occurrence.done', what: 'done', title: words.actions.done, shortcut: key('done')[0] },
    { id: 'occurrence.skip', what: 'skip', title: words.actions.skip, shortcut: key('skip')[0] },
    { id: 'occurrence.wait', what: 'wait', title: words.actions.wait, shortcut: key('wait')[0] },
    { id: 'occurrence.move', what: 'move', title: words.actions.move, shortcut: key('move')[0] },
    { id: 'occurrence.since', what: 'since', title: more.wait.action, shortcut: key('since')[0] },
    { id: 'occurrence.request', what: 'request', title: requestTitle, shortcut: key('request')[0] },
    { id: 'occurrence.give', what: 'give', title: words.actions.give, shortcut: key('give')[0] },
    { id: 'occurrence.deviate', what: 'deviate', title: more.deviation.action, shortcut: key('deviate')[0] },
  ] as const
  /** What says a row's day: its rule, or the pay group that is opened where its payday stands. */
  const edit = (line: Line) => {
    const group = groupBehind(line)
    if (group === undefined) return editRule(line.item)
    const params = { id: line.item.client_id, tab: 'data' }
    void navigate({ to: '/clients/$id/$tab', params, search: { group } })
  }
  const ruleHere = () => {
    const [line] = list.current?.targets() ?? []
    if (line) edit(line)
  }
  const noteHere = () => {
    const [item] = nextItemsOf(list.current?.targets() ?? []).filter(({ run }) => run !== '')
    if (item) noteRun(item)
  }
  const ruleTitle = app[language].commands.editRule
  const titleOfRule = (line: Line) => (groupBehind(line) === undefined ? ruleTitle : words.actions.group)
  const paydayTitle = `${runs[language].payday.title}…`
  const isThere = () => lines.length > 0
  useCommands(
    actions.map(({ id, what, title }) => ({
      id,
      title,
      keys: what,
      group: 'list' as const,
      when: isThere,
      run: () => actHere(what),
    })),
  )
  useCommands([
    {
      id: 'occurrence.run-note',
      title: runNotes[language].action,
      keys: 'runNote',
      group: 'list',
      when: isThere,
      run: () => noteHere(),
    },
    { id: 'occurrence-rule', title: ruleTitle, keys: 'rule', group: 'list', when: isThere, run: () => ruleHere() },
  ])

  /** What can be done to rows, by menu, bar and panel; what is settled can be taken up again, or its deviation noted. */
  const deedsOf = (chosen: readonly Line[]) => {
    const settled = nextItemsOf(chosen).every(isSettled)
    return actions
      .filter(({ what }) =>
        settled ? what === 'done' || what === 'deviate' : what !== 'request' || chosen.some(canAsk),
      )
      .map((action) => (settled && action.what === 'done' ? { ...action, title: words.actions.notDone } : action))
  }
  const menu = (line: Line): readonly MenuItem[] => {
    const payday = line.run && paydayOf(line.run, line.item.client)
    return [
      ...deedsOf([line]).map(({ what, ...deed }) => ({ ...deed, run: () => actOn(what, line) })),
      ...(isFold(line)
        ? []
        : [
            { id: 'explain', title: words.actions.explain, shortcut: key('explain')[0], run: () => setOpenId(line.id) },
            { id: 'rule', title: titleOfRule(line), shortcut: key('rule')[0], run: () => edit(line) },
            ...(line.item.mark?.state === 'waiting'
              ? [{ id: 'stop-waiting', title: more.wait.stop, run: () => void stopWaiting([line.item]) }]
              : []),
            ...(line.item.run === ''
              ? []
              : [
                  {
                    id: 'run-note',
                    title: runNotes[language].action,
                    shortcut: key('runNote')[0],
                    run: () => noteRun(line.item),
                  },
                ]),
            ...(payday ? [{ id: 'payday', title: paydayTitle, run: () => movePayday(payday) }] : []),
            {
              id: 'client',
              title: words.actions.client,
              run: () =>
                void navigate({ to: '/clients/$id/$tab', params: { id: line.item.client_id, tab: 'overview' } }),
            },
          ]),
    ]
  }
  const latestMenu = useRef<MenuOf>(menu)
  useEffect(() => {
    latestMenu.current = menu
  })
  const days = useMemo(
    () =>
      daysOf(
        all.map(({ item }) => item),
        today,
      ),
    [all, today],
  )
  const width = useContentWidth()
  const beside = isOpen ? (width > 0 && width < NARROW ? 'narrow' : 'wide') : undefined
  const columns = useMemo(
    () => occurrenceColumns({ language, today, withClient, days, me, beside }),
    [language, today, withClient, days, me, beside],
  )

  return (
    <Screen>
      {faults.length > 0 && (
        <Alert
          className={classes['faults'] ?? ''}
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={words.faults.title(faults.length)}
        >
          {words.faults.text}
          <ul className={classes['faultList']}>
            {faults.slice(0, 5).map((fault) => (
              <li key={`${fault.client_id}|${fault.rule}`}>
                {withClient ? `${fault.client}: ` : ''}
                {fault.name}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <RowMenuProvider value={latestMenu}>
        <DataTable
          ref={list}
          label={label}
          keep={keep}
          rows={lines}
          columns={columns}
          rowId={({ id }) => id}
          subRows={({ lines: inner }) => inner}
          section={section}
          openId={open && openId}
          isUnit={({ run }) => run !== undefined}
          onOpen={({ id }) => setOpenId(id)}
          onAction={() => actHere('done')}
          selection={{
            title: (chosen) => {
              const runs = chosen.filter(({ run }) => run !== undefined).length
              return words.chosen(chosen.length - runs, runs)
            },
            deeds: (chosen) => deedsOf(chosen).map(({ what, ...deed }) => ({ ...deed, run: () => actHere(what) })),
          }}
          tone={({ item }) => (item.status === 'skipped' ? 'struck' : item.status === 'done' ? 'muted' : undefined)}
          empty={empty}
          autoFocus={autoFocus}
          startAt={startAt}
        />
      </RowMenuProvider>
      {openLine && open && (
        <Explanation
          item={open}
          actions={deedsOf([openLine])
            .filter(({ what }) => !besides.has(what))
            .toSorted((one, other) => Number(other.what === 'request') - Number(one.what === 'request'))
            .map(({ what, ...deed }) => ({ ...deed, run: () => void act(what, itemsFor(what)([openLine])) }))}
          onClose={() => setOpenId(undefined)}
          rule={{ title: titleOfRule(openLine), run: () => edit(openLine) }}
          checklistAsked={checklistAsked}
        />
      )}
      <RequestDialog drafted={drafted} onClose={close} />
      {editor}
      <MarkDialog asked={asked} onMarked={() => asked?.after()} onClose={() => setAsked(undefined)} />
    </Screen>
  )
}
