import { isJson } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { carriedOver } from '../../../shared/domain/clients/frequency.ts'

/**
 * A record as this program would write it: what older versions wrote in another way is carried over before it is checked.
 * Whatever is wrong with it stays for the check to find.
 */
export function carried(record: unknown): unknown {
  if (!isJson(record) || !Array.isArray(record['pay_groups'])) return record
  return { ...record, pay_groups: record['pay_groups'].map(group) }
}

function group(row: unknown): unknown {
  if (!isJson(row) || typeof row['frequency'] !== 'string') return row
  const form = typeof row['pay_form'] === 'string' ? row['pay_form'] : undefined
  const { frequency, pay_form } = carriedOver({ frequency: row['frequency'], pay_form: form, payday: row['payday'] })
  return { ...row, frequency, ...(pay_form !== undefined && { pay_form }) }
}
