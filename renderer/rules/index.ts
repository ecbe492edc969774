import type { Hit } from '../../shared/api/search.ts'
import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

const ruleAddress = (facts: Hit['facts']) => `/calendar/rules?rule=${encodeURIComponent(facts['key'] ?? '')}`

/** The rules that dates come from: the catalogue's, the firm's and the clients' own. */
export const rules: Area = {
  found: {
    rule: ({ client_id, facts }) =>
      client_id === null ? { address: ruleAddress(facts) } : { tab: 'year', open: `rule/${client_id}/${facts['key']}` },
    // A duty has a key, the catalogue itself none.
    catalogue: ({ facts }) => ({ address: facts['key'] === undefined ? '/calendar/rules' : ruleAddress(facts) }),
  },
  Everywhere,
  RuleOfItem: later(async () => (await import('./RuleOfItem.tsx')).RuleOfItem),
}
