/**
 * Every call that shows something, found by walking the contract: what one damaged row, or one accepted package, must not
 * take away. A call that comes new is walked from its first day; one that needs what is not in the bag fails by name.
 */
import type { z } from 'zod'
import type { Api } from '../../electron/core/core.ts'
import { contract } from '../../shared/api/contract.ts'
import { failureOf } from '../../shared/api/errors.ts'
import type { Kind } from '../../shared/api/procedure.ts'
import { finished } from './core.ts'
import { enduring } from './endure.ts'
import { newGroup } from './rules.ts'

/** Calls that show nothing of the rows, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'attachments.add': 'takes files in',
  'attachments.open': 'puts out a file of a row',
  'changes.watch': 'a feed without an end',
  'handover.verify': 'reads a package',
  'handover.import': 'takes a package in',
  'handover.receipt': 'shows what one package asks',
  'handover.makeReceipt': 'makes the receipt of one package',
  'imports.look': 'reads a table',
  'imports.check': 'compares a table with what is here',
  'imports.saveFaults': 'makes a file of what is wrong with a table',
  'imports.take': 'takes a table in',
  'feedback.get': 'shows one matter',
  'firm.checkTemplate': 'reads a template',
  'firm.previewLook': 'draws made-up data',
  'surveys.get': 'shows one survey',
  'surveys.form': 'makes the form of one survey',
  'surveys.import': 'takes an answer in',
  'meetings.get': 'shows one meeting',
  'meetings.letter': 'prints one meeting',
  'meetings.print': 'prints one meeting',
  'planContents.get': 'shows what hangs on one plan',
  'planContents.interview': 'shows what hangs on one plan',
  'planContents.printInterview': 'prints an empty form',
  'planContents.printReturn': 'prints what hangs on one plan',
  'plans.previewMove': 'looks at one plan by another day',
  'plans.print': 'prints one plan',
  'responsibilities.print': 'prints steps, and says so where a client has none',
}
const ofFiles = (name: string): boolean => name.startsWith('storage.')

/** What says whom a call is about. */
const selectors = ['client', 'client_id', 'clients', 'items', 'letters'] as const
/** What makes a call show less. */
const narrow = new Set(['personId', 'person', 'side', 'category', 'categories', 'state', 'rule', 'search', 'states'])

type Input = Readonly<Record<string, unknown>>
export type Screen = { readonly name: string; readonly kind: Kind; readonly run: () => Promise<unknown> }

/** Something plausible for everything that any call asks for. */
async function bagOf(api: Api, client: string | undefined): Promise<Input> {
  const span = { from: '2026-06-01', to: '2027-12-31', language: 'fi' } as const
  const seen = await api.calendar.list({ ...span, ...(client !== undefined && { client }) }).catch(() => undefined)
  // One whose occurrences cannot be counted is still asked about one.
  const item = seen?.items.find(({ due }) => due > '2027-01-12') ?? seen?.items[0]
  const own = client ?? item?.client_id ?? crypto.randomUUID()
  const key = item?.key ?? 'payday@2027-03-31'
  const people = await api.people.list({})
  const person = people.find(({ name }) => name === item?.person) ?? people[0]
  return {
    ...span,
    client: own,
    client_id: own,
    clients: [own],
    key,
    items: [{ client_id: own, key }],
    letters: [{ client_id: own, to: '', cc: '', subject: 'x', body: 'x' }],
    payday: seen?.items.find(({ rule }) => rule === 'payday')?.key ?? 'payday@2027-03-31#none',
    run: seen?.items.find(({ rule }) => rule === 'payday')?.run || 'none@2027-03-31',
    typed: '25.k.v',
    place: 'client/new',
    paydays: ['2027-01-15'],
    days_off: [],
    working_week: [1, 2, 3, 4, 5],
    hours: [],
    eve_until: '',
    fiscalYearEnd: '12-31',
    reach: 'all',
    fields: { rule: { rule: { type: 'monthly-day', day: 5 }, non_business_day: { action: 'none' } } },
    seen: [],
    profile: 'successor',
    recipient: 'Toinen Oy',
    day: '2027-01-12',
    year: 2027,
    month: 3,
    days: 60,
    explanations: true,
    as: 'events',
    names: 'name',
    fold: false,
    alarms: true,
    past: true,
    sort: 'next_due',
    limit: 100,
    person_id: person?.id,
    personId: person?.id,
    person: person?.name,
    first_day: '2027-01-18',
    last_day: '2027-01-22',
    deputies: [],
    looked: '2027-01-04',
    side: 'provider',
    category: item?.category ?? 'payroll',
    categories: [item?.category ?? 'payroll'],
    state: 'planned',
    search: 'oy',
  }
}

/** Calls that ask for one thing or another, and the one they get. */
const oneOf: Readonly<Record<string, string>> = { 'rules.test': 'typed' }

/** What some calls mean by a word that others use of something else; `undefined` leaves it out. */
const otherwise: Readonly<Record<string, Input>> = {
  'reports.service': { measures: ['deadlines', 'feedback', 'ahead'] },
  'reports.rows': { figure: 'onTime' },
  'reports.print': { measures: ['feedback'], format: 'xlsx' },
  'feedback.review': { month: '2026-11' },
  'feedback.printReview': { month: '2026-11' },
  'feedback.similar': { kind: 'error', title: 'palkka' },
  'instructions.printMany': { as: 'pdf' },
  'meetings.start': { kind: 'follow-up' },
  'letters.preview': { kind: 'request', subject: '{aihe}', body: '{luettelo}' },
  'rules.preview': { key: 'tax-employer-contributions-payment' },
  'rules.clients': { key: 'payday' },
  'runs.preview': { day: null },
  'runs.previewGroup': newGroup,
  'rules.test': { key: undefined },
  'calendar.wheel': { state: undefined },
  'calendar.printWheel': { state: undefined },
  'tables.export': { list: 'encounters', format: 'csv', only: undefined, sort: undefined },
  'information.list': { sort: undefined },
  'plans.list': { state: 'all' },
  'responsibilities.compare': { from: 'now', to: 'now' },
  'instructions.compare': { from: 'now', to: 'now' },
}

type Call = {
  readonly name: string
  readonly kind: Kind
  readonly fields: Readonly<Record<string, z.ZodType>>
  readonly ask: (api: Api, input: Input) => Promise<unknown>
}
type Methods = Readonly<Record<string, Readonly<Record<string, (input: Input) => Promise<unknown>>>>>

const calls: readonly Call[] = Object.entries(contract).flatMap(([area, methods]) =>
  Object.entries(methods).map(([method, procedure]) => {
    const { meta, inputSchema } = procedure['~orpc'] as { meta: { kind: Kind }; inputSchema: z.ZodObject }
    const ask = async (api: Api, input: Input) => {
      const answer = await (api as unknown as Methods)[area]?.[method]?.(input)
      return meta.kind === 'job' ? finished(Promise.resolve(answer as AsyncIterator<unknown, unknown, void>)) : answer
    }
    return { name: `${area}.${method}`, kind: meta.kind, fields: inputSchema.shape as Call['fields'], ask }
  }),
)
/** Papers are drawn once, with all that can be asked for; in the endurance tier in every way. */
const isAsked = ({ kind, name }: Screen): boolean => enduring || kind === 'query' || name.endsWith(' wide')
const showing = calls.filter(({ name, kind }) => kind !== 'command' && !(name in elsewhere) && !ofFiles(name))

const needed = ({ name, fields }: Call): string[] =>
  Object.keys(fields).filter((key) => fields[key]?.safeParse(undefined).success === false || key === oneOf[name])
const selecting = ({ fields }: Call): string[] => selectors.filter((key) => key in fields)

/** A screen asked for with these fields, and no others, of the bag. */
function screen(api: Api, call: Call, how: string, bag: Input, keys: readonly string[]): Screen {
  const all = { ...bag, ...otherwise[call.name] }
  const given = keys.filter((key) => all[key] !== undefined)
  const input = Object.fromEntries(given.map((key) => [key, all[key]]))
  return { name: `${call.name}${how}`, kind: call.kind, run: () => call.ask(api, input) }
}

/** Every call that can show the whole firm: asked for little, for much, and for a part. */
export async function firmScreens(api: Api): Promise<readonly Screen[]> {
  const bag: Input = { ...(await bagOf(api, undefined)), client_id: null }
  return showing.flatMap((call) => {
    // Nobody's rules are the firm's own. Whatever else needs a client shows one, and is asked about one.
    const isOfOne = (key: string) => !(key === 'client_id' && call.fields[key]?.safeParse(null).success === true)
    const own = selecting(call).filter(isOfOne)
    if (own.some((key) => needed(call).includes(key))) return []
    const free = Object.keys(call.fields).filter((key) => !own.includes(key))
    const wide = free.filter((key) => !narrow.has(key) || needed(call).includes(key))
    return [
      screen(api, call, '', bag, needed(call)),
      screen(api, call, ' wide', bag, wide),
      screen(api, call, ' narrow', bag, free),
    ].filter(isAsked)
  })
}

/** Every call that can show one client: asked for little and for much. */
export async function clientScreens(api: Api, client: string): Promise<readonly Screen[]> {
  const bag = await bagOf(api, client)
  return showing.flatMap((call) => {
    const own = selecting(call)
    if (own.length === 0) return []
    const wide = Object.keys(call.fields).filter((key) => !narrow.has(key) || needed(call).includes(key))
    return [
      screen(api, call, '', bag, [...new Set([...needed(call), ...own])]),
      screen(api, call, ' wide', bag, wide),
    ].filter(isAsked)
  })
}

/** What came of screens asked for one after another. */
export type Seen = {
  /** Those that failed with no typed reason, with what they said: defects. */
  readonly blind: readonly string[]
  /** Those that refused in words; of sound rows none may. */
  readonly refused: readonly string[]
}

export async function look(screens: readonly Screen[], reports: unknown[]): Promise<Seen> {
  const [blind, refused]: [string[], string[]] = [[], []]
  for (const { name, run } of screens) {
    const before = reports.length
    try {
      await run()
    } catch (error) {
      // A refusal in words is an answer; a defect is reported.
      const last = reports.at(-1)
      if (reports.length > before) blind.push(`${name}: ${last instanceof Error ? String(last.cause) : String(last)}`)
      else refused.push(`${name}: ${JSON.stringify(failureOf(error))}`)
    }
  }
  return { blind, refused }
}
