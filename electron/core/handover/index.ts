import type { Reading } from '../handlers.ts'
import { contentsOf } from './payload.ts'
import { readState } from './state.ts'

export { conformance } from './conformance.ts'
export { endPlan } from './ending.ts'
export { type Answer, takeReturned } from './returned.ts'

/** How many rows of each part a package of a client would hold today. What other areas may use of this one. */
export async function partsOfPackage(client: string, context: Reading): Promise<ReadonlyMap<string, number>> {
  const { parts } = contentsOf(await readState(context, { client, profile: 'successor', without: [] }))
  return new Map(parts.map(({ part, rows }) => [part, rows]))
}
