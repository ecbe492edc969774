import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { anchorParts } from '../../../shared/domain/calendar/clock/identity.ts'
import { cutoffKeys, cutoffRule, cutoffsFor } from '../../../shared/domain/calendar/clock/paygroups.ts'
import type { IsoDay, Occurrence, PayGroup, Side } from '../../../shared/domain/calendar/types.ts'
import { type PayRun, runsOf } from '../../../shared/domain/calendar/runs/runs.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import type { SheetContact, SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import type { Audience } from '../../../shared/domain/instructions.ts'
import { type Language, wordOf } from '../../../shared/domain/words.ts'
import { clients as words } from '../../../shared/i18n/clients.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { sheetHeadings } from '../../../shared/i18n/sheet.ts'
import { shiftDay, type ClientYear, nextDates, clockBetween } from '../year/index.ts'
import type { Schema } from '../db/schema.ts'
import { readable } from './find.ts'

/** How many paydays ahead the timetable shows, at most, and how far it looks for them. */
const ROWS = 12
const AHEAD = 400
/** The last days of the first payday may have passed already. */
const BACK = 45

type Reachable = { readonly name: string; readonly phone: string; readonly email: string }
type Valid = { readonly valid_from: string | null; readonly valid_until: string | null }

/** What a sheet is made of, from the data file or from a package's record: the same facts give the same sheet. */
export type SheetFacts = {
  readonly firm: Schema['firm']
  readonly client: {
    readonly number: string
    readonly name: string
    readonly business_id: string
    readonly updated: string
  }
  readonly sheet: Pick<Schema['sheet'], 'introduction' | 'exceptions' | 'closing' | 'number' | 'day'> | undefined
  readonly people: readonly (Reachable & Valid & { readonly role: string })[]
  readonly contacts: readonly (Reachable & Valid & { readonly role: string; readonly deputy: boolean })[]
  readonly items: readonly {
    readonly audience: Audience
    readonly section: string
    readonly what: string
    readonly how: string
    readonly due_rule: string
    readonly due_words: string
    readonly responsible: Side
  }[]
  readonly year: ClientYear
  readonly dayOffs: DayOffs
  /** The sheet names who answers on this day, and the dates that come after it. */
  readonly day: IsoDay
  readonly language: Language
}

/** A client's instruction sheet as data. Process cards stay in the firm. */
export function composeSheet(facts: SheetFacts): SheetInput {
  const { firm, client, sheet, language, year } = facts
  const ours = firmContacts(facts)
  const headings = sheetHeadings[language]
  const clock = clockBetween(year, facts.dayOffs, shiftDay(facts.day, -BACK), shiftDay(facts.day, AHEAD)).occurrences
  const runs = runsOf(year.clock.payGroups, clock)
  return {
    language,
    firm: {
      name: firm.name,
      business_id: firm.business_id || undefined,
      phone: firm.phone || undefined,
      email: firm.email || undefined,
      address: firm.address || undefined,
      colour: firm.colour,
    },
    client: { number: client.number, name: titled(client.name), business_id: client.business_id || undefined },
    version: { number: sheet?.number ?? 0, day: sheet?.day ?? finnishDay(client.updated) },
    firm_contacts: ours,
    client_contacts: clientContacts(facts),
    pay_groups: year.clock.payGroups.map((group) => timetable(group, runs, facts)),
    instructions: sections(facts),
    texts: (['introduction', 'exceptions', 'closing'] as const)
      .map((part) => ({ heading: headings[part], text: sheet?.[part] ?? '' }))
      .filter(({ text }) => text.trim() !== ''),
    exceptions: facts.items
      .filter((item) => item.audience === 'exception')
      .map((item) => ({ situation: titled(item.what), action: item.how })),
    responsibilities: [],
    feedback: {
      person: ours[0]?.name,
      phone: ours[0]?.phone ?? firm.phone,
      email: ours[0]?.email ?? firm.email,
      answer_in_days: 2,
    },
  }
}

/** A heading needs something to see: PDF/UA refuses an empty one, and no odd name may stop a handover. */
const titled = (text: string): string => (/[^\p{C}\p{Z}\p{M}]/u.test(text) ? text : '–')

/** The day of an instant where the firm is, whatever the computer's own zone: the same data gives the same sheet. */
const finnishDay = (instant: string): IsoDay =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })

const reach = ({ name, phone, email }: Reachable) => ({ name, phone: phone || undefined, email: email || undefined })
const byName = (a: Reachable, b: Reachable) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function firmContacts({ people, day, language }: SheetFacts): SheetContact[] {
  const now = people.filter((one) => holdsOn(one, day)).toSorted(byName)
  const deputy = now.find((one) => one.role === 'deputy')
  return (['responsible', 'account-manager'] as const).flatMap((role) =>
    now
      .filter((one) => one.role === role)
      .map((one) => ({
        ...reach(one),
        role: words[language].assignmentRoles[role],
        deputy: role === 'responsible' && deputy ? reach(deputy) : undefined,
      })),
  )
}

function clientContacts({ contacts, day, language }: SheetFacts): SheetContact[] {
  const roles: Readonly<Record<string, string>> = words[language].contactRoles
  const now = contacts.filter((one) => holdsOn(one, day)).toSorted(byName)
  const deputy = now.find((one) => one.deputy)
  return now
    .filter((one) => !one.deputy)
    .map((one, at) => ({
      ...reach(one),
      role: wordOf(roles, one.role),
      deputy: at === 0 && deputy ? reach(deputy) : undefined,
    }))
}

/** What the client delivers, section by section in the order of the items. */
function sections({ items, firm, client, year, dayOffs, day, language }: SheetFacts): SheetInput['instructions'] {
  const who: Record<Side, string> = { provider: firm.name, client: client.name, both: `${client.name}, ${firm.name}` }
  const mine = items.filter((item) => item.audience === 'client')
  return [...new Set(mine.map((item) => item.section))].map((heading) => ({
    heading: heading ? titled(heading) : documents[language].sheet.kind,
    items: mine
      .filter((item) => item.section === heading)
      .map((item) => {
        const rule = item.due_rule ? readable(item.due_rule) : undefined
        const said = item.due_words || (rule ? describe(rule, language) : '')
        const dates = rule ? nextDates(rule, year, dayOffs, day, 3) : []
        const by = said ? { by: { rule: said, dates } } : {}
        return { what: item.what, how: item.how, who: who[item.responsible], ...by }
      }),
  }))
}

/** A pay group's next paydays with what is agreed to be there before each: nothing that nobody agreed stands on paper. */
function timetable(group: PayGroup, runs: readonly PayRun[], { year, day, language }: SheetFacts) {
  const mine = runs.filter((run) => run.group.id === group.id)
  const agreed = agreedSteps(group, year, language)
  const coming = mine.filter(({ payday }) => payday >= day).toSorted((a, b) => (a.payday < b.payday ? -1 : 1))
  const rows = coming
    .slice(0, ROWS)
    .map((run) => ({ run, cutoffs: agreed.map(({ isOf }) => run.steps.findLast(isOf)) }))
  // The names stand in the order in which their days come.
  const first = agreed.map((_, at) => rows.find(({ cutoffs }) => cutoffs[at])?.cutoffs[at]?.due ?? '')
  const order = agreed.map((_, at) => at).toSorted((a, b) => ((first[a] ?? '') < (first[b] ?? '') ? -1 : 1))
  return {
    name: titled(group.name),
    rhythm: describe(group.payday, language),
    cutoffs: order.map((at) => titled(agreed[at]?.name ?? '')),
    rows: rows.map(({ run, cutoffs }) => ({
      payday: run.payday,
      usual: run.usual,
      cutoffs: order.map((at) => cutoffs[at] && { day: cutoffs[at].due }),
    })),
  }
}

type Agreed = { readonly name: string; readonly isOf: (step: Occurrence) => boolean }

/** The group's own cut-offs, and where it has none of a kind, what the firm or the client says in place of the catalogue. */
function agreedSteps(group: PayGroup, { rules }: ClientYear, language: Language): Agreed[] {
  const own = group.cutoffs.map((cutoff) => ({
    name: cutoffRule(
      cutoff,
      rules.find(({ key }) => key === cutoffKeys[cutoff.kind]),
    ).name[language],
    isOf: ({ anchor }: Occurrence) => anchorParts(anchor?.id ?? '').cutoff === cutoff.id,
  }))
  const said = [cutoffKeys.material, cutoffKeys.approval].flatMap((key) => {
    const rule = rules.find((one) => one.key === key && one.scope !== 'catalogue')
    if (rule === undefined || cutoffsFor(group, key).length > 0) return []
    return [{ name: rule.name[language], isOf: (step: Occurrence) => step.rule === key }]
  })
  return [...own, ...said]
}
