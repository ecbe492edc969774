/** Plans of taking clients in and seeing them off. What other areas may use of this one. */
export { planBlockersOf } from './blocked.ts'
export { planRules } from './rules.ts'
export { forgetHelper } from './tasks.ts'
