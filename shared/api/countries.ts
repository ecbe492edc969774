import { z } from 'zod'
import { languages } from '../domain/words.ts'
import { query } from './procedure.ts'
import { Lang } from './values.ts'

const Words = z.object(
  Object.fromEntries(languages.map((language) => [language, z.string()])) as Record<
    (typeof languages)[number],
    z.ZodString
  >,
)
const common = {
  key: z.string(),
  name: Words,
  hint: Words.optional(),
  derived: z.boolean().optional(),
  former: z.boolean().optional(),
}

/** What the facts of a client are asked by; see `Fact` of the domain. */
const Fact = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('choice'),
    default: z.string(),
    choices: z.array(z.object({ value: z.string(), name: Words, former: z.boolean().optional() })),
  }),
  z.object({ ...common, type: z.literal('number'), default: z.number() }),
  z.object({ ...common, type: z.literal('yes-no'), default: z.boolean() }),
])

/** A country whose catalogue is in use, as forms need it. */
export const CountryLine = z.object({
  code: z.string(),
  name: Words,
  languages: z.array(Lang),
  /** What a business ID looks like; null where none is asked for. */
  businessId: z
    .object({
      forms: z.array(z.string()),
      check: z.object({ weights: z.array(z.number()), modulus: z.number() }).optional(),
      prefix: z.string().optional(),
      example: z.string(),
    })
    .nullable(),
  /** What its items ask of a client. */
  facts: z.array(Fact),
  /** What can happen to a client there that rules hang on. */
  events: z.array(z.object({ kind: z.string(), name: Words })),
})
export type CountryLine = z.output<typeof CountryLine>

export const countryCalls = {
  /** The countries that clients can be of: those whose catalogues are in use, the firm's own first. */
  countries: query('work').input(z.object({})).output(z.array(CountryLine)),
}
