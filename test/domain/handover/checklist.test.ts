/**
 * What published payroll hand-over checklists ask a leaving provider for. Each has its place in the package, or the package says in words
 * why it has not: nothing of it is passed over in silence.
 */
import { describe, expect, it } from 'vitest'
import { contactRoles, cutoffKinds } from '../../../shared/domain/clients/client.ts'
import type { ColumnName } from '../../../shared/domain/handover/columns.ts'
import { keptParts, missingParts, type PartKey } from '../../../shared/domain/handover/profiles.ts'
import { type TableName, tables } from '../../../shared/domain/handover/tables.ts'
import { type HandoverItem, handoverItems } from '../../../shared/domain/plans/content-kinds.ts'
import { languages } from '../../../shared/domain/words.ts'
import { packageWords } from '../../../shared/i18n/package.ts'
import { records } from '../../../shared/records/records.ts'

type Place = {
  /** Parts of the package: kept in it, or named among what it does not hold. */
  readonly parts?: readonly PartKey[]
  /** Fields of the client. */
  readonly fields?: readonly (keyof typeof records.client.fields)[]
  /** Columns of a table. */
  readonly columns?: Partial<Record<TableName, readonly ColumnName[]>>
  /** Groups of the handover: what travels between the payroll programs is marked there, and receipted. */
  readonly groups?: readonly HandoverItem[]
}
const checklist: Readonly<Record<string, Place>> = {
  'the employer: name, business ID, address, form, financial year': {
    parts: ['client'],
    fields: ['name', 'business_id', 'street', 'postcode', 'town', 'form', 'fiscal_year_end'],
    groups: ['company'],
  },
  'references to the authorities: Incomes Register, tax, authorisations': {
    parts: ['mandates'],
    columns: { mandates: ['kind', 'state', 'cancelled_by'] },
    groups: ['incomes-register', 'authorities', 'authorisations'],
  },
  'pension and accident insurance': { fields: ['pension_insurer', 'accident_insurer'], groups: ['insurances'] },
  'approval: who, how and by when': {
    parts: ['contacts', 'cutoffs'],
    columns: { contacts: ['role', 'deputy'], cutoffs: ['kind', 'rule'] },
    groups: ['contacts'],
  },
  'dates: pay periods, paydays, timetable': {
    parts: ['paygroups', 'deadlines-open', 'calendar'],
    columns: { paygroups: ['frequency', 'next_payday', 'rule'], 'deadlines-open': ['due_date', 'responsible'] },
    groups: ['pay-groups', 'year-clock'],
  },
  'year-to-date figures, as attachments or from the payroll program': {
    parts: ['balances', 'attachments'],
    groups: ['year-to-date', 'tax-cards', 'holidays', 'balances'],
  },
  'employees and those who left': { parts: ['employees'], groups: ['employees', 'leavers', 'employment-contracts'] },
  'deductions: garnishments, unions, others': {
    fields: ['garnishment_practice', 'union_fee_practice'],
    groups: ['garnishments', 'union-fees', 'other-deductions'],
  },
  'agreements: collective, local, holiday bonus': {
    fields: ['agreements', 'holiday_bonus_practice'],
    groups: ['agreements'],
  },
  'reconciliation up to the transfer, signed': {
    parts: ['reconciliation'],
    columns: { reconciliation: ['payroll_sum', 'other_sum', 'difference_reason', 'accepted_by', 'accepted_on'] },
    groups: ['reconciliation', 'bookkeeping'],
  },
  'open matters and what only we know': {
    parts: ['instructions', 'feedback', 'meetings'],
    groups: ['issues', 'instructions'],
  },
  'material of earlier years, cost, deletion': {
    parts: ['ending', 'retention'],
    columns: { 'handover-groups': ['years', 'whereabouts', 'group_state'] },
    groups: ['archive', 'finance', 'data-protection'],
  },
  'software and the next provider': { parts: ['systems'], groups: ['software', 'people', 'absences', 'benefits'] },
}

describe.each(Object.entries(checklist))('%s', (_, { parts = [], fields = [], columns = {}, groups = [] }) => {
  it('has its place in the package, or the package says why not', () => {
    const kept = new Set<string>(keptParts)
    const reasons: Readonly<Record<string, string>> = missingParts
    for (const part of parts) {
      const reason = reasons[part]
      expect(kept.has(part) || reason !== undefined, part).toBe(true)
      for (const language of languages) {
        const { parts: names, reasons: said } = packageWords[language]
        expect(names[part].trim()).not.toBe('')
        if (reason !== undefined) expect((said as Readonly<Record<string, string>>)[reason]?.trim()).toMatch(/\w{3}/)
      }
    }
    // A field that a package holds back has no place in it.
    for (const name of fields) expect(records.client.fields[name], name).not.toHaveProperty('held', expect.anything())
    for (const [name, wanted] of Object.entries(columns)) {
      const there = tables.find((table) => table.name === name)?.columns.map((column) => column.name)
      expect(there, name).toEqual(expect.arrayContaining([...wanted]))
    }
    for (const group of groups)
      for (const language of languages) expect(packageWords[language].codes.handoverItems[group]).toMatch(/\w{3}/)
  })
})

it('asks for every group that a receipt is filled in for', () => {
  const asked = Object.values(checklist).flatMap(({ groups = [] }) => groups)
  expect(handoverItems.filter((item) => !asked.includes(item))).toEqual([])
  expect(cutoffKinds).toContain('approval')
  expect(contactRoles).toContain('approver')
})
