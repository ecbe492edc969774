/**
 * Plans with their tasks as they stand in the years, for areas that go on with them. The index of plans has what the years
 * themselves are made of, so that these could not stand there.
 */
export { closePlan } from './plans/close.ts'
export { findPlan } from './plans/find.ts'
