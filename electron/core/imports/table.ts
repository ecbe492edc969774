import { type RowOut, rowsOut, saidTargets } from '../../../shared/domain/imports/rows-out.ts'
import { type Target, type TargetOf, targets } from '../../../shared/domain/imports/targets.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { targetName } from '../../../shared/i18n/import-heads.ts'
import type { CsvColumn, CsvValue } from '../documents/csv.ts'
import { clientsOf } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { cellOf, type ListAsked, type ListColumn, listed, type ListTable, typeOf } from '../listed.ts'
import { readKnown } from './known.ts'

type Row = { readonly id: string; readonly said: RowOut }
const collator = new Intl.Collator('fi', { numeric: true })

/** Clients as a register has them, by number, and the names of our people. */
async function registered(asked: ListAsked, context: Reading) {
  const wanted = await clientsOf(asked, context)
  const known = await readKnown(context)
  const names = new Map(known.people.map(({ id, name }) => [id, name]))
  return {
    names,
    clients: known.clients
      .filter(({ id }) => wanted.has(id))
      .toSorted((a, b) => collator.compare(String(a.values['number']), String(b.values['number']))),
  }
}

/** Every client with everything that can be taken in again. */
export async function clientTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { clients, names } = await registered(asked, context)
  const rows = clients.flatMap((client) =>
    rowsOut([client], (id) => names.get(id)).map((said) => ({ id: client.id, said })),
  )
  return tableOf(rows, saidTargets(rows.map(({ said }) => said)), asked.language)
}

const whose = ['client.number', 'client.name', 'client.business_id'] as const

/** Contact persons, one a row, with their clients: they can be taken in again as well. */
export async function contactTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { clients } = await registered(asked, context)
  const rows = clients.flatMap(({ values, contacts }) => {
    const client = whose.map((target) => [target, values[target.slice('client.'.length)]])
    return contacts.map(({ id, values: fields }) => {
      const said = Object.entries(fields).map(([name, value]) => [`contact.${name}`, value])
      return { id, said: Object.fromEntries([...client, ...said]) as RowOut }
    })
  })
  const own = [...targets].flatMap(([target, of]) => (of.part === 'contact' && of.at === 1 ? [target] : []))
  return tableOf(rows, [...whose, ...own], asked.language)
}

const tableOf = (rows: readonly Row[], said: readonly Target[], language: Language): ListTable =>
  listed(
    said.flatMap((target): ListColumn<Row>[] => {
      const of = targets.get(target)
      if (of === undefined) return []
      const heading = targetName(target, language)
      return [{ heading, type: targetType(of), value: ({ said: row }) => shown(of, row[target], language) }]
    }),
    rows,
    ({ id }) => id,
  )

function targetType(of: TargetOf): CsvColumn['type'] {
  if (of.part === 'team') return 'text'
  if (of.part !== 'fact') return typeOf(of.field)
  return of.fact.type === 'yes-no' ? 'boolean' : of.fact.type === 'number' ? 'integer' : 'text'
}

/** A value as people read it, and as it is read again. */
function shown(of: TargetOf, value: unknown, language: Language): CsvValue {
  if (value === undefined || value === null || value === '') return null
  if (of.part === 'team') return String(value as string)
  if (of.part !== 'fact') return cellOf(of.field, value, language, () => undefined)
  if (of.fact.type !== 'choice') return value as CsvValue
  return of.fact.choices.find((choice) => choice.value === value)?.name[language] ?? String(value as string | number)
}
