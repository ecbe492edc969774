/** When we and clients were in touch. What other areas may use of this one. */
export { forgetPartner, lastContacts, longSilence } from './last.ts'
export { saveStep, stepsOf, versionsOf } from './step.ts'
