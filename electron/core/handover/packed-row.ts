import { z } from 'zod'
import { fieldsOf } from '../../../shared/api/fields.ts'
import { Id, Instant, Name } from '../../../shared/api/values.ts'
import type { Field, Fields, RecordOf } from '../../../shared/records/field.ts'
import { packed } from '../../../shared/records/read.ts'

/** What every row of a package says about itself. */
export const row = {
  id: Id.describe('Stays the same in every package and every program that keeps the record.'),
  source: Name.describe('The firm whose record this is.'),
  updated_at: Instant.describe('When the row was last changed, UTC.'),
}
/** More rows than any client has; a package that claims more is not one of ours. */
export const many = <T extends z.ZodType>(of: T, about: string) => z.array(of).max(100_000).describe(about)

/** The fields of a record that leave the firm. One that came later is blank where an older package has none. */
export function packedRow<F extends Fields>(of: RecordOf<F>) {
  const leaving = packed(of)
  const fields = fieldsOf(leaving)
  const later = Object.entries<Field>(leaving.fields).filter(([, { since }]) => since !== undefined)
  const shape: Record<string, z.ZodType> = fields.shape
  return fields.extend(
    Object.fromEntries(
      later.map(([name, { blank, since }]) => [name, shape[name]?.default(blank).describe(`Since ${since}.`)]),
    ) as unknown as typeof fields.shape,
  )
}
