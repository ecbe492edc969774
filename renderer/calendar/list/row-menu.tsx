import { createContext, type RefObject, useContext } from 'react'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import type { Line } from './lines.ts'

export type MenuOf = (line: Line) => readonly MenuItem[]

/** What can be done to a row, as the list knows it now. It is asked for when a menu opens, so rows need not be drawn anew. */
const Context = createContext<RefObject<MenuOf> | null>(null)
export const RowMenuProvider = Context

/** The three dots at the end of a row. */
export function RowMenu({ line, label }: { readonly line: Line; readonly label: string }) {
  const latest = useContext(Context)
  return <Menu items={() => latest?.current(line) ?? []} label={label} tabIndex={-1} />
}
