import type { Parsed } from '../../../shared/api/names.ts'
import { parseDay, parseMonthDay } from '../../../shared/domain/calendar/days/days.ts'
import { isSound } from '../../../shared/domain/calendar/rules/sound.ts'
import { formatTyped } from '../../../shared/domain/calendar/typed/format.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { rowsOut, saidTargets } from '../../../shared/domain/imports/rows-out.ts'
import { type TargetOf, targets } from '../../../shared/domain/imports/targets.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { targetName } from '../../../shared/i18n/import-heads.ts'
import { imports as words } from '../../../shared/i18n/imports.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'
import type { Field } from '../../../shared/records/field.ts'
import { mustSee } from '../clients/index.ts'
import type { CsvColumn, CsvData, CsvValue } from '../documents/csv.ts'
import type { Working } from '../handlers.ts'
import { readKnown } from './known.ts'

type Input = Parsed<'imports.exportClients'>

/** Every client that is seen, with everything that can be taken in again, as a table in the outbox. */
export async function exportClients({ language, format, clients: wanted }: Input, context: Working) {
  if (wanted) await mustSee(context.db, context.who, wanted)
  const known = await readKnown(context)
  const ids = wanted && new Set(wanted)
  const clients = known.clients
    .filter(({ id }) => ids?.has(id) ?? true)
    .toSorted((a, b) => collator.compare(String(a.values['number']), String(b.values['number'])))
  const names = new Map(known.people.map(({ id, name }) => [id, name]))
  const rows = rowsOut(clients, (id) => names.get(id))
  const columns = saidTargets(rows).flatMap((target) => {
    const of = targets.get(target)
    return of === undefined ? [] : [{ target, of }]
  })
  const data: CsvData = {
    language,
    columns: columns.map(({ target, of }) => ({
      key: target,
      heading: targetName(target, language),
      type: typeOf(of),
    })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ target, of }) => [target, shown(of, row[target], language)])),
    ),
  }
  const bytes = await context.env.documents.render('table', data, format)
  return context.env.files.put(`${words[language].clientsFile}.${format}`, bytes)
}

const collator = new Intl.Collator('fi', { numeric: true })

const types: Partial<Record<Field['kind'], CsvColumn['type']>> = { flag: 'boolean', day: 'date', whole: 'integer' }
function typeOf(of: TargetOf): CsvColumn['type'] {
  if (of.part === 'team') return 'text'
  if (of.part === 'fact') return of.fact.type === 'yes-no' ? 'boolean' : of.fact.type === 'number' ? 'integer' : 'text'
  return types[of.field.kind] ?? 'text'
}

/** A value as people read it, and as it is read again. */
function shown(of: TargetOf, value: unknown, language: Language): CsvValue {
  if (value === undefined || value === null || value === '') return null
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
  if (of.part === 'team') return text
  if (of.part === 'fact') {
    if (of.fact.type !== 'choice') return value as CsvValue
    return of.fact.choices.find((choice) => choice.value === value)?.name[language] ?? text
  }
  const { kind, words: vocabulary } = of.field
  if (kind === 'rule') return paydayOf(value as Rule, language)
  if (kind === 'month-day') return monthDayOf(text, language)
  if (vocabulary !== undefined) return valueOf(vocabulary, text, language)
  // A damaged row is let out without what is none: it must not keep the others back.
  if (kind === 'day') return parseDay(text) === undefined ? null : text
  if (kind === 'whole') return typeof value === 'number' ? value : null
  return value as CsvValue
}

/** Nothing of a payday that is not agreed yet. */
const paydayOf = (rule: Rule, language: Language): string | null =>
  !isSound(rule) || JSON.stringify(rule.rule).includes('client-defined') ? null : formatTyped(rule, language)

function monthDayOf(text: string, language: Language): string {
  const day = parseMonthDay(text)
  return day === undefined || language === 'en' ? text : `${day.day}.${day.month}.`
}
