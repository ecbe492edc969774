import { sides } from '../domain/calendar/types.ts'
import type { SheetInput } from '../domain/documents/sheet-input.ts'
import { profiles } from '../domain/handover/profiles.ts'
import {
  type Behind,
  itemTexts,
  type ItemText,
  type OtherItem,
  type OtherTexts,
} from '../domain/instructions/others.ts'
import { type TextPart, textParts } from '../domain/instructions/templates.ts'
import { audiences, deliveredWays } from '../domain/instructions.ts'
import * as f from './field.ts'

const client_id = f.ref('client', { silent: true })

/** One step of the client's written instruction. */
export const instruction = f.record('instruction', {
  named: 'what',
  year: 'none',
  fields: {
    client_id,
    /** For whom it is written. */
    audience: f.choice(audiences, { words: 'audiences' }),
    /** Heading it stands under. */
    section: f.line(),
    /** What is to be done. */
    what: f.name({ max: 300 }),
    /** How and by which channel. */
    how: f.text(),
    /** By when, as a typed rule (`maksupäivä-5tp`) or empty: dates are computed from it. */
    due_rule: f.line(),
    due_words: f.line(),
    /** The one pay group that it is about, by name; empty: all of them. */
    pay_group: f.line({ since: '1.2', unsought: 'the name of a pay group' }),
    /** The cut-off whose days are its own, by name, in place of a rule. */
    cutoff: f.line({ since: '1.2', unsought: 'the name of a cut-off' }),
    responsible: f.choice(sides, { words: 'sides' }),
    /** Its own texts in the languages beside the client's. */
    others: f.data({} as OtherItem, { since: '1.9', texts: itemTexts, told: 'texts' }),
    /** Which of these say what the first text said before it was changed. */
    behind: f.data({} as Behind<ItemText>, { since: '1.9', own: true, silent: true }),
    position: f.whole(100_000, { silent: true }),
  },
})

/** Free text around the items, and the state of the sheet as a whole. */
export const sheet = f.record('sheet', {
  named: null,
  year: 'none',
  fields: {
    client_id,
    introduction: f.text(),
    exceptions: f.text(),
    closing: f.text(),
    /** Its own texts in the languages beside the client's. */
    others: f.data({} as OtherTexts, { since: '1.9', texts: textParts, told: 'texts' }),
    /** Which of these say what the first text said before it was changed. */
    behind: f.data({} as Behind<TextPart>, { since: '1.9', own: true, silent: true }),
    /** In how many working days this client's feedback gets its first answer; 0: as the firm answers all. */
    answer_days: f.whole(60, { since: '1.4' }),
    /** The sheet ends with lines to sign when it has been gone through together. */
    review: f.flag({ since: '1.4' }),
    /** Number of the version that was published last; 0 before the first. */
    number: f.whole(1_000_000, { own: true }),
    /** Day on which it was published. */
    day: f.maybeDay({ own: true }),
    /** From which day that version holds; none: from the day on which it was published. */
    holds_from: f.maybeDay({ own: true, since: '1.9' }),
  },
})

/** What the sheet said when it was published as a version, and how that reached the client. */
export const sheetVersion = f.record('sheet_version', {
  named: 'number',
  year: 'none',
  fields: {
    client_id,
    number: f.whole(1_000_000, { own: true }),
    day: f.day({ own: true }),
    /** From which day it holds; none: from the day on which it was published. */
    holds_from: f.maybeDay({ own: true }),
    published_by: f.line({ own: true, silent: true }),
    /** All of it but the logo, in the client's language. */
    content: f.data({} as SheetInput | {}, { own: true, silent: true }),
    delivered_on: f.maybeDay(),
    delivered_how: f.choice(deliveredWays, { words: 'deliveredWays' }),
    gone_through_on: f.maybeDay(),
    gone_through_with: f.line(),
    acknowledged_on: f.maybeDay(),
    note: f.line(),
  },
})

/** A handover package that was made or received. */
export const handover = f.record('handover', {
  named: null,
  year: 'none',
  fields: {
    client_id,
    direction: f.choice(['out', 'in'], { words: 'directions' }),
    profile: f.choice(profiles, { words: 'profiles' }),
    day: f.day(),
    /** Other side's firm. */
    partner: f.line(),
    /** SHA-256 of the tag manifest: names the package. */
    digest: f.line({ silent: true }),
    /** The public key that it was signed with; empty where it was not. */
    signed_by: f.line({ silent: true, unsought: 'a key' }),
    /** What was held back or missing, with a count per group. */
    report: f.data({} as object, { silent: true }),
    /** What the recipient marked: of a package that was made here, as it came back; of one that was taken in, as it was sent. */
    receipt: f.data({} as object, { silent: true }),
    person_id: f.maybeRef('person'),
  },
})
