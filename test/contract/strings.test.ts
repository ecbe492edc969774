/**
 * Whatever is typed into any field of any call: one line holds no control character and none that turns or hides text, and
 * a text none but line breaks. Found by walking the contract, so that a new field is tried from its first day.
 */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../../shared/api/contract.ts'

/** Files may be called anything; passwords are kept as they are; digests are compared and never shown. */
const asTheyAre = /(?:^|\.)(?:file|path|password|seen|file\.name)$/
const HOSTILE = 'Aamu\u001b[31m\u009bx\ry\u202ez\u2066\u200b\u2028\u0085\u0007\tlopuksi'
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

/** Every place of an input that takes a text, with its own rule. Keys of records are `{}`, what stands in lists `[]`. */
function* textsOf(schema: z.core.$ZodType, path: string): Generator<readonly [path: string, rule: z.ZodType]> {
  const { def } = schema._zod
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (def.type === 'string') yield [path, schema as z.ZodType]
  else if (schema instanceof z.ZodObject)
    for (const [key, part] of Object.entries(schema.shape)) yield* textsOf(part, at(key))
  else if (schema instanceof z.ZodArray) yield* textsOf(schema.element, `${path}[]`)
  else if (schema instanceof z.ZodRecord) {
    yield* textsOf(schema.keyType, at('{}'))
    yield* textsOf(schema.valueType, at('*'))
  } else if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    for (const option of schema.options) yield* textsOf(option, path)
  else if (schema instanceof z.ZodLazy) {
    // What may hold its like has the same rules wherever it stands.
    if (walked.has(schema.def.getter)) return
    walked.add(schema.def.getter)
    yield* textsOf(schema.unwrap() as z.core.$ZodType, path)
  } else if ('innerType' in def) yield* textsOf(def.innerType as z.core.$ZodType, path)
  else if (schema instanceof z.ZodPipe) yield* textsOf(schema.def.in, path)
  else if (!closed.has(def.type)) throw new Error(`${path}: nobody knows how to look into ${def.type}`)
}
const walked = new Set<unknown>()
const closed = new Set<string>(['number', 'boolean', 'enum', 'literal', 'null', 'undefined', 'int'])

const all = Object.entries(contract).flatMap(([area, calls]) =>
  Object.entries(calls).flatMap(([name, call]) => {
    const input = (call['~orpc'] as { inputSchema?: z.ZodType }).inputSchema
    return input === undefined
      ? []
      : [...textsOf(input, '')].map(([path, rule]) => ({ where: `${area}.${name}`, path, rule }))
  }),
)

it('finds the fields', () => {
  expect(all.length).toBeGreaterThan(150)
  expect(all).toContainEqual(expect.objectContaining({ where: 'clients.save', path: 'facts.*' }))
})

it('holds no character that nobody sees in any of them', () => {
  const held = all
    .filter(({ path }) => !asTheyAre.test(path))
    .flatMap(({ where, path, rule }) => {
      const parsed = rule.safeParse(HOSTILE)
      if (!parsed.success) return []
      // Only what holds paragraphs may have tabs in them.
      const paragraphs = rule.safeParse('a\nb').data === 'a\nb'
      const text = String(parsed.data)
      return UNSEEN.test(text) || (text.includes('\t') && !paragraphs) ? [`${where} ${path}`] : []
    })
  expect([...new Set(held)]).toEqual([])
})
