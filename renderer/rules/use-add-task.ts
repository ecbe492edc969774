import type { Rule } from '../../shared/domain/calendar/types.ts'
import { task } from '../../shared/i18n/task.ts'
import { useDeed } from '../desk/deed.ts'
import { useLanguage } from '../desk/session.tsx'
import { fieldsOf, type RuleValues } from './change.ts'

/** Adds one-off work to a client's year, and says so with a way back. Throws what the core throws. */
export function useAddTask() {
  const words = task[useLanguage()]
  const deed = useDeed()
  return (client_id: string, values: RuleValues, rule: Rule) =>
    deed(
      'rules.change',
      { client_id, reach: 'all', fields: fieldsOf(values, rule), seen: [] },
      words.saved(values.name.trim()),
    )
}
