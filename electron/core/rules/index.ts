/** Rules as people typed them. What other areas may use of this one. */
export { typedRule } from './test-rule.ts'
export { backToWider, changeRule } from './change-rule.ts'
