import type { z } from 'zod'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { readJson } from './json.ts'

/**
 * What is read from a data file may have come there by another way than through this program: a package of an older version, a
 * tool, a damaged disk. These say what of it can be used, so that one bad value is a fault of its own row and no screen's.
 */

/** The one of the values that a text is, else the other one given. */
export const oneOf = <T extends string, O>(values: readonly T[], text: string, otherwise: O): T | O =>
  values.find((value) => value === text) ?? otherwise

/** A day as it stands in a row; null for none and for what is no day. */
export const dayIn = (text: string | null): string | null => (text !== null && isDay(text) ? text : null)

/** A JSON list of texts; whatever else is in it is left out. */
export function textsIn(json: string): string[] {
  const list = readJson<unknown>(json, [])
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

/**
 * A row as a form shows it: fields that no form could have sent have the value of `otherwise` instead, so that the rest is
 * seen and the damage can be mended by saving. `damaged` names those fields.
 */
export function fitting<T extends object>(
  schema: z.ZodType,
  row: T,
  otherwise: Readonly<Record<string, unknown>>,
): { readonly row: T; readonly damaged: readonly string[] } {
  const read = schema.safeParse(row)
  if (read.success) return { row, damaged: [] }
  const damaged = [...new Set(read.error.issues.map(({ path }) => String(path[0])))].filter((field) =>
    Object.hasOwn(otherwise, field),
  )
  return { row: { ...row, ...Object.fromEntries(damaged.map((field) => [field, otherwise[field]])) }, damaged }
}
