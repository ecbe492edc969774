import { period as periodWords, plainDate, shortDate, shortDateNear } from './dates.ts'
import { plain, quiet, row, strong, table } from './document.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { Block, Cell, Table } from './document.ts'
import { cellProse } from './prose.ts'
import type {
  Cutoff,
  Part,
  SheetContact,
  SheetInput,
  SheetInstructions,
  SheetPayGroup,
  SheetResponsibility,
} from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

const text = (value: string | undefined): Cell => (value === undefined || value.trim() === '' ? [] : [plain(value)])

/** Each person and, under the name, the deputy: a client that sees no deputy should ask for one. */
export function contactTable(people: readonly SheetContact[], words: DocumentWords): Table {
  const { role, name, reach, deputy } = words.sheet.contact
  const columns = [
    { heading: name, share: 25 },
    { heading: role, share: 25 },
    { heading: reach, share: 50 },
  ]
  const ways = (person: { phone?: string | undefined; email?: string | undefined }): Cell => [
    ...text(person.phone),
    ...text(person.email),
  ]
  const rows = people.flatMap((person) => [
    row([strong(person.name)], text(person.role), ways(person)),
    ...(person.deputy === undefined
      ? []
      : [row([plain(person.deputy.name)], [quiet(`${deputy}, ${lowered(person.role)}`)], ways(person.deputy))]),
  ])
  return table(columns, rows)
}

/** "Palkanlaskija" inside a sentence: only an ordinary capital is lowered, an abbreviation (HR-päällikkö) stays. */
const lowered = (role: string): string =>
  /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role

/** The timetable of each pay group that has paydays to come, under its name. */
export const payTables = (groups: readonly SheetPayGroup[], words: DocumentWords): Block[] =>
  groups
    .filter(({ rows }) => rows.length > 0)
    .flatMap((group): readonly Block[] => [
      { type: 'subheading', text: group.name },
      ...paragraph([
        group.rhythm && sentence(group.rhythm),
        group.until && words.sheet.pay.until(plainDate(group.until, words)),
      ]),
      payTable(group, words),
    ])

/** Sentences of ours, which have no form. */
export function paragraph(sentences: readonly (string | false | undefined)[]): Block[] {
  const text = sentences.filter(Boolean).join(' ')
  return text === '' ? [] : [{ type: 'paragraph', text }]
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** So many cut-offs stand side by side on a page; of more each has a line of its own. */
const ABREAST = 4
/** A pay period of more letters asks for a wider column. */
const LONG = 11
/** So many have room for a time beside every day. */
const ROOMY = 2

/** The next paydays of a pay group, and by when what is agreed is needed for each. */
export function payTable({ rows, cutoffs }: Pick<SheetPayGroup, 'rows' | 'cutoffs'>, words: DocumentWords): Table {
  const { pay } = words.sheet
  // Beside four days the others have no more room than they need.
  const full = cutoffs.length === ABREAST
  const dayOf = (day: IsoDay, payday: IsoDay) => (full ? shortDateNear(day, payday, words) : shortDate(day, words))
  const when = ({ day, time }: Cutoff, payday: IsoDay): string =>
    time === undefined ? dayOf(day, payday) : `${dayOf(day, payday)} ${words.clock(time)}`
  // In narrow columns a time that is the same every time is said once, above its days.
  const times = cutoffs.length > ROOMY ? cutoffs.map((_, at) => commonTime(rows.map((each) => each.cutoffs[at]))) : []
  const one = (cutoff: Cutoff | undefined, at: number, payday: IsoDay): Cell =>
    cutoff === undefined ? [] : text(times[at] === undefined ? when(cutoff, payday) : dayOf(cutoff.day, payday))
  const headingOf = (name: string, at: number) => {
    const time = times[at]
    return time === undefined ? name : `${name}, ${words.clock(time)}`
  }
  const lines = (each: SheetPayGroup['rows'][number]): Cell =>
    cutoffs.flatMap((name, at): Cell => {
      const cutoff = each.cutoffs[at]
      return cutoff === undefined ? [] : [plain(`${when(cutoff, each.payday)} ${name}`)]
    })
  const abreast = cutoffs.length <= ABREAST
  const periodOf = ({ period }: SheetPayGroup['rows'][number]) =>
    period ? periodWords(period.from, period.to, words) : ''
  // Two days with the names of their months stay on one line, where the others leave room for it.
  const isLong = rows.some((each) => periodOf(each).length > LONG)
  const [payday, period] = full ? [20, 15] : [23, isLong ? 20 : 17]
  const share = (100 - payday - period) / Math.max(1, abreast ? cutoffs.length : 1)
  const columns = [
    { heading: pay.payday, share: payday },
    { heading: pay.period, share: period },
    ...(abreast ? cutoffs.map(headingOf) : [pay.last]).map((heading) => ({ heading, share })),
  ]
  const body = rows.map((each) =>
    row(
      [
        strong(shortDate(each.payday, words)),
        ...(each.usual === undefined ? [] : [quiet(pay.usual(shortDate(each.usual, words)))]),
      ],
      text(periodOf(each)),
      ...(abreast ? cutoffs.map((_, at) => one(each.cutoffs[at], at, each.payday)) : [lines(each)]),
    ),
  )
  return table(columns, body)
}

/** The time of day that all of these have; undefined where one has another or none. */
function commonTime(all: readonly (Cutoff | undefined)[]): string | undefined {
  const [first, ...others] = new Set(all.flatMap((one) => (one === undefined ? [] : [one.time])))
  return others.length === 0 ? first : undefined
}

type Item = SheetInstructions['items'][number]

/**
 * What the client delivers: what, how, by when (the rule and its next dates) and who. What the timetable of the same sheet or
 * the row above says is not said again.
 */
export function instructionTable(groups: readonly SheetInstructions[], words: DocumentWords): Table {
  const { item } = words.sheet
  const isSaid = groups.some(({ items }) => items.some(({ who = '' }) => who !== ''))
  const [what, how, by] = isSaid ? [26, 29, 26] : [30, 46, 24]
  const columns = [
    { heading: item.what, share: what },
    { heading: item.how, share: how },
    { heading: item.by, share: by },
    { heading: item.who, share: 19 },
  ]
  const lines = ({ heading, items }: SheetInstructions) =>
    items.map((each, at) => ({
      ...row([strong(each.what)], cellProse(each.how ?? ''), byWhen(each, items[at - 1], words), text(each.who)),
      ...(at === 0 && groups.length > 1 && { under: heading }),
    }))
  return table(columns, groups.flatMap(lines))
}

/** What is done when something goes otherwise than it should. */
export function exceptionTable(exceptions: SheetInput['exceptions'], words: DocumentWords): Table {
  const { situation, action } = words.sheet.exception
  const columns = [
    { heading: situation, share: 30 },
    { heading: action, share: 70 },
  ]
  return table(
    columns,
    exceptions.map((each) => row([strong(each.situation)], cellProse(each.action))),
  )
}

function byWhen({ by }: Item, above: Item | undefined, words: DocumentWords): Cell {
  if (by === undefined) return []
  const { see_timetable, as_above } = words.sheet.item
  if (by.columns !== undefined) return [...text(by.rule), plain(see_timetable(by.columns))]
  if (by.dates.length === 0) return text(by.rule)
  if (JSON.stringify(by) === JSON.stringify(above?.by)) return [plain(as_above)]
  return [...text(by.rule), ...by.dates.map((day) => quiet(shortDate(day, words)))]
}

/** Who does what; a side without a part has a dash, so that an empty cell is never read as a forgotten one. */
export function responsibilityTable(lines: readonly SheetResponsibility[], words: DocumentWords): Table {
  const { responsibility, duty } = words.sheet
  const part = (each: Part | undefined): Cell => {
    const texts = [each?.duty && duty[each.duty], each?.note].filter((word) => word !== undefined && word !== '')
    return [texts.length === 0 ? quiet('–') : plain(texts.join(', '))]
  }
  const columns = [
    { heading: responsibility.task, share: 46 },
    { heading: responsibility.client, share: 22 },
    { heading: responsibility.firm, share: 32 },
  ]
  return table(
    columns,
    lines.map((line) => row([plain(line.task)], part(line.client), part(line.firm))),
  )
}
