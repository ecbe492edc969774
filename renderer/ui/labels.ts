import { createContext, useContext, useEffect } from 'react'

/** What each field of a form is called and how its value is written, by path; for telling differences in words. */
export type Labels = Map<string, { readonly label: string; readonly show: (value: unknown) => string }>

export const LabelsContext = createContext<Labels>(new Map())

/** Makes a field known to its form. */
export function useLabel(name: string, label: string, show: (value: unknown) => string): void {
  const labels = useContext(LabelsContext)
  useEffect(() => {
    labels.set(name, { label, show })
    return () => void labels.delete(name)
  })
}

/** The value at a path such as `cutoffs.0.name`; undefined where there is none. */
export function valueAt(values: unknown, path: string): unknown {
  let at = values
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Object.entries(at).find(([name]) => name === key)?.[1]
  }
  return at
}
