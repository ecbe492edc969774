import { z } from 'zod'
import { records } from '../records/records.ts'
import { fieldsOf } from './fields.ts'
import { command, longQuery, query } from './procedure.ts'
import { Day, Id, Line, maybeSeen, Name, Saved, Seen } from './values.ts'

export const InformationFields = fieldsOf(records.information).omit({ verify_due: true })
export type InformationFields = z.output<typeof InformationFields>
/** A line of the map, with its keeper in words and how it stands today. */
export const Information = Saved.extend(InformationFields.shape).extend({
  origin: z.string(),
  /** The keeper's name; empty where nobody is known. */
  keeper_name: z.string(),
  /** The keeper is no longer there. */
  keeper_gone: z.boolean(),
  verify_due: Day.nullable(),
  freshness: z.enum(['fresh', 'stale', 'never', 'free']),
})
export type Information = z.output<typeof Information>
export const InformationLine = Information.extend({ client: z.string(), number: z.string() })
export type InformationLine = z.output<typeof InformationLine>

const Round = Saved.extend({ name: z.string(), due: Day, lines: z.array(Id) })
export const sorts = ['client', 'place', 'due'] as const

/** Where clients' information is kept, who keeps it up, and whether it is still so. */
export const information = {
  get: query('work')
    .input(z.object({ client: Name }))
    .output(
      z.object({
        lines: z.array(Information),
        /** Who keeps the map; null: nobody was named. */
        keeper: z.object({ id: Id, name: z.string(), gone: z.boolean() }).nullable(),
        rounds: z.array(Round),
      }),
    ),
  /** Throws `invalid: fields` where an own kind has no name, a day lies ahead, or a field looks like a secret (`secret`). */
  save: command('work').input(InformationFields.extend(maybeSeen)).output(Saved),
  remove: command('work').input(Seen).output(Saved),
  /** Names the keeper of the client's map; null: nobody. */
  saveKeeper: command('work')
    .input(z.object({ client_id: Id, person_id: Id.nullable() }))
    .output(Saved),
  /** Says of lines that they were found true today; gives how many. */
  verify: command('work')
    .input(z.object({ ids: z.array(Id).min(1, 'empty').max(5000) }))
    .output(z.object({ verified: z.number().int() })),
  /** Begins a verification round of these lines: dated work of each client whose lines they are. */
  startRound: command('work')
    .input(z.object({ ids: z.array(Id).min(1, 'empty').max(5000), name: Name, due: Day }))
    .output(z.object({ clients: z.number().int() })),
  removeRound: command('work').input(Seen).output(Saved),
  /**
   * The lines of the clients we look after that match: of a place (as it is written), kept by a person
   * (or by whom that person named as keeper of the map), stale ones alone. Ordered and paged by the database.
   */
  list: longQuery('work')
    .input(
      z.object({
        search: Line.default(''),
        place: Line.default(''),
        personId: Id.optional(),
        stale: z.boolean().default(false),
        sort: z.enum(sorts).default('due'),
        descending: z.boolean().default(false),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(5000).default(200),
      }),
    )
    .output(
      z.object({
        rows: z.array(InformationLine),
        total: z.number().int(),
        /** How many of all that match are stale. */
        stale: z.number().int(),
        /** The places in use, the most used first. */
        places: z.array(z.string()),
      }),
    ),
}
