import type { ReactNode, Ref } from 'react'
import type { MenuItem } from './Menu.tsx'

/** How a column finds its width: by what stands in it, once per list. */
export type Fit<T> = {
  /** The words of a row for which it has room. */
  readonly text: (row: T) => string
  /** Those of them that are never cut: all, where it is not given. */
  readonly kept?: (row: T) => string
  /** When it gives way where there is too little room: 1 first. One that never does says 0. */
  readonly gives: number
  /** So much it keeps in any case, in rem. */
  readonly least?: number
  /** What stands beside the words, in rem: a sign, a badge. */
  readonly beside?: number
  /** Its words take a second line before any of them is cut. */
  readonly wraps?: boolean
}

export type Column<T> = {
  readonly id: string
  readonly title: string
  readonly cell: (row: T, at: { readonly group: boolean; readonly active: boolean }) => ReactNode
  /** What it sorts by; a column without one cannot be sorted. With `onSort` only whether it is there matters. */
  readonly value?: ((row: T) => string | number | null) | undefined
  /** A CSS grid track: `7.5rem`, `minmax(10rem, 2fr)`. Where `fit` is given it holds until the list is measured, and its `fr` is the share of room that is left. */
  readonly width: string
  readonly fit?: Fit<T> | undefined
  /** Its sign gives its place to the check box of a row under the mouse, or one that is selected. */
  readonly shares?: boolean | undefined
  readonly align?: 'end' | undefined
  /** Numbers or days stand under each other: figures of one width. */
  readonly digits?: boolean | undefined
  /** Shown only while the list is at least this wide, in px. */
  readonly from?: number | undefined
  /** Says the title to screen readers only. */
  readonly hideTitle?: boolean | undefined
  /** Names the row: a row header. */
  readonly names?: boolean | undefined
  /** Holds buttons only: not part of what the row is called. */
  readonly isDeed?: boolean | undefined
}

export type Sort = { readonly id: string; readonly descending: boolean }

export type Section = { readonly id: string; readonly title: string; readonly note?: ReactNode }

/** Of selected rows (groups as in `ListHandle.selected`): how many of what they are, and what may be done to them. */
export type Selection<T> = {
  readonly title: (rows: readonly T[]) => string
  readonly deeds: (rows: readonly T[]) => readonly MenuItem[]
}

/** What a screen's commands ask of its list. */
export type ListHandle<T> = {
  /** The selected rows, groups as their rows; a group that is a unit as itself. */
  readonly selected: () => readonly T[]
  /** The selected rows, or else the active one; groups as in `selected`. Empty when the list is. */
  readonly targets: () => readonly T[]
  /** The row after the targets, to be gone on to when they are done: that may take them away. Undefined when there is none. */
  readonly following: () => string | undefined
  readonly goTo: (rowId: string | undefined) => void
  readonly clearSelection: () => void
  readonly focus: () => void
}

export type DataTableProps<T> = {
  /** Its name for screen readers. */
  readonly label: string
  /** Under this name place, selection, sorting and open groups are kept while the window is open. */
  readonly keep: string
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  readonly rowId: (row: T) => string
  /** The rows of a group; a group opens with Enter or →. */
  readonly subRows?: ((row: T) => readonly T[] | undefined) | undefined
  /** Whether a row with rows of its own is chosen and acted on as one; otherwise it stands for them. */
  readonly isUnit?: ((row: T) => boolean) | undefined
  /** The heading a row stands under; rows come ordered by it. */
  readonly section?: ((row: T) => Section) | undefined
  readonly sort?: Sort | undefined
  /** Given when rows come sorted from elsewhere. */
  readonly onSort?: ((sort: Sort) => void) | undefined
  /** The row that the panel shows. */
  readonly openId?: string | undefined
  /** Enter, and a click: the same in every list. A box selects, and so does a click with Shift or Ctrl. */
  readonly onOpen?: ((row: T) => void) | undefined
  /** Space, on the selected rows or the active one. */
  readonly onAction?: ((rows: readonly T[]) => void) | undefined
  /** What may be done to rows that are selected; where it is missing, none can be. */
  readonly selection?: Selection<T> | undefined
  readonly tone?: ((row: T) => 'muted' | 'struck' | undefined) | undefined
  readonly empty?: ReactNode
  readonly ref?: Ref<ListHandle<T>>
  readonly autoFocus?: boolean
  /** The row to stand on and scroll to, for whoever has not been in the list yet; its first row otherwise. */
  readonly startAt?: string | undefined
}
