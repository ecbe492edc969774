export type Values = Readonly<Record<string, unknown>>

/** Values are single, or plain data that is written the same way each time. */
export const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What of the values given is not so already. */
export const differing = (given: Values, now: Values): Values =>
  Object.fromEntries(Object.entries(given).filter(([name, value]) => !isEqual(value, now[name])))

/** A value that is a text; empty for any other, and for none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
