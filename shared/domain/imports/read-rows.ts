import { businessId } from '../clients/business-id.ts'
import { homeCode } from '../calendar/countries/country.ts'
import type { Field } from '../../records/field.ts'
import { type Fault, type FaultCode, type Notice, quoted } from './faults.ts'
import type { Mapping } from './guess.ts'
import type { Known } from './known.ts'
import { lacksZero, type Read, readCell, yesNo } from './read-cell.ts'
import { isEmpty, type Layout, plainWords, type Table } from './table.ts'
import { type Part, type TargetOf, targets } from './targets.ts'
import { textOf, type Values } from './values.ts'

/** A value with the place in the file that says it. */
export type Said = { readonly value: unknown; readonly column: number; readonly text: string }
export type SaidFields = Readonly<Record<string, Said>>
/** The values alone. */
export const valuesOf = (said: SaidFields): Values =>
  Object.fromEntries(Object.entries(said).map(([name, { value }]) => [name, value]))

/** What one row says, sorted by what it says it of; empty cells say nothing. */
export type SaidRow = {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly client: SaidFields
  readonly team: SaidFields
  readonly facts: SaidFields
  readonly contacts: readonly SaidFields[]
  readonly groups: readonly SaidFields[]
  /** Fields of the client that the row says in a way that was refused. */
  readonly refused: readonly string[]
}
export type Remarks = { readonly faults: Fault[]; readonly notices: Notice[] }

/** So many rows are read at a stretch. */
const STRETCH = 250

/** Reads the rows below the heads; yields how many it has read, and gives them all. Faults go into `remarks`. */
export function* readRows(
  { table, layout, mapping }: { readonly table: Table; readonly layout: Layout; readonly mapping: Mapping },
  known: Known,
  remarks: Remarks,
): Generator<number, SaidRow[], void> {
  const columns = layout.columns.flatMap(({ at }) => {
    const target = targets.get(mapping[at] ?? '')
    return target === undefined ? [] : [{ at, target }]
  })
  const said: SaidRow[] = []
  for (const [at, cells] of table.rows.entries()) {
    if (at <= layout.headRow || isEmpty(cells)) continue
    said.push(readRow(at + 1, { cells, columns, from1904: table.from1904 === true }, known, remarks))
    if (said.length % STRETCH === 0) yield said.length
  }
  return said
}

type Cells = {
  readonly cells: readonly string[]
  readonly columns: readonly { readonly at: number; readonly target: TargetOf }[]
  readonly from1904: boolean
}

function readRow(
  row: number,
  { cells, columns, from1904 }: Cells,
  known: Known,
  { faults, notices }: Remarks,
): SaidRow {
  const reading = { today: known.today, from1904, valueOf: known.valueOf }
  const found = { client: {}, team: {}, facts: {} } as Record<'client' | 'team' | 'facts', Record<string, Said>>
  const parts: Record<'contact' | 'pay_group', Record<string, Said>[]> = { contact: [], pay_group: [] }
  const refused: string[] = []
  for (const { at: column, target } of columns) {
    const text = cells[column]?.trim() ?? ''
    if (text === '') continue
    const read = readTarget(target, text, known, reading)
    if ('fault' in read) {
      faults.push({ row, column, code: read.fault, text: quoted(text) })
      if (target.part === 'client') refused.push(target.name)
      continue
    }
    const said = { value: read.value, column, text }
    if (target.part === 'team') found.team[target.name] = said
    else if (target.part === 'fact') found.facts[target.name] = said
    else if (target.part === 'client') found.client[target.name] = said
    else (parts[target.part][target.at - 1] ??= {})[target.name] = said
    if (target.part === 'contact' && target.field.kind === 'phone' && lacksZero(String(read.value)))
      notices.push({ row, column, code: 'phone-zero', text: quoted(text) })
  }
  const checked = withBusinessId(row, found.client, known, faults)
  return {
    row,
    ...found,
    refused,
    client: withPostcode(checked, known),
    contacts: parts.contact.filter((one) => one !== undefined),
    groups: parts.pay_group.filter((one) => one !== undefined),
  }
}

function readTarget(target: TargetOf, text: string, known: Known, reading: Parameters<typeof readCell>[2]): Read {
  if (target.part === 'team') return { value: text }
  if (target.part === 'fact') return readFact(target.fact, text)
  const { part, name, field } = target
  // The IDs of a country are judged together with the country.
  if (part === 'client' && name === 'business_id') return { value: text }
  const read = readCell(field, text, reading)
  if ('fault' in read) return read
  if (part === 'client' && name === 'country' && !known.isDescribed(String(read.value))) return { fault: 'country' }
  return judged(part, name, field, read.value, known)
}

function judged(part: Part, name: string, field: Field, value: unknown, known: Known): Read {
  // A rule has been checked by whatever computes its dates.
  if (field.kind === 'rule') return { value }
  const judgement = known.judge(part, name, value)
  return 'code' in judgement ? { fault: judgement.code } : judgement
}

function readFact(fact: Extract<TargetOf, { part: 'fact' }>['fact'], text: string): Read {
  if (fact.type === 'yes-no') {
    const value = yesNo(text)
    return value === undefined ? { fault: 'not-yes-or-no' } : { value }
  }
  if (fact.type === 'number') return /^\d{1,7}$/.test(text) ? { value: Number(text) } : { fault: 'not-a-number' }
  const plain = plainWords(text)
  const choice = fact.choices.find(
    ({ value, name, former }) => !former && [value, ...Object.values(name)].some((word) => plainWords(word) === plain),
  )
  return choice === undefined ? { fault: 'not-a-choice' } : { value: choice.value }
}

/** The ID as it is written in its country; one that is another country's is known by the client that has it. */
function withBusinessId(row: number, client: SaidFields, known: Known, faults: Fault[]): SaidFields {
  const { business_id: said, country } = client
  if (said === undefined) return client
  const { business_id: _, ...rest } = client
  const rule = known.businessIdOf(textOf(country?.value) || known.home)
  const id = rule === undefined ? said.text : businessId(said.text, rule)
  const value = id ?? (country === undefined ? known.businessIdKnown(said.text) : undefined)
  if (value !== undefined) {
    const judgement = known.judge('client', 'business_id', value)
    if (!('code' in judgement)) return { ...client, business_id: { ...said, value } }
  }
  const code: FaultCode = 'business-id'
  faults.push({ row, column: said.column, code, text: quoted(said.text), facts: { example: rule?.example ?? '' } })
  return rest
}

/** Finnish postcodes have five digits; as numbers they lose their zeros. */
function withPostcode(client: SaidFields, { home }: Known): SaidFields {
  const { postcode: said, country } = client
  if (said === undefined || (country?.value ?? home) !== homeCode || !/^\d{2,4}$/.test(said.text)) return client
  return { ...client, postcode: { ...said, value: said.text.padStart(5, '0') } }
}
