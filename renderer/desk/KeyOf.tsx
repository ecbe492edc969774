import { Key } from '../ui/Key.tsx'
import { type KeyName, useKeys } from './keys.ts'

/** The first key of something as key caps; nothing where it has none on this workstation. */
export function KeyOf({ of }: { readonly of: KeyName }) {
  const [first] = useKeys()(of)
  return first !== undefined && <Key keys={first} />
}
