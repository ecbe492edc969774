/**
 * Free text with form, as a program reads it. It is kept as plain text (`parse` reads it, `write` writes it), so that the
 * history, the search, a spreadsheet and a reader without this program understand it as it stands.
 */
export type Run = {
  readonly text: string
  readonly bold?: true | undefined
  readonly italic?: true | undefined
  /** Where it leads: https, http, mailto or tel. */
  readonly href?: string | undefined
}
export type Runs = readonly Run[]
/** An item of a list, with the list under it. */
export type Item = { readonly runs: Runs; readonly under?: TextList | undefined }
export type TextList = {
  readonly type: 'list'
  readonly ordered: boolean
  /** The number of its first item, where that is not 1. */
  readonly start?: number | undefined
  readonly items: readonly Item[]
}
/** Every row has as many cells as the head. */
export type TextTable = {
  readonly type: 'table'
  readonly head: readonly Runs[]
  readonly rows: readonly (readonly Runs[])[]
}
export type TextBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly runs: Runs }
  | { readonly type: 'paragraph'; readonly runs: Runs }
  | TextList
  | TextTable

/** What is said, without how. */
export const plainOf = (runs: Runs): string => runs.map(({ text }) => text).join('')
