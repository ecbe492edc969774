import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { composeSheet, heldBeside } from '../instructions/index.ts'
import type { Letterhead } from '../firm/index.ts'
import type { PackageYear } from './year.ts'

type Made = { readonly firm: Letterhead; readonly day: IsoDay; readonly language: Language }

/**
 * The client's instruction sheet as it goes into a package: the one that is printed, made of the record, so that whoever
 * takes the record in gets the same sheet. It names the people who answered for the client on the package's day.
 */
export function packageSheet(record: ClientRecord, { year }: PackageYear, made: Made): SheetInput {
  const { client, sheet } = record
  return composeSheet({
    ...made,
    client: { ...client, updated: client.updated_at },
    sheet: sheet ?? undefined,
    people: record.assignments.flatMap((one) => {
      const person = record.people.find(({ id }) => id === one.person_id)
      return person ? [{ ...one, name: person.name, phone: person.phone, email: person.email }] : []
    }),
    contacts: record.contacts,
    items: record.instructions,
    year,
  })
}

type Held = Omit<Made, 'language'> & {
  readonly record: ClientRecord
  readonly versions: Parameters<typeof heldBeside>[0]
}

/** The same as it holds on the package's day: a version that is still to come is not yet what the client goes by. */
export function heldSheet({ record, firm, day, versions }: Held, year: PackageYear): SheetInput {
  const written = packageSheet(record, year, { firm, day, language: record.client.language })
  return heldBeside(versions, written, day)?.held ?? written
}
