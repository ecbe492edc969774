/** Letters to clients. What other areas may use of this one. */
export { senderOf } from './people.ts'
