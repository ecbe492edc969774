import { readableOnWhite } from './colour.ts'
import { plainDate } from './dates.ts'
import type { DocumentData } from './document.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetFirm, SheetPayGroup } from './sheet-input.ts'
import { payTables } from './sheet-tables.ts'
import type { DocumentWords } from './words.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'

type Timetable = {
  readonly language: Language
  readonly firm: SheetFirm
  /** The paydays come after this day. */
  readonly day: IsoDay
  /** One client's timetable stands alone; of several each has a heading. */
  readonly clients: readonly {
    readonly name: string
    readonly number: string
    readonly groups: readonly SheetPayGroup[]
  }[]
}

/** Paydays with what is agreed to be there before each, of one client or of several, as document data. */
export function timetableDocument({ language, firm, day, clients }: Timetable, words: DocumentWords): DocumentData {
  const [only] = clients
  const heading = only && clients.length === 1 ? only.name : firm.name
  const kind = words.sheet.timetable
  return {
    language,
    title: `${kind}: ${oneLine(heading)}`,
    day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind,
    heading,
    facts: [
      ...(only && clients.length === 1 ? [{ label: words.client_number, value: only.number }] : []),
      { label: words.sheet.pay.from, value: plainDate(day, words) },
    ].filter(({ value }) => value !== ''),
    running: {
      left: short(firm.name),
      right: short(`${kind} · ${heading}`),
      foot: short(`${kind} ${plainDate(day, words)}`),
      page: words.page,
    },
    sections: clients
      .map(({ name, groups }) => ({
        heading: clients.length === 1 ? kind : name,
        blocks: payTables(groups, words),
      }))
      .filter(({ blocks }) => blocks.length > 0),
  }
}
