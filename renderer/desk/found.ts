import { useNavigate, useRouter } from '@tanstack/react-router'
import type { Hit } from '../../shared/api/search.ts'
import { useAreas } from './area.ts'
import { resume } from './resume.ts'

/**
 * Where something that was found is seen: a tab of its client (with what its address says besides), or another address; and the
 * form that opens there, by the place of its draft.
 */
export type Place = (
  | { readonly tab: string; readonly search?: Readonly<Record<string, string | number>> }
  | { readonly address: string }
) & { readonly open?: string }

/** Goes where a hit is seen: each area says it of its own tables. */
export function useGoToHit(): (hit: Hit) => void {
  const areas = useAreas()
  const router = useRouter()
  const navigate = useNavigate()
  return (hit) => {
    const place = areas.flatMap(({ found }) => found?.[hit.table]?.(hit) ?? [])[0]
    if (!place) return
    if ('address' in place) router.history.push(place.address)
    else if (hit.client_id !== null)
      void navigate({
        to: '/clients/$id/$tab',
        params: { id: hit.client_id, tab: place.tab },
        search: place.search ?? {},
      })
    if (place.open !== undefined) resume(place.open)
  }
}

/** The form of a part of the hit's client, by the place of its draft. */
export const formOf = ({ client_id, id }: Hit, what: string, row = id): string => `client/${client_id}/${what}/${row}`
