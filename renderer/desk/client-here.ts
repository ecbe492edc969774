import { useParams } from '@tanstack/react-router'

/** The client whose page is open; what else has an address with an id of its own is no client. */
export function useClientHere(): string | undefined {
  const { id, tab } = useParams({ strict: false })
  return tab === undefined ? undefined : id
}
