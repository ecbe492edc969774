import { Person } from '../../../shared/api/people.ts'
import type { Schema } from '../db/schema.ts'
import { fitting } from '../sound.ts'

/** What a person's row shows where the file has nothing that can be used. */
const otherwise = { name: '?', initials: '', role: 'payroll-accountant', email: '', phone: '' }

/** A person whose row holds what no form could have sent is listed all the same, and mended by saving. */
export const personShown = (row: Schema['person'] & { readonly clients: number }) =>
  fitting(Person, { ...row, active: row.active === 1 }, otherwise) as {
    readonly row: Person
    readonly damaged: readonly string[]
  }
