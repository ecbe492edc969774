import { readableOnWhite } from '../../../shared/domain/documents/colour.ts'
import type { Language } from '../../../shared/domain/words.ts'
import type { Db } from '../db/read-only.ts'
import { letterhead } from './logo.ts'
import { onPaper } from './rows.ts'

/** Whose print of the calendar it is, in its language: the firm's name, colour, logo and texts. */
export async function houseOf(db: Db, language: Language) {
  const { name, colour, logo, head, foot } = onPaper(await letterhead(db), language)
  return { sender: name, accent: readableOnWhite(colour), house: { logo, head, foot } }
}
