import { setImmediate } from 'node:timers/promises'

/**
 * The parts of a long list, one after the other; between them calls that wait get their turn. `turn` is waited for instead
 * where it is given.
 */
export async function* slices<T>(
  list: readonly T[],
  size: number,
  turn: () => Promise<unknown> = setImmediate,
): AsyncGenerator<readonly T[], void> {
  for (let at = 0; at < list.length; at += size) {
    if (at > 0) await turn()
    yield list.slice(at, at + size)
  }
}
