import { createMemory } from '../memory.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { setImmediate } from 'node:timers/promises'
import type { CheckLine } from '../../../shared/api/year-check.ts'
import { compareCatalogues } from '../../../shared/domain/calendar/rules/catalogue-diff.ts'
import { type CheckSection, checkSections, type Finding, lineOf } from '../../../shared/domain/calendar/check/check.ts'
import { endingsOf, uncaredOf, unsureOf } from '../../../shared/domain/calendar/check/care.ts'
import { createDateCheck } from '../../../shared/domain/calendar/check/dates.ts'
import { type DayOffs, tooLongClosures } from '../../../shared/domain/calendar/days/daysoff.ts'
import { entryOf, type Language } from '../../../shared/domain/words.ts'
import { check as messages } from '../../../shared/i18n/check.ts'
import { clients as clientWords } from '../../../shared/i18n/clients.ts'
import { dayOffOptions, ownDaysOff, theFirm } from '../firm/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import type { Services } from '../environment.ts'
import { type ClientYear, type Years, clientsWithWork, isTicking } from '../year/index.ts'

type Asked = Parsed<'calendar.check'>
export type CheckAnswer = {
  year: number
  clients: number
  sections: { section: CheckSection; count: number; lines: CheckLine[] }[]
}

/** Lines of a section that are told, and clients of a line that are told by name: on screen, and on paper. */
const LINES = 300
const CLIENTS = 40
const ON_PAPER = 300
/** So many clients are looked through in one go; calls that wait get their turn in between. */
const SLICE = 100

type Folded = { readonly finding: Finding; count: number; readonly clients: CheckLine['clients'] }

/** Made once: thousands of names are compared. */
const collator = new Intl.Collator('fi')
const remember = createMemory<Years, Promise<CheckAnswer>>()

/** What a year will ask for, of all clients or of a person's: as much of it as a screen shows. */
export async function checkOf(asked: Asked, context: Reading): Promise<CheckAnswer> {
  const { sections, ...rest } = await wholeCheck(asked, context)
  const shown = (line: CheckLine) => ({ ...line, clients: line.clients.slice(0, CLIENTS) })
  return { ...rest, sections: sections.map((section) => ({ ...section, lines: section.lines.map(shown) })) }
}

/** The same with more names, for paper. Remembered until something changes. */
export async function wholeCheck(
  { language, year, personId }: Asked,
  { db, who, env, signal }: Reading,
): Promise<CheckAnswer> {
  const years = await env.years.all(db, who)
  const today = env.clock.today()
  return remember.of(years, `${language} ${year} ${personId ?? ''} ${today}`, async () => {
    const span = { from: `${year}-01-01`, to: `${year}-12-31` }
    const changing = await changingKeys(db, env)
    const checks = new Map<DayOffs, ReturnType<typeof createDateCheck>>()
    const datesIn = (dayOffs: DayOffs) => {
      const known = checks.get(dayOffs) ?? createDateCheck(year, dayOffs)
      checks.set(dayOffs, known)
      return known
    }
    const folded = new Map<string, Folded>()
    const runs = ({ state, clock }: ClientYear) =>
      isTicking(state) && clock.clockStart <= span.to && (clock.clockEnd ?? span.to) >= span.from
    const clients =
      personId === undefined
        ? [...years.clients.values()].filter(runs)
        : await clientsWithWork(db, years, year, personId, today)
    for (const [at, client] of clients.entries()) {
      if (at % SLICE === SLICE - 1) {
        await setImmediate()
        signal.throwIfAborted()
      }
      const { clock, rules, staffing } = client
      const mine = { clock, rules, assigned: staffing.assigned }
      for (const finding of [
        ...datesIn(client.dayOffs).of(mine),
        ...unsureOf(mine, changing),
        ...endingsOf(mine, span),
        ...uncaredOf(mine, span),
      ])
        add(folded, finding, client)
    }
    const firm = await theFirm(db)
    const off = ownDaysOff(firm)
    for (const at of tooLongClosures(dayOffOptions(firm)))
      add(
        folded,
        { section: 'days-off', code: 'endless-days-off', name: off[at]?.name, before: off[at]?.from },
        undefined,
      )
    if (!off.some((one) => one.from <= span.to && one.to >= span.from))
      add(folded, { section: 'days-off', code: 'no-days-off' }, undefined)
    return { year, clients: clients.length, sections: sectionsOf(folded, language) }
  })
}

/** The items that a newer catalogue, where one is on offer, has otherwise. */
async function changingKeys(db: Db, env: Services): Promise<ReadonlySet<string>> {
  const { all } = await env.catalogue.all(db)
  const { catalogue: shipped } = env.catalogue.shipped()
  const used = all.find(({ country }) => country.code === shipped.country.code)
  if (!used || shipped.version <= used.version) return new Set()
  const { changed, removed } = compareCatalogues(used.rules, shipped.rules)
  return new Set([...changed.map(({ after }) => after.key), ...removed.map(({ key }) => key)])
}

function add(folded: Map<string, Folded>, finding: Finding, client: ClientYear | undefined): void {
  const key = lineOf(finding)
  const line = folded.get(key) ?? { finding, count: 0, clients: [] }
  folded.set(key, line)
  if (!client) return
  line.count++
  if (line.clients.length < ON_PAPER)
    line.clients.push({
      client_id: client.id,
      client: client.name,
      number: client.number,
      of: finding.of ?? '',
    })
}

function sectionsOf(folded: ReadonlyMap<string, Folded>, language: Language): CheckAnswer['sections'] {
  const bySection = Map.groupBy(folded.values(), ({ finding }) => finding.section)
  return checkSections.map((section) => {
    const lines = (bySection.get(section) ?? []).map((line) => told(line, language))
    lines.sort(
      (a, b) =>
        compare(a.before ?? a.after ?? '', b.before ?? b.after ?? '') || b.count - a.count || compare(a.what, b.what),
    )
    return { section, count: lines.length, lines: lines.slice(0, LINES) }
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function told({ finding, count, clients }: Folded, language: Language): CheckLine {
  const { code, rule, name, detail, before, after, reasons, days } = finding
  const words = messages[language]
  const roles: Readonly<Record<string, string>> = clientWords[language].assignmentRoles
  const because = [...new Set(reasons?.map((reason) => reason[language]))].join(', ')
  const why = [
    days && words.daysLeft(days.left, days.usual),
    code === 'moved' ? undefined : words.codes[code],
    because,
    detail && entryOf(roles, detail),
  ]
  const what = rule?.name[language] ?? name ?? words.codes[code]
  return {
    code,
    what,
    rule: rule?.key ?? null,
    before: before ?? null,
    after: after ?? null,
    why: why.filter((part) => part && part !== what).join(': '),
    count,
    clients: clients.toSorted((a, b) => collator.compare(a.client, b.client) || compare(a.of, b.of)),
  }
}
