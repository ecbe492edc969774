import { isDay } from '../../shared/domain/calendar/days/days.ts'

/**
 * What may stand in the address of a screen, a reader a field. Whoever types an address may write anything: what is none is
 * left out. Plain functions and not zod, which would be read before the first screen for this alone.
 */
type Reader<T> = (value: unknown) => T | undefined

const text = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** A text that is not empty; of a longer one the first characters. */
export const words =
  (longest = 100): Reader<string> =>
  (value) =>
    text(value) ? value.slice(0, longest) : undefined
/** What somebody typed to search for, which may look like a number. */
export const typed =
  (longest = 100): Reader<string> =>
  (value) =>
    words(longest)(typeof value === 'number' ? String(value) : value)
/** One of these. */
export const oneOf =
  <const T extends string | number>(values: readonly T[]): Reader<T> =>
  (value) =>
    values.find((each) => each === value)
export const flag = (): Reader<true> => (value) => (value === true ? true : undefined)
/** The years that the views show. */
export const year = (): Reader<number> => (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1950 && value <= 2150 ? value : undefined
/** A day of those years, `2027-03-15`. */
export const day = (): Reader<string> => (value) =>
  text(value) && isDay(value) && value >= '1950-01-01' && value <= '2150-12-31' ? value : undefined

type Shape = Readonly<Record<string, Reader<unknown>>>
type Read<S extends Shape> = { readonly [K in keyof S]?: ReturnType<S[K]> }

/** Reads what an address says, by this shape. */
export const addressOf =
  <S extends Shape>(shape: S) =>
  (search: Record<string, unknown>): Read<S> =>
    Object.fromEntries(
      Object.entries(shape).flatMap(([name, read]) => {
        const value = read(search[name])
        return value === undefined ? [] : [[name, value]]
      }),
    ) as Read<S>
