/** Where clients' information is kept and by whom. What other areas may use of this one. */
export { roundRules } from './rounds.ts'
export { forgetKeeper } from './save.ts'
export { refuse, secretsIn } from './secrets.ts'
