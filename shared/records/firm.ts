import { logoKinds } from '../domain/documents/logo.ts'
import { paperKinds } from '../domain/documents/paper-kinds.ts'
import { letterKinds } from '../domain/letters/kinds.ts'
import type { Opening } from '../domain/feedback/office-hours.ts'
import { viewScreens } from '../domain/views.ts'
import * as f from './field.ts'

type DayOff = { readonly from: string; readonly to: string; readonly name: string; readonly until?: string | undefined }
type Address = Readonly<Record<string, string | number | boolean>>

/** Our own firm: one row. */
export const firm = f.record('firm', {
  named: 'name',
  year: 'all',
  fields: {
    name: f.name(),
    /** Y-tunnus, check digit verified; empty while not known. */
    business_id: f.line(),
    phone: f.phone(),
    email: f.email(),
    address: f.line(),
    /** Language of the firm's own papers. */
    language: f.language(),
    /** Accent of printed sheets, `#rrggbb`. */
    colour: f.line({ max: 7, unsought: 'a code' }),
    /** In how many working days feedback gets its first answer, as sheets say it; 0: they do not. */
    answer_days: f.whole(60),
    /** Stays the same for the life of the data; calendar UIDs are made from it. */
    installation: f.line({ own: true, silent: true }),
    /** Days off of our own. */
    days_off: f.data([] as readonly DayOff[], { silent: true, texts: ['name'] }),
    /** The weekdays worked, `12345` for Monday to Friday. */
    working_week: f.line({ max: 7, blank: '12345', unsought: 'a code' }),
    /** When it is open, by weekday; as usual (8–16) on a worked weekday that is not there. */
    hours: f.data([] as readonly Opening[], { silent: true, unsought: 'times' }),
    /** `13:00`: it closes then on the eve of a feast; empty: as on any day. */
    eve_until: f.line({ max: 5, unsought: 'a time' }),
  },
})

/** A screen's filters under a name, for one person or (`person_id` null) for everybody. */
export const view = f.record('view', {
  named: 'name',
  year: 'none',
  fields: {
    person_id: f.maybeRef('person'),
    screen: f.choice(viewScreens, { words: 'screens' }),
    name: f.name({ max: 80, unsought: 'a command of the palette, for those whose view it is' }),
    /** What stands in the address. */
    search: f.data({} as Address, { silent: true }),
    position: f.whole(1000, { silent: true }),
  },
})

/** The firm's own text of a letter in one language; the program's holds while there is none. */
export const letter = f.record('letter', {
  named: 'kind',
  year: 'none',
  fields: {
    kind: f.choice(letterKinds, { words: 'letterKinds' }),
    language: f.language(),
    /** With places in braces for what is filled in: `shared/domain/letters/template.ts`. */
    subject: f.name(),
    body: f.text(),
  },
})

/** The logo of the firm's letter paper: one, or none. */
export const logo = f.record('logo', {
  named: 'name',
  year: 'none',
  fields: {
    /** The file's own name. */
    name: f.name({ unsought: 'of a picture that is seen in one place' }),
    /** SHA-256 of its contents, as hex. */
    hash: f.line({ own: true, silent: true, max: 64 }),
    /** In bytes. */
    size: f.whole(2 ** 31 - 1, { own: true, silent: true }),
    shown: f.choice(logoKinds, { own: true, silent: true }),
  },
})

/** What stands on every paper of the firm beside its name and its address, in each language: one row, or none. */
export const letterPaper = f.record('letter_paper', {
  named: null,
  year: 'none',
  fields: {
    head_fi: f.line({ max: 120, unsought: 'on every paper' }),
    head_sv: f.line({ max: 120, unsought: 'on every paper' }),
    head_en: f.line({ max: 120, unsought: 'on every paper' }),
    foot_fi: f.line({ max: 120, unsought: 'on every paper' }),
    foot_sv: f.line({ max: 120, unsought: 'on every paper' }),
    foot_en: f.line({ max: 120, unsought: 'on every paper' }),
  },
})

/** The firm's own template of one kind of paper, in place of the program's: its text, as an expert wrote it. */
export const paperTemplate = f.record('paper_template', {
  named: 'name',
  year: 'none',
  fields: {
    kind: f.choice(paperKinds, { words: 'paperKinds' }),
    /** The file's own name. */
    name: f.name({ unsought: 'of a file that is seen in one place' }),
    source: f.text({ own: true, silent: true, unsought: 'a program' }),
  },
})

/** The catalogue of deadlines that was taken into use; the shipped one holds while there is none. */
export const catalogue = f.record('catalogue', {
  named: 'title',
  year: 'all',
  fields: {
    /** `fi` */
    country: f.line({ silent: true }),
    /** The catalogue's own version. */
    number: f.whole(1_000_000),
    title: f.name(),
  },
})

/** What the columns of a kind of file were taken for when it was taken in last; a file of the same heads begins with it. */
export const importMapping = f.record('import_mapping', {
  named: 'name',
  year: 'none',
  fields: {
    /** The file's own name. */
    name: f.name({ unsought: 'seen nowhere but at the next import' }),
    /** A digest of its heads. */
    heads: f.name({ max: 64, silent: true }),
    columns: f.data({} as Readonly<Record<string, string>>, { silent: true }),
  },
})
