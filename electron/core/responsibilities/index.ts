/** Who does what for a client, step by step. What other areas may use of this one. */
export { forgetContact, usualPersons } from './persons.ts'
