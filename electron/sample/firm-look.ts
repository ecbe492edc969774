import { createHash } from 'node:crypto'
import type { Write } from '../core/write.ts'
import { insert } from './deed.ts'

/** A clock face with the firm's letter: small, in the firm's colour, and readable in grey. */
const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="29" fill="#fff" stroke="#1f5f8b" stroke-width="5"/><path d="M32 4v8M32 52v8M4 32h8M52 32h8" stroke="#1f5f8b" stroke-width="4"/><path d="M26 18v28M27 33l13-14M31 29l11 17" fill="none" stroke="#1f5f8b" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>`

const texts = {
  head_fi: 'Palkat ajallaan, joka kuukausi',
  head_sv: 'Löner i tid, varje månad',
  head_en: 'Payroll on time, every month',
  foot_fi: 'Palkkatoimisto Kuukausikello Oy · palvelemme arkisin 8–16 · palkat@kello.example.fi',
  foot_sv: 'Palkkatoimisto Kuukausikello Oy · vi betjänar vardagar 8–16 · palkat@kello.example.fi',
  foot_en: 'Palkkatoimisto Kuukausikello Oy · on weekdays 8–16 · palkat@kello.example.fi',
}

/** The look of the firm's papers: a logo, and texts of its head and foot. */
export function lookSteps(id: () => string) {
  const bytes = new TextEncoder().encode(picture)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return [
    (write: Write) => write.keepPart(hash, 0, bytes),
    insert('logo', { id: id(), name: 'kuukausikello.svg', hash, size: bytes.length, shown: 'svg' }),
    insert('letter_paper', { id: id(), ...texts }),
  ]
}
