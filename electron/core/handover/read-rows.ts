import { z } from 'zod'
import { badContents } from './gather.ts'

/** Values in one JSON file, and in one row of it: more than any record has, and no more than fits into memory. */
export const maxValues = 600_000
const maxRowValues = 4_000
const [quote, backslash] = [0x22, 0x5c]
const beginnings = new Set(['{', '[', ',', ':'].map((sign) => sign.charCodeAt(0)))

/** How many values a JSON text may hold, counted without making any: a short file can be a million empty lists. */
export function valuesIn(json: Uint8Array): number {
  let [count, inText] = [0, false]
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0
    if (byte === quote) inText = !inText
    else if (inText) at += byte === backslash ? 1 : 0
    else if (beginnings.has(byte)) count++
  }
  return count
}

/**
 * `data` as the schema reads it. Lists are read row by row and given up at the first fault, because a thousand wrong rows
 * would cost a thousand times the memory of one. Throws `invalid: bad-contents`.
 */
export function readRows<T extends z.ZodObject>(schema: T, data: unknown): z.output<T> {
  if (typeof data === 'object' && data !== null)
    for (const [part, form] of Object.entries(schema.shape))
      checkRows(part, form, (data as Record<string, unknown>)[part])
  const read = schema.safeParse(data)
  if (!read.success) throw badContents(read.error)
  return read.data
}

function checkRows(part: string, form: unknown, value: unknown): void {
  // A list that older packages come without.
  const list = form instanceof z.ZodDefault ? form.unwrap() : form
  if (!(list instanceof z.ZodArray)) return checkWeight([part], value)
  if (!Array.isArray(value)) return
  for (const [at, row] of value.entries()) {
    checkWeight([part, at], row)
    const read = z.safeParse(list.element, row)
    if (read.success) continue
    throw badContents({ issues: read.error.issues.map((issue) => ({ ...issue, path: [part, at, ...issue.path] })) })
  }
}

function checkWeight(path: readonly PropertyKey[], value: unknown): void {
  if (weight(value) > maxRowValues) throw badContents({ issues: [{ path, message: 'too-many' }] })
}

/** How many values lie in a value, itself counted. */
function weight(value: unknown): number {
  let [count, open] = [0, [value]]
  while (open.length > 0 && count <= maxRowValues) {
    count += open.length
    // Without spreading: a row may be a list of half a million.
    open = open.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return count
}
