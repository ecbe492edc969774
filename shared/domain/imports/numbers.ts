import type { Known } from './known.ts'
import type { SaidRow } from './read-rows.ts'
import { textOf } from './values.ts'

/** Gives clients without a number the next ones after all that are taken, by the firm or in the file: `029`. */
export function numberer(rows: readonly SaidRow[], { clients, hiddenNumbers }: Known): () => string {
  const numbers = [
    ...clients.map(({ values }) => String(values['number'])),
    ...hiddenNumbers,
    ...rows.map(({ client }) => textOf(client['number']?.value)),
  ]
  let highest = numbers.reduce((most, text) => Math.max(most, /^\d{1,9}$/.test(text) ? Number(text) : 0), 0)
  return () => String(++highest).padStart(3, '0')
}
