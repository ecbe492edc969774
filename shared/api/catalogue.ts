import { z } from 'zod'
import { catalogueFields } from '../domain/calendar/rules/catalogue-diff.ts'
import { confidences } from '../domain/calendar/types.ts'
import { command, query } from './procedure.ts'
import { Day, FileRef, Id, Lang } from './values.ts'

/** Where a catalogue comes from: an uploaded file, a path (command line), or, with neither, what ships with the program. */
const source = { file: FileRef.optional(), path: z.string().max(4000).optional() }

const Head = z.object({
  /** Its code, `fi`. */
  country: z.string(),
  number: z.number().int(),
  title: z.string(),
  /** What its maker says of its standing. */
  status: z.string(),
  /** How many items there are of each confidence. */
  confidences: z.array(z.object({ confidence: z.enum(confidences), items: z.number().int() })),
  items: z.number().int(),
})

const RuleName = z.object({ key: z.string(), name: z.string() })
const Change = z.object({ field: z.enum(catalogueFields), before: z.string(), after: z.string() })
/** One date of one client that is otherwise in the new catalogue: `before` null appears, `after` null vanishes. */
const DateChange = z.object({ key: z.string(), name: z.string(), before: Day.nullable(), after: Day.nullable() })

/** The catalogue of deadlines as data that is updated without the program. */
export const catalogueCalls = {
  /**
   * The catalogues in use, one a country: the firm's own, the `others`, and the one that ships with the program where it is newer
   * (`offered`).
   */
  catalogue: query('work')
    .input(z.object({}))
    .output(
      Head.extend({
        /** When it was taken into use; null while the file goes by the first catalogue that shipped. */
        taken: Day.nullable(),
        /** Name of what was seen, for `takeCatalogue`. */
        seen: z.string(),
        offered: z.object({ number: z.number().int(), title: z.string(), country: z.string() }).nullable(),
        /** The file's own cannot be read: the shipped one stands in for it, and is offered to be taken. */
        damaged: z.boolean(),
        /** Those of other countries. */
        others: z.array(Head.extend({ taken: Day.nullable() })),
      }),
    ),
  /**
   * What taking a catalogue into use would change. Takes nothing. `invalid: bad-catalogue` names every fault of a bad file
   * with its place (`fields`: place → code).
   */
  previewCatalogue: query('work')
    .input(z.object({ ...source, language: Lang }))
    .output(
      z.object({
        catalogue: Head,
        seen: z.string(),
        order: z.enum(['newer', 'same-number', 'older', 'another-country']),
        /** Nothing at all would change. */
        same: z.boolean(),
        /** What it says of its country, by name: the facts and events beyond those that the program knows by itself. */
        describes: z.object({
          name: z.string(),
          holidays: z.array(z.string()),
          facts: z.array(z.string()),
          events: z.array(z.string()),
        }),
        /** What is new, with what one needs to judge whether it is one's own: empty words where the catalogue has none. */
        added: z.array(
          RuleName.extend({ dates: z.string(), applies: z.string(), recurrence: z.string(), notes: z.string() }),
        ),
        removed: z.array(RuleName),
        changed: z.array(RuleName.extend({ fields: z.array(Change) })),
        /** The span that was compared: from today to the end of next year. */
        from: Day,
        to: Day,
        /** Sums over all clients. */
        moved: z.number().int(),
        appeared: z.number().int(),
        vanished: z.number().int(),
        /** Marked done or skipped among the moved and vanished: they stay as they were marked. */
        kept: z.number().int(),
        /** Clients with any difference, most differences first; at most 200 of them. */
        clients: z.array(
          z.object({
            client_id: Id,
            client: z.string(),
            number: z.string(),
            moved: z.number().int(),
            appeared: z.number().int(),
            vanished: z.number().int(),
            /** The first 12. */
            dates: z.array(DateChange),
          }),
        ),
        clients_left_out: z.number().int(),
        /** The firm's and clients' own corrections of catalogue items, and how they stand to the new catalogue. */
        own: z.array(
          z.object({
            id: Id,
            key: z.string(),
            name: z.string(),
            /** Null for a correction of the firm's. */
            client_id: Id.nullable(),
            client: z.string(),
            /** `kept` differs still; `equal` says now what the catalogue says; `alone` corrects an item that is gone. */
            state: z.enum(['kept', 'equal', 'alone']),
          }),
        ),
      }),
    ),
  /**
   * Takes a catalogue into use in place of its country's, as one undoable change. `seen` is that of `catalogue` or `previewCatalogue`:
   * `conflict: changed-elsewhere` when another one was taken meanwhile. `conflict: older-catalogue` unless an older number
   * is asked for by `also_older`.
   */
  takeCatalogue: command('work')
    .input(z.object({ ...source, seen: z.string().max(2000), also_older: z.boolean().default(false) }))
    .output(z.object({ number: z.number().int(), title: z.string(), country: z.string() })),
}
