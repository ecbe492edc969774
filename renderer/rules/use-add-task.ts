import type { Rule } from '../../shared/domain/calendar/types.ts'
import { task } from '../../shared/i18n/task.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { useLanguage } from '../desk/session.tsx'
import { fieldsOf, type RuleValues } from './change.ts'

/** Adds one-off work to a client's year, and says so with a way back. Throws what the core throws. */
export function useAddTask() {
  const words = task[useLanguage()]
  const api = useApi()
  const deed = useDeed()
  return async (client_id: string, values: RuleValues, rule: Rule) => {
    const { client } = await ask(api, 'clients.get', { client: client_id })
    const said = words.saved(`${values.name.trim()}, ${client.name}`)
    return deed('rules.change', { client_id, reach: 'all', fields: fieldsOf(values, rule), seen: [] }, said)
  }
}
