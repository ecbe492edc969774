import { plainWords } from './table.ts'
import { type Fault, quoted } from './faults.ts'
import type { Known, KnownClient } from './known.ts'
import type { Said, SaidRow } from './read-rows.ts'
import { textOf } from './values.ts'

/** All rows of one client, and the client of ours that it is. */
export type Group = { readonly rows: readonly SaidRow[]; readonly known: KnownClient | undefined }

const text = (said: Said | undefined): string => textOf(said?.value).trim()
const idOf = ({ client }: SaidRow): string => text(client['business_id'])
const numberOf = ({ client }: SaidRow): string => text(client['number'])
const nameOf = ({ client }: SaidRow): string => plainWords(text(client['name']))
/** `001` that a spreadsheet took for a number. */
const asNumber = (number: string): string => (/^\d{1,15}$/.test(number) ? String(Number(number)) : number)

/**
 * Puts the rows of one client together and finds the client among ours: by business ID, then by client number, and only where
 * a row has neither by the very same name. Two of them that name different clients are a fault.
 */
export function matched(rows: readonly SaidRow[], known: Known, faults: Fault[]): readonly Group[] {
  const groups = grouped(rows, faults)
  const ours = indexOf(known)
  return groups.map((group) => ({ rows: group, known: find(group, ours, faults) }))
}

function grouped(rows: readonly SaidRow[], faults: Fault[]): readonly SaidRow[][] {
  const groups: SaidRow[][] = []
  const byKey = new Map<string, SaidRow[]>()
  for (const row of rows) {
    const keys = keysOf(row)
    const group = keys.map((key) => byKey.get(key)).find((one) => one !== undefined)
    const other = group?.find((one) => idOf(one) !== '' && idOf(row) !== '' && idOf(one) !== idOf(row))
    if (group && other) {
      // The number is the same, the business IDs are not.
      const said = row.client['number']
      const facts = { row: String(other.row), client: text(other.client['name']) }
      faults.push({ row: row.row, column: said?.column ?? null, code: 'number-taken', text: quoted(text(said)), facts })
      continue
    }
    const whole = group ?? []
    if (!group) groups.push(whole)
    whole.push(row)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, whole)
  }
  return groups
}

/** The surest first; a name counts only where there is nothing better. */
function keysOf(row: SaidRow): readonly string[] {
  const [id, number, name] = [idOf(row), numberOf(row), nameOf(row)]
  const keys = [...(id === '' ? [] : [`id ${id}`]), ...(number === '' ? [] : [`number ${number}`])]
  if (keys.length > 0) return keys
  // A row of which nothing is known stands for itself, and is told of.
  return [name === '' ? `row ${row.row}` : `name ${name}`]
}

type Index = Record<'ids' | 'numbers' | 'asNumbers' | 'names', ReadonlyMap<string, readonly KnownClient[]>>

function indexOf({ clients }: Known): Index {
  const by = (key: (client: KnownClient) => string) => Map.groupBy(clients, key)
  return {
    ids: by(({ values }) => String(values['business_id'])),
    numbers: by(({ values }) => String(values['number'])),
    asNumbers: by(({ values }) => asNumber(String(values['number']))),
    names: by(({ values }) => plainWords(String(values['name']))),
  }
}

const alone = <T>(list: readonly T[] | undefined): T | undefined => (list?.length === 1 ? list[0] : undefined)

function find(rows: readonly SaidRow[], ours: Index, faults: Fault[]): KnownClient | undefined {
  const [withId, withNumber] = [rows.find((row) => idOf(row) !== ''), rows.find((row) => numberOf(row) !== '')]
  const number = withNumber ? numberOf(withNumber) : ''
  const byId = withId && ours.ids.get(idOf(withId))?.[0]
  const byNumber =
    number === '' ? undefined : (alone(ours.numbers.get(number)) ?? alone(ours.asNumbers.get(asNumber(number))))
  if (byNumber && withNumber && byNumber !== byId) {
    const said = withNumber.client['number']
    const at = { row: withNumber.row, column: said?.column ?? null, text: quoted(number) }
    const facts = { client: String(byNumber.values['name']), other: textOf(byId?.values['name']) }
    if (byId) faults.push({ ...at, code: 'two-clients', facts })
    else if (withId && byNumber.values['business_id'] !== '')
      faults.push({ ...at, code: 'other-business-id', facts: { ...facts, id: String(byNumber.values['business_id']) } })
  }
  if (byId ?? byNumber) return byId ?? byNumber
  const [first] = rows
  return first && !withId && !withNumber ? alone(ours.names.get(nameOf(first))) : undefined
}
