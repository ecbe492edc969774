/** Contracts with clients, and the groups they are in. What other areas may use of this one. */
export { agreedRules } from './agreed.ts'
