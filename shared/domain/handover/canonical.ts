export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * JSON whose keys stand in the order of RFC 8785 (by UTF-16 code units), so that the same data is the same text. Unlike the
 * RFC's own form it is broken over lines, because people open it too. What is `undefined` is left out.
 */
export const canonicalJson = (value: Json): string => `${written(value, '\n')}\n`

/**
 * The same text piece by piece: a record of ten years never stands in memory as one text, nor once more as a copy of itself.
 * Every entry of a list of the outermost object is a piece.
 */
export function* canonicalPieces(value: { readonly [key: string]: Json | undefined }): Generator<string, void, void> {
  const [line, inner] = ['\n  ', '\n    ']
  let before = '{'
  for (const [key, each] of sortedEntries(value)) {
    yield `${before}${line}${text(key)}: `
    if (isList(each) && each.length > 0) {
      for (const [at, one] of each.entries()) yield `${at === 0 ? '[' : ','}${inner}${written(one, inner)}`
      yield `${line}]`
    } else yield written(each, line)
    before = ','
  }
  yield before === '{' ? '{}\n' : '\n}\n'
}

const sortedEntries = (value: { readonly [key: string]: Json | undefined }) =>
  Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** Written by hand because an object of JavaScript's own puts keys that look like numbers first, whatever the order. */
function written(value: Json | undefined, line: string): string {
  const inner = `${line}  `
  if (isList(value)) {
    if (value.length === 0) return '[]'
    return `[${value.map((each) => inner + written(each, inner)).join(',')}${line}]`
  }
  if (typeof value === 'object' && value !== null) {
    const entries = sortedEntries(value)
    if (entries.length === 0) return '{}'
    return `{${entries.map(([key, each]) => `${inner}${text(key)}: ${written(each, inner)}`).join(',')}${line}}`
  }
  return typeof value === 'string' ? text(value) : JSON.stringify(value ?? null)
}

const text = (value: string): string => JSON.stringify(value.toWellFormed())
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
