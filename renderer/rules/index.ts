import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.tsx'

/** The rules that dates come from: the catalogue's, the firm's and the clients' own. */
export const rules: Area = {
  Everywhere,
  RuleOfItem: later(async () => (await import('./RuleOfItem.tsx')).RuleOfItem),
}
