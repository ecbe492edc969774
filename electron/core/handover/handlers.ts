import { AppError } from '../../../shared/api/errors.ts'
import type { Handlers } from '../handlers.ts'

const pending = (): never => {
  throw new AppError('conflict', 'not-yet')
}
export const handover: Handlers<'handover'> = {
  check: pending, export: pending, verify: pending, import: pending, list: pending,
}
