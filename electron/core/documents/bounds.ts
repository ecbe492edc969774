/** How much a document of people's own texts may hold. */
import { AppError } from '../../../shared/api/errors.ts'

/**
 * Characters of text: some 130 pages, which take the engine ten seconds. It cannot be stopped in the middle of a document, so
 * its time is bounded by what it is given.
 */
export const MOST_LETTERS = 400_000
/** So much of the longest text is quoted, for people to find it. */
const QUOTED = 60

/** Throws `invalid: document-too-long` with the beginning of the longest text (`longest`), the count and the bound. */
export function refuseTooLong(data: unknown): void {
  let letters = 0
  let longest = ''
  const left = [data]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string') {
      letters += value.length
      if (value.length > longest.length) longest = value
    } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
      for (const inner of Object.values(value)) left.push(inner)
  }
  if (letters <= MOST_LETTERS) return
  const facts = { longest: longest.slice(0, QUOTED).toWellFormed().trim(), letters, most: MOST_LETTERS }
  throw new AppError('invalid', 'document-too-long', { facts })
}
