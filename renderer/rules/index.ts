import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

/** The rules that dates come from: the catalogue's, the firm's and the clients' own. */
export const rules: Area = {
  found: {
    rule: ({ client_id, facts }) =>
      client_id === null
        ? { address: `/calendar/rules?rule=${encodeURIComponent(facts['key'] ?? '')}` }
        : { tab: 'year', open: `rule/${client_id}/${facts['key']}` },
    catalogue: () => ({ address: '/calendar/rules' }),
  },
  Everywhere,
  RuleOfItem: later(async () => (await import('./RuleOfItem.tsx')).RuleOfItem),
}
