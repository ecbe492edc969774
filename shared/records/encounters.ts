import { encounterKinds, initiatives } from '../domain/encounters/kinds.ts'
import * as f from './field.ts'

/** One time that we and the client were in touch. What was agreed to be done next is one-off work, named by its key. */
export const encounter = f.record('encounter', {
  named: 'day',
  year: 'none',
  since: '1.6',
  fields: {
    client_id: f.ref('client', { silent: true }),
    kind: f.choice(encounterKinds, { words: 'encounterKinds' }),
    /** Who began it. */
    initiative: f.choice(initiatives, { words: 'initiatives' }),
    day: f.day(),
    /** `09:10`; empty where nobody noted it. */
    time: f.line({ max: 5, unsought: 'a time' }),
    /** Who on the client's side, and who of us. */
    contact_id: f.maybeRef('contact'),
    person_id: f.maybeRef('person'),
    text: f.text(),
    /** For us alone: a successor does not get it. */
    internal: f.flag({ stays: true }),
    /** The rule that the next step is; empty for none. */
    next_key: f.line({ own: true, silent: true, max: 100 }),
  },
})
