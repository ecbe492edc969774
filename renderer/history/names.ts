import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import type { Names } from './values.ts'

/** What stored keys are called: of a client with its own rules, or of the whole firm. */
export function useNames(client?: string): Names {
  const { language } = useUi()
  const people = useAsk('people.list', {}).data
  const rules = useAsk('rules.list', { ...(client !== undefined && { client }), language }).data
  return {
    language,
    person: (id) => people?.find((one) => one.id === id)?.name,
    rule: (key) => rules?.find((one) => one.key === key)?.name,
  }
}
