/** Inputs for any call, made from its own schema: right ones, and right ones with something hostile put in somewhere. */
import fc from 'fast-check'
import { z } from 'zod'
import { oddWords } from '../builders/odd-words.ts'

type JsonSchema = {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
}

/** Values that exist, so that calls get past their first question: ids, client numbers, keys. */
export type Known = { readonly ids: readonly string[]; readonly names: readonly string[] }

/** Inputs that fit the schema, as far as JSON Schema can say (refinements may still refuse them). */
export function fitting(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  return from(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, known)
}

/** Inputs of which one part, or the whole, is hostile. */
export function hostile(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 1, arbitrary: evil },
    { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fitting(schema, known), evil, fc.nat(1000))
        .map(([value, bad, at]) => infected(value, bad, at)),
    },
  )
}

const SNIPPETS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  "'; drop table client; --",
  '" or 1=1',
  '%_%',
  '../../etc/passwd',
  ...oddWords,
  '=cmd|calc',
  '#import("/etc/passwd")',
  '$(id)',
  '<script>alert(1)</script>',
  '2027-02-30',
  '9999-12-31',
  '-0001-01-01',
  '2027-03-31T24:00:00Z',
  '25.k.v'.repeat(50),
  'maksupäivä-99999999tp',
]

const evil: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...SNIPPETS),
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    [],
    {},
    Number.NaN,
    Infinity,
    -Infinity,
    -1,
    -0,
    0.5,
    1e308,
    2 ** 53,
    -(2 ** 31),
  ),
  fc
    .constantFrom<() => unknown>(
      () => 'x'.repeat(200_000),
      () => 'ä'.repeat(51_000),
      () => Array.from({ length: 20_000 }, (_, index) => index),
      () => nested(10_000),
      () => Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, index])),
      () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
      () => new Date(Number.NaN),
      () => new Map([['a', 1]]),
      () => 10n,
    )
    .map((make) => make()),
)

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

/** The value with one of its parts replaced, dropped or joined by one that does not belong there. */
function infected(value: unknown, bad: unknown, at: number): unknown {
  if (Array.isArray(value)) {
    if (!value.length || at % 4 === 0) return [...value, bad]
    const place = at % value.length
    return value.map((item, index) => (index === place ? infected(item, bad, at >> 1) : item))
  }
  if (typeof value !== 'object' || value === null) return bad
  const keys = Object.keys(value)
  const key = keys[at % (keys.length + 1)]
  if (key === undefined) return { ...value, unknown_field: bad }
  const copy: Record<string, unknown> = { ...value }
  if (at % 7 === 0) delete copy[key]
  else copy[key] = infected(copy[key], bad, at >> 1)
  return copy
}

function from(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map((one) => from(one, known)))
  if (schema.allOf?.[0]) return from(schema.allOf[0], known)
  if (schema.type === 'object') return object(schema, known)
  if (schema.type === 'array')
    return fc.array(from(schema.items ?? {}, known), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 3, 3),
    })
  if (schema.type === 'string') return text(schema, known)
  if (schema.type === 'integer' || schema.type === 'number') return number(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  return fc.jsonValue()
}

function object(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  known: Known,
): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties).map(([key, part]) => [key, from(part, known)] as const)
  const record = fc.record(Object.fromEntries(entries), { requiredKeys: [...required], noNullPrototype: true })
  if (entries.length || typeof additionalProperties !== 'object') return record
  return fc.dictionary(fc.string({ maxLength: 10 }), from(additionalProperties, known), { maxKeys: 3 })
}

function number({ minimum = -1000, maximum = 1000, type }: JsonSchema): fc.Arbitrary<unknown> {
  const [min, max] = [Math.max(minimum, -1_000_000), Math.min(maximum, 1_000_000)]
  return type === 'integer'
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true })
}

function text(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid')
    return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known.ids) }, { weight: 1, arbitrary: fc.uuid() })
  if (schema.format === 'date')
    return fc
      .integer({ min: 0, max: 2500 })
      .map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10))
  if (schema.format === 'date-time')
    return fc.date({ min: new Date(0), max: new Date('2100'), noInvalidDate: true }).map((at) => at.toISOString())
  if (schema.pattern)
    return fc.oneof(fc.stringMatching(new RegExp(schema.pattern)), fc.constantFrom('12-31', '06-30', '#aabbcc'))
  const { minLength = 0, maxLength = 60 } = schema
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...known.names) },
    { weight: 1, arbitrary: fc.constantFrom(...oddWords) },
    { weight: 1, arbitrary: fc.string({ minLength, maxLength: Math.min(maxLength, 60) }) },
  )
}
