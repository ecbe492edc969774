import { type RegisteredRouter, useNavigate, useSearch } from '@tanstack/react-router'
import { agenda } from '../../shared/i18n/agenda.ts'
import { usePage } from '../desk/page.ts'
import { useUi } from '../ui/context.tsx'
import { usePersonId } from './filters/Filters.tsx'

/** The screens of dated work by their addresses. */
type WorkScreen = '/' | '/calendar' | `/calendar/${'month' | 'grid' | 'wheel' | 'late' | 'check'}`
type SearchOf<F extends WorkScreen> = RegisteredRouter['routesById'][F]['types']['fullSearchSchema']

/**
 * What every screen of dated work begins with: what its address says, how it is changed, whose work is meant, and where one
 * is, by the screen's title. With `steps`, the way back undoes each change of the address.
 */
export function useWorkScreen<F extends WorkScreen>(from: F, title: string, { steps = false } = {}) {
  const { language, today } = useUi()
  const navigate = useNavigate()
  // The router cannot tell types by an address that is itself a type: `SearchOf` says what the route of each gives and takes.
  const search = useSearch({ from } as never) as SearchOf<F>
  const change = (next: SearchOf<F>) => void navigate({ to: from, search: next, replace: !steps } as never)
  usePage(
    ...(from === '/' || from === '/calendar'
      ? [{ title }]
      : [{ title: agenda[language].title, to: '/calendar' as const }, { title }]),
  )
  return { language, today, search, change, personId: usePersonId(search) }
}
