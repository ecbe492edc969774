import * as z from 'zod/mini'

// Its name is that of a promise's method, which the lint knows otherwise.
const { catch: orElse } = z

/** What may stand in the address of a screen. Whoever types an address may write anything: what is none is left out. */
const lenient = <T extends z.ZodMiniType>(type: T) => orElse(z.optional(type), undefined)

const short = (longest: number) => z.transform((text: string) => text.slice(0, longest))
const text = z.string().check(z.minLength(1))

/** A text that is not empty; of a longer one the first characters. */
export const words = (longest = 100) => lenient(z.pipe(text, short(longest)))
/** What somebody typed to search for, which may look like a number. */
export const typed = (longest = 100) =>
  lenient(z.pipe(z.union([text, z.pipe(z.number(), z.transform(String))]), short(longest)))
/** One of these. */
export const oneOf = <const T extends string | number>(values: readonly T[]) => lenient(z.literal(values))
export const flag = () => lenient(z.literal(true))
/** The years that the views show. */
export const year = () => lenient(z.int().check(z.minimum(1950), z.maximum(2150)))
/** A day of those years, `2027-03-15`. */
export const day = () => lenient(z.iso.date().check(z.refine((text) => text >= '1950-01-01' && text <= '2150-12-31')))

type Shape = Record<string, z.ZodMiniType>
type Read<S extends Shape> = { readonly [K in keyof S]?: z.output<S[K]> }

/** Reads what an address says, by this shape. */
export function addressOf<S extends Shape>(shape: S): (search: Record<string, unknown>) => Read<S> {
  const object = z.object(shape)
  return (search) => {
    const read: Record<string, unknown> = object.parse(search)
    return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Read<S>
  }
}
