/** What is made of a record's description: a blank one, what leaves in a package, what is searched. */
import { earliestStart } from '../domain/clients/client.ts'
import { fold } from '../domain/search.ts'
import type { Field, Fields, Packed, RecordOf, ValuesOf } from './field.ts'

const each = <F extends Fields>(of: RecordOf<F>) => Object.entries<Field>(of.fields)
const made = <T>(entries: Iterable<readonly [string, unknown]>) => Object.fromEntries(entries) as T

/** What a new one starts with. Required lines and days are empty: a form asks for them. */
export const blankOf = <F extends Fields>(of: RecordOf<F>): ValuesOf<RecordOf<F>> =>
  made(each(of).map(([name, { blank }]) => [name, blank]))

/** What stands for a value that the file holds and no form could have sent. */
export const fallbackOf = <F extends Fields>(of: RecordOf<F>): ValuesOf<RecordOf<F>> =>
  made(each(of).map(([name, field]) => [name, fallback(field)]))

const fallback = ({ kind, blank, required, maybe }: Field): unknown =>
  kind === 'day' && !maybe ? earliestStart : required && blank === '' ? '?' : blank

const isPacked = ({ held, stays, to }: Field): boolean => held === undefined && !stays && to !== 'client'

/** The same record without what a package leaves out. */
export const packed = <F extends Fields>(
  of: RecordOf<F>,
): RecordOf<{ readonly [K in keyof Packed<F>]: F[K & keyof F] }> => ({
  ...of,
  fields: made(each(of).filter(([, field]) => isPacked(field))),
})

/** What a package leaves out, as it is where a package was taken in. */
export const unpacked = <F extends Fields>(
  of: RecordOf<F>,
): Omit<ValuesOf<RecordOf<F>>, keyof Packed<F> | 'client_id'> =>
  made(
    each(of)
      .filter(([, field]) => !isPacked(field) && field.to !== 'client')
      .map(([name, { blank }]) => [name, blank]),
  )

/** What people ask for a client by, folded; what they know it by comes first, since lists are ordered by it. */
export const calledIn = <F extends Fields>(of: RecordOf<F>, values: Readonly<Record<string, unknown>>): string => {
  const called = each(of).filter(([name, field]) => field.called && typeof values[name] === 'string')
  const [first, rest] = [called.filter(([name]) => name === of.named), called.filter(([name]) => name !== of.named)]
  return fold([...first, ...rest].map(([name]) => values[name]).join(' '))
}

/** The versions of the package's record that brought a record or a field. */
export const brought = (all: Readonly<Record<string, RecordOf>>): readonly string[] =>
  Object.values(all).flatMap((of) => [of, ...Object.values(of.fields)].flatMap(({ since }) => since ?? []))
