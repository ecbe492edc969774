import { AppError } from '../../../shared/api/errors.ts'
import { looksSecret } from '../../../shared/domain/authorisations/authorisation.ts'

/** The fields that look like a password or a key, each with `secret`: none is kept here. */
export const secretsIn = <T extends object>(values: T, fields: readonly (keyof T & string)[]): Record<string, string> =>
  Object.fromEntries(fields.flatMap((field) => (looksSecret(String(values[field])) ? [[field, 'secret']] : [])))

/** Throws `invalid: fields` where there is a fault. */
export function refuse(fields: Readonly<Record<string, string>>): void {
  if (Object.keys(fields).length > 0) throw new AppError('invalid', 'fields', { fields })
}
