import { byName, type Warns } from '../warnings.ts'

/** Clients for whom no instruction is written. */
export const noInstruction: Warns = async (db, clients) => {
  let written = db.selectFrom('instruction').select('client_id').distinct()
  const names = byName(clients)
  if (names) written = written.where('client_id', 'in', names)
  const known = new Set((await written.execute()).map((row) => row.client_id))
  const missing = clients.filter((client) => !known.has(client))
  return new Map(missing.map((client) => [client, [{ code: 'no-instruction' }]]))
}
