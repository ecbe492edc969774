/** Chance with a memory: the same seed always gives the same throws, so the sample firm of a day is always the same. */
export type Dice = {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** @param seed anything; throws of one seed say nothing about those of another (mulberry32) */
export function diceOf(seed: string): Dice {
  let state = seedOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits)

/**
 * Ids in the form of UUIDv7 (RFC 9562): the instant of the deed, a counter that keeps them in order, and throws of the
 * dice where the standard asks for randomness.
 */
export function idsOf(seed: string): (at: string) => string {
  const dice = diceOf(`ids ${seed}`)
  let count = 0
  return (at) => {
    count++
    const time = hex(Date.parse(at), 12)
    const variant = hex(0x8000 | ((count >>> 12) & 0x3fff), 4)
    const tail = hex(Math.floor(dice.next() * 2 ** 24), 6) + hex(Math.floor(dice.next() * 2 ** 24), 6)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count & 0xfff, 3)}-${variant}-${tail}`
  }
}
