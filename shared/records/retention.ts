import { retentionClasses } from '../domain/attachments/retention.ts'
import { keptStates, materials } from '../domain/retention/plan.ts'
import * as f from './field.ts'

/** A class of documents of a client: how long it is kept, where it is, and what became of it. */
export const retentionLine = f.record('retention_line', {
  named: 'material',
  year: 'none',
  fields: {
    client_id: f.ref('client', { silent: true }),
    material: f.choice(materials, { words: 'materials' }),
    /** Own words; needed for a class of its own. */
    name: f.line(),
    place: f.line(),
    retention: f.choice(retentionClasses, { words: 'retentionClasses' }),
    retention_day: f.maybeDay(),
    /** What was agreed, or on what it rests. */
    ground: f.line(),
    state: f.choice(keptStates, { words: 'keptStates' }),
    state_on: f.maybeDay(),
    position: f.whole(100_000, { silent: true }),
  },
})

/**
 * That something was deleted when its time was over. It says what class, how much, and of which client number: no name, no file and
 * nobody's data, so that it may stay when all else is gone.
 */
export const deletion = f.record('deletion', {
  named: null,
  year: 'none',
  fields: {
    day: f.day(),
    number: f.line({ unsought: 'a log' }),
    material: f.choice([...materials, 'attachment'], { words: 'materials' }),
    retention: f.choice(retentionClasses, { words: 'retentionClasses' }),
    kept_until: f.maybeDay(),
    count: f.whole(1_000_000),
  },
})
