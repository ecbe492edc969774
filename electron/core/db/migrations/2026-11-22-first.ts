import type { Kysely } from 'kysely'
import {
  count,
  createIndex,
  createPlainTable,
  createTable,
  day,
  flag,
  id,
  instant,
  maybe,
  ref,
  search,
  unique,
  words,
} from '../columns.ts'

/** The first schema: firm, people, clients, the clock, instructions, handover, history. */
export async function up(db: Kysely<any>): Promise<void> {
  const client_id = ref('client')
  const position = count
  const validity = { valid_from: maybe(day), valid_until: maybe(day) }

  await createTable(db, 'firm', {
    name: words,
    business_id: words,
    phone: words,
    email: words,
    address: words,
    language: words,
    colour: words,
    installation: words,
    days_off_json: words,
  })
  await createTable(db, 'person', {
    name: words,
    initials: words,
    role: words,
    email: words,
    phone: words,
    active: flag,
  })
  await createTable(db, 'client', {
    number: unique(words),
    name: words,
    business_id: words,
    form: words,
    industry: words,
    agreements: words,
    headcount: count,
    fiscal_year_end: words,
    language: words,
    payroll_system: words,
    hr_system: words,
    channel: words,
    state: words,
    state_since: day,
    state_reason: words,
    clock_start: day,
    clock_end: maybe(day),
    facts_json: words,
    note: words,
    search,
  })
  await createTable(db, 'contact', {
    client_id,
    name: words,
    role: words,
    email: words,
    phone: words,
    language: words,
    deputy: flag,
    ...validity,
    note: words,
  })
  await createTable(db, 'assignment', { client_id, person_id: ref('person'), role: words, service: words, ...validity })
  await createTable(db, 'pay_group', {
    client_id,
    name: words,
    frequency: words,
    payday_json: words,
    ...validity,
    position,
  })
  await createTable(db, 'cutoff', {
    client_id,
    pay_group_id: ref('pay_group'),
    kind: words,
    name: words,
    responsible: words,
    rule_json: words,
    position,
  })
  await createTable(db, 'event', { client_id, kind: words, day, name: words })
  await createTable(db, 'rule', { client_id: maybe(client_id), key: words, fields_json: words, ...validity })
  await createTable(db, 'mark', {
    client_id,
    occurrence: words,
    nominal: day,
    state: words,
    due: day,
    day,
    person_id: maybe(ref('person')),
    reason: words,
    moved_to: maybe(day),
    note: words,
  })
  await createTable(db, 'instruction', {
    client_id,
    audience: words,
    section: words,
    what: words,
    how: words,
    due_rule: words,
    due_words: words,
    responsible: words,
    position,
  })
  await createTable(db, 'sheet', {
    client_id: unique(client_id),
    introduction: words,
    exceptions: words,
    closing: words,
    number: count,
    day: maybe(day),
  })
  await createTable(db, 'handover', {
    client_id,
    direction: words,
    profile: words,
    day,
    partner: words,
    digest: words,
    report_json: words,
    person_id: maybe(ref('person')),
  })
  await createPlainTable(db, 'settled', { client_id: id, before: day }, 'client_id')
  await createPlainTable(
    db,
    'bin',
    {
      command_id: id,
      at: instant,
      person: words,
      table_name: words,
      row_id: id,
      label: words,
      rows: count,
      restored: flag,
    },
    'command_id',
  )
  await createPlainTable(
    db,
    'change',
    {
      seq: count,
      at: instant,
      person: words,
      command: words,
      command_id: id,
      target: maybe(id),
      client_id: maybe(id),
      table_name: words,
      row_id: id,
      before: maybe(words),
      after: maybe(words),
      digest: words,
      hash: words,
    },
    'seq',
  )

  await createIndex(db, 'client', ['search'])
  await createIndex(db, 'client', ['business_id'])
  await createIndex(db, 'client', ['state', 'search'])
  for (const table of ['contact', 'assignment', 'pay_group', 'cutoff', 'event', 'rule', 'instruction', 'handover'])
    await createIndex(db, table, ['client_id'])
  await createIndex(db, 'assignment', ['person_id'])
  await createIndex(db, 'cutoff', ['pay_group_id'])
  await createIndex(db, 'mark', ['client_id', 'occurrence'], 'unique')
  await createIndex(db, 'mark', ['client_id', 'nominal'])
  await createIndex(db, 'mark', ['nominal'])
  await createIndex(db, 'mark', ['moved_to'])
  await createIndex(db, 'mark', ['day'])
  await createIndex(db, 'change', ['command_id'])
  await createIndex(db, 'change', ['row_id'])
  await createIndex(db, 'change', ['client_id'])
  await createIndex(db, 'change', ['target'])
}
