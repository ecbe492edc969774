/**
 * The tables as they are now, written by hand; how they came to be stands in `migrations/`. Days, instants and flags are
 * as `columns.ts` defines them. Columns ending in `_json` hold JSON that only the domain reads.
 */

/** Every row that people change has these, kept by `write`. */
export type Row = {
  /** UUIDv7. */
  id: string
  /** Rises by one with every write; a writer names the one it saw. */
  version: number
  /** When the row was last written. */
  updated: string
  /** The firm a row came from in a handover package; empty for our own. */
  origin: string
}

export type Schema = {
  /** Our own firm: one row. */
  firm: Row & {
    name: string
    /** Y-tunnus, check digit verified; empty while not known. */
    business_id: string
    phone: string
    email: string
    address: string
    /** Language of the firm's own papers. */
    language: string
    /** Accent of printed sheets, `#rrggbb`. */
    colour: string
    /** Stays the same for the life of the data; calendar UIDs are made from it. */
    installation: string
    /** Days off of our own: JSON list of `{ from, to, name }`. */
    days_off_json: string
    /** The weekdays worked, `12345` for Monday to Friday. */
    working_week: string
  }
  /** Our people, and a predecessor's people that came in a package (`origin`). */
  person: Row & {
    name: string
    initials: string
    /** What the person does: `payroll-accountant`, `account-manager`, `team-lead`, `owner`, `assistant`. */
    role: string
    email: string
    phone: string
    /** 0 once the person has left: keeps history readable, offers no new work. */
    active: number
  }
  client: Row & {
    /** The firm's own client number, as people say it on the phone. */
    number: string
    name: string
    /** Y-tunnus, check digit verified; empty for a household employer without one. */
    business_id: string
    /** Legal form: `oy`, `ky`, `ry`, `household` … */
    form: string
    industry: string
    /** Collective agreements in use, as free text. */
    agreements: string
    headcount: number
    /** `12-31` */
    fiscal_year_end: string
    /** Language of the client's documents. */
    language: string
    payroll_system: string
    hr_system: string
    /** How material arrives: `software`, `form`, `email`, `phone`, `paper`. */
    channel: string
    /** `prospect`, `takeover`, `active`, `leaving`, `ended` */
    state: string
    state_since: string
    state_reason: string
    /** First day of the client's clock; nothing before it is ever due. */
    clock_start: string
    /** Last day of the clock, once the relationship has an end. */
    clock_end: string | null
    /** What the catalogue asks about: JSON of `shared/domain/calendar/facts.ts`. */
    facts_json: string
    note: string
    /** Folded name, number and business ID. */
    search: string
  }
  /** A person on the client's side. */
  contact: Row & {
    client_id: string
    name: string
    /** `managing-director`, `hr-manager`, `contact`, `approver`, `bookkeeper`, `line-manager`, `safety-representative`, `other` */
    role: string
    email: string
    phone: string
    language: string
    /** 1 for the one who answers when the main contact is away. */
    deputy: number
    valid_from: string | null
    valid_until: string | null
    note: string
  }
  /** Who of us does what for a client. */
  assignment: Row & {
    client_id: string
    person_id: string
    /** `responsible`, `deputy`, `account-manager` */
    role: string
    /** The service it concerns; `payroll` unless services are split. */
    service: string
    valid_from: string | null
    valid_until: string | null
  }
  pay_group: Row & {
    client_id: string
    name: string
    /** `monthly`, `twice-a-month`, `two-weekly`, `weekly`, `hourly`, `other`: for people; the rule decides the dates. */
    frequency: string
    /** The payday: JSON of a `Rule`. */
    payday_json: string
    valid_from: string | null
    valid_until: string | null
    position: number
  }
  /** A last day within one payroll, counted from the payday. */
  cutoff: Row & {
    client_id: string
    pay_group_id: string
    /** `material`, `approval`, `other` */
    kind: string
    name: string
    /** `provider`, `client`, `both` */
    responsible: string
    rule_json: string
    position: number
  }
  /** A dated event of a client that rules hang on: `employment-end`, `transfer-date` … */
  event: Row & { client_id: string; kind: string; day: string; name: string }
  /** A rule of the firm (`client_id` null) or of one client; the same `key` as a catalogue rule overrides it. */
  rule: Row & {
    client_id: string | null
    key: string
    /** JSON of the fields given; what is missing comes from the wider rule. */
    fields_json: string
    valid_from: string | null
    valid_until: string | null
  }
  /** What a person did to an occurrence: the only stored part of the clock. */
  mark: Row & {
    client_id: string
    /** `occurrenceKey` of the domain: rule, nominal date and anchor. */
    occurrence: string
    /** The nominal date in that key, for finding marks by time. */
    nominal: string
    /** `done`, `skipped`, `moved`, `waiting`; `open` where something was written down and nothing decided. */
    state: string
    /** The due date it was marked against; frozen from then on. */
    due: string
    /** When it was done, or since when it waits. */
    day: string
    /** Who marked it. */
    person_id: string | null
    /** Why it was skipped or moved. */
    reason: string
    moved_to: string | null
    note: string
    /** The steps of the checklist that are ticked: JSON list of their texts. */
    ticks_json: string
    /** Whose deviation from the agreed: `provider`, `client`, empty where nothing deviated. */
    deviation_by: string
    /** Why it deviated. */
    cause: string
    /** What is done so that it does not happen again. */
    measure: string
    /** 1 where the deviation is told to the client as well. */
    deviation_shown: number
    /** The first day of the last time that the client was waited for; stays when the work is done. */
    waited_from: string | null
    /** The day on which that ended; null while it waits. */
    waited_until: string | null
  }
  /** Somebody of us is away; the reason is nobody's business and is not kept. */
  absence: Row & {
    person_id: string
    /** Both inclusive. */
    first_day: string
    last_day: string
    /** What the deputies should know. */
    note: string
  }
  /** Who stands in during an absence: for one client, or (`client_id` null) for all the others. */
  absence_deputy: Row & { absence_id: string; client_id: string | null; person_id: string }
  /** A screen's filters under a name, for one person or (`person_id` null) for everybody. */
  view: Row & {
    person_id: string | null
    /** `today`, `agenda`, `month`, `grid`, `wheel` */
    screen: string
    name: string
    /** What stands in the address: JSON. */
    search_json: string
    position: number
  }
  /** The catalogue of deadlines that was taken into use; the shipped one holds while there is none. */
  catalogue: Row & {
    /** `fi` */
    country: string
    /** The catalogue's own version. */
    number: number
    title: string
    /** The whole file. */
    json: string
  }
  /** One step of the client's written instruction. */
  instruction: Row & {
    client_id: string
    /** `client`, `process`, `exception`: for whom it is written. */
    audience: string
    /** Heading it stands under. */
    section: string
    /** What is to be done. */
    what: string
    /** How and by which channel. */
    how: string
    /** By when, in words or as a typed rule: dates are computed from it. */
    due_rule: string
    due_words: string
    /** `provider`, `client`, `both` */
    responsible: string
    position: number
  }
  /** Free text around the items, and the state of the sheet as a whole. */
  sheet: Row & {
    client_id: string
    introduction: string
    exceptions: string
    closing: string
    /** Number of the version in force; 0 before the first. */
    number: number
    /** Day of the version in force. */
    day: string | null
  }
  /** A handover package that was made or received. */
  handover: Row & {
    client_id: string
    /** `out` or `in` */
    direction: string
    profile: string
    day: string
    /** Other side's firm. */
    partner: string
    /** SHA-256 of the tag manifest: names the package. */
    digest: string
    /** What was held back or missing, with a count per group: JSON. */
    report_json: string
    person_id: string | null
  }
  /**
   * Derived from marks, kept by `settle`: what has a nominal date before it needs no looking at any more. Rules that change
   * later make nothing before it overdue.
   */
  settled: { client_id: string; before: string }
  /** What was removed and may be brought back. */
  bin: {
    /** The command that removed it: undoing it restores everything it took away. */
    command_id: string
    at: string
    person: string
    table_name: string
    row_id: string
    /** How people know it. */
    label: string
    /** Rows removed with it, itself included. */
    rows: number
    /** 1 while an undoing has taken it out; redoing the removal puts it in again. */
    restored: number
  }
  /** Every change of every row, in order, each sealed over its predecessor. */
  change: {
    seq: number
    at: string
    /** Name of the person at the keyboard, as it was then. */
    person: string
    /** That person's row, if it is still there; null for nobody and in lines from before persons were named by id. */
    person_id: string | null
    /** `clients.save`; `undo` and `redo` name what they turn back in `target`. */
    command: string
    command_id: string
    /** The command that this one undid or redid. */
    target: string | null
    /** The client it concerns, where it concerns one. */
    client_id: string | null
    table_name: string
    row_id: string
    /** The whole row as JSON; null before an insert. */
    before: string | null
    /** The whole row as JSON; null after a removal. */
    after: string | null
    /** SHA-256 over before and after: stays when the bin is emptied. */
    digest: string
    /** SHA-256 over the predecessor's hash and this row without before and after. */
    hash: string
  }
  migration: { name: string; at: string }
}

/** The tables that `write` may change. */
export type Table = Exclude<keyof Schema, 'bin' | 'change' | 'migration' | 'settled'>
