import type { Area } from '../desk/area.ts'
import { Everywhere } from './Everywhere.tsx'

export { ClientRules } from './ClientRules.tsx'
export { newTask } from './tasks.ts'
export { RuleByKey } from './RuleByKey.tsx'
export { RuleField } from './RuleField.tsx'
export { ruleIn, shapeText } from './typed-rule.ts'
export { useItemRule } from './use-item-rule.tsx'

/** The rules that dates come from: the catalogue's, the firm's and the clients' own. */
export const rules: Area = { Everywhere }
