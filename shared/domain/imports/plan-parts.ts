import { frequencyOf } from '../clients/frequency.ts'
import type { Rule } from '../calendar/types.ts'
import { contact as contactRecord, payGroup as groupRecord } from '../../records/clients.ts'
import { blankOf } from '../../records/read.ts'
import { quoted } from './faults.ts'
import type { Known, KnownPart } from './known.ts'
import type { Group } from './match.ts'
import { type Remarks, type Said, type SaidFields, valuesOf } from './read-rows.ts'
import { plainWords } from './table.ts'
import { differing, textOf, type Values } from './values.ts'

/** A contact person or pay group that is to be written: whole where it is new, else what becomes different. */
export type PlannedPart = { readonly known: KnownPart | undefined; readonly values: Values }

const plain = (value: unknown): string => plainWords(textOf(value))
const firstCell = (said: SaidFields): Said | undefined => Object.values(said).toSorted((a, b) => a.column - b.column)[0]

/** Contact persons are known by their name, or else by their e-mail address. One without a name is called by what there is. */
export function planContacts({ rows, known: ours }: Group, known: Known, { faults, notices }: Remarks) {
  const planned: { known: KnownPart | undefined; values: Record<string, unknown> }[] = []
  for (const { row, contacts } of rows)
    for (const said of contacts) {
      const given: Record<string, unknown> = valuesOf(said)
      const isOne = (values: Values) =>
        plain(given['name']) === ''
          ? plain(given['email']) !== '' && plain(values['email']) === plain(given['email'])
          : plain(values['name']) === plain(given['name'])
      const found = ours?.contacts.find(({ values }) => isOne(values))
      const cell = firstCell(said)
      if (!found && plain(given['name']) === '') {
        const name = textOf(given['email']) || textOf(given['phone'])
        const at = { row, column: cell?.column ?? null, text: quoted(cell?.text ?? '') }
        if (name === '') {
          faults.push({ ...at, code: 'required' })
          continue
        }
        given['name'] = name
        notices.push({ ...at, code: 'contact-named' })
      }
      const before = planned.find(({ known: one, values }) => isOne({ ...one?.values, ...values }))
      if (before) Object.assign(before.values, found ? differing(given, found.values) : given)
      else if (found) planned.push({ known: found, values: differing(given, found.values) })
      else
        planned.push({
          known: undefined,
          values: { ...blankOf(contactRecord), language: languageOf(rows, ours, known), ...given },
        })
    }
  return planned.filter(({ known: one, values }) => !one || Object.keys(values).length > 0)
}

/** Contacts speak the client's language unless the file says another. */
const languageOf = (rows: Group['rows'], ours: Group['known'], known: Known): unknown =>
  rows.find(({ client }) => client['language'])?.client['language']?.value ?? ours?.values['language'] ?? known.language

/**
 * Pay groups are known by their name; one without a name is the client's only one, or a new one. A group that is there stays
 * as it is: what its payday moves is seen on the client's page before it is saved.
 */
export function planGroups({ rows, known: ours }: Group, known: Known, { notices }: Remarks): PlannedPart[] {
  const planned: { known: undefined; values: Values }[] = []
  for (const { row, groups } of rows)
    for (const said of groups) {
      const given = valuesOf(said)
      const found =
        given['name'] === undefined
          ? ours?.groups[0]
          : ours?.groups.find(({ values }) => plain(values['name']) === plain(given['name']))
      if (found) {
        const different = Object.keys(differing(given, found.values)).map((name) => said[name])[0]
        if (different)
          notices.push({
            row,
            column: different.column,
            code: 'group-stays',
            text: quoted(different.text),
            facts: { group: String(found.values['name']) },
          })
        continue
      }
      const name = textOf(given['name']) || nameFor(known.groupName, planned.length)
      if (planned.some(({ values }) => plain(values['name']) === plain(name))) continue
      const payday = given['payday'] as Rule | undefined
      const position = (ours?.groups.length ?? 0) + planned.length
      const frequency = payday && frequencyOf(payday)
      planned.push({
        known: undefined,
        values: { ...blankOf(groupRecord), ...(frequency && { frequency }), position, ...given, name },
      })
    }
  return planned
}

const nameFor = (name: string, at: number): string => (at === 0 ? name : `${name} ${at + 1}`)
