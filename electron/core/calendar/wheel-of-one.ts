import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { isLaw } from '../../../shared/domain/calendar/rules/law.ts'
import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { groupOfRun } from '../../../shared/domain/calendar/runs/run-key.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { meetingIn } from '../../../shared/domain/meetings/meeting.ts'
import { findClient } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { loadYears } from '../year/index.ts'
import { daysOffOf } from './days-off.ts'
import { listItems } from './list.ts'
import type { WheelInput } from './wheel.ts'
import { weightOf } from './wheel-tally.ts'

type Entry = WheelAnswer['entries'][number]

/** One client's year, from the items that its list shows: each date with its pay group and the payroll run it belongs to. */
export async function wheelOfOne(input: WheelInput, client: string, context: Reading) {
  const { year, language, personId, side, category, state, forClient = false } = input
  const { db, who, env } = context
  const today = env.clock.today()
  const { id, name } = await findClient(db, who, client)
  const span = { from: isoOf(dayFrom(year, 1, 1)), to: isoOf(dayFrom(year, 12, 31)) }
  const categories = category === undefined ? undefined : [category]
  const asked = { client: id, ...span, language, personId, side, categories, explanations: false }
  const { items } = await listItems(asked, context)
  const years = await loadYears(db, who, await env.catalogue.all(db), [id], 'none', today)
  const mine = years.clients.get(id)
  const laws = new Set(mine?.rules.filter(isLaw).map(({ key }) => key))
  const groups = new Map(mine?.clock.payGroups.map((group) => [group.id, group.name]))
  const kinds: WheelAnswer['kinds'] = []
  const kindOf = new Map<string, number>()
  const inside = new Set(forClient ? mine?.rules.filter(isInside).map(({ key }) => key) : [])
  const entries = new Map<string, Entry>()
  for (const item of items) {
    if ((state !== undefined && item.status !== state) || inside.has(item.rule)) continue
    const { rule, short: called, category: of, run, due: day, opens } = item
    const weight = weightOf({ key: rule, law: laws.has(rule), category: of })
    const group = run === '' || of !== 'pay-date' ? undefined : groups.get(groupOfRun(run))
    const kind = {
      rule,
      name: called,
      category: of,
      ...(weight && { weight }),
      ...(group !== undefined && { group }),
    }
    const at = placeOf(kinds, kindOf, kind)
    const key = [at, day, opens, run].join('|')
    const entry = entries.get(key) ?? { kind: at, day, opens, done: 0, open: 0, late: 0, ...(run !== '' && { run }) }
    if (item.status === 'done' || item.status === 'skipped') entry.done++
    else if (item.status === 'overdue') entry.late++
    else entry.open++
    entries.set(key, entry)
  }
  return {
    name,
    kinds,
    entries: [...entries.values()],
    daysOff: daysOffOf((mine ?? years).dayOffs, year, language),
  }
}

/** What we have once to do for ourselves: answers, follow-ups, next steps. A meeting is the client's as well. */
const isInside = ({ key, responsible, rule }: ClockRule): boolean =>
  responsible === 'provider' && onceOn(rule) !== undefined && meetingIn(key) === undefined

/** The place of a kind in the list, where it is put if it is new. */
function placeOf(kinds: WheelAnswer['kinds'], known: Map<string, number>, kind: WheelAnswer['kinds'][number]): number {
  const id = JSON.stringify(kind)
  const place = known.get(id) ?? kinds.push(kind) - 1
  known.set(id, place)
  return place
}
