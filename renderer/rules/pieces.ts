/** What other areas build into their own screens. Apart from `index.ts`, which the first screen reads. */
export { DifferenceLines } from './DifferenceLines.tsx'
export { ClientRules } from './ClientRules.tsx'
export { newTask } from './tasks.ts'
export { RuleByKey } from './RuleByKey.tsx'
export { RuleField } from './RuleField.tsx'
export { ruleIn, shapeText } from './typed-rule.ts'
export { TypedInput } from './TypedInput.tsx'
