import { AppError } from '../../shared/api/errors.ts'
import { looksPersonal } from '../../shared/domain/plans/contents.ts'

/** Throws `invalid: fields` (`personal-id`) where a text looks like it holds a personal identity code. */
export function refusePersonal(values: object): void {
  const found = Object.entries(values).filter(([, text]) => typeof text === 'string' && looksPersonal(text))
  if (found.length > 0)
    throw new AppError('invalid', 'fields', {
      fields: Object.fromEntries(found.map(([field]) => [field, 'personal-id'])),
    })
}
