import { useNavigate } from '@tanstack/react-router'
import type { SavedView } from '../../../shared/api/views.ts'
import { savedViews } from '../../../shared/i18n/saved-views.ts'
import { type Command, useCommands } from '../../desk/commands.ts'
import { viewKey } from '../../desk/keys.ts'
import { useAsk } from '../../desk/queries.ts'
import { useSession } from '../../desk/session.tsx'
import { agendaSearch } from '../agenda/agenda-search.ts'
import { gridSearch } from '../grid/search.ts'
import { monthSearch } from '../month/search.ts'
import { todaySearch } from '../today/today-search.ts'
import { wheelSearch } from '../wheel/wheel-search.ts'

const none: readonly SavedView[] = []

/** The views of whoever sits here and everybody's, in their order. */
export function useViews(): readonly SavedView[] {
  const { personId } = useSession().preferences
  return useAsk('views.list', personId === null ? {} : { personId }, { keep: true }).data ?? none
}

/** Opens a view: its screen with its filters, and what no longer exists left out. */
export function useOpenView(): (view: SavedView) => void {
  const navigate = useNavigate()
  return ({ screen, search }) => {
    if (screen === 'today') void navigate({ to: '/', search: todaySearch(search) })
    else if (screen === 'agenda') void navigate({ to: '/calendar', search: agendaSearch(search) })
    else if (screen === 'month') void navigate({ to: '/calendar/month', search: monthSearch(search) })
    else if (screen === 'grid') void navigate({ to: '/calendar/grid', search: gridSearch(search) })
    else void navigate({ to: '/calendar/wheel', search: wheelSearch(search) })
  }
}

/** Every view as a command: in the palette by its name, the first nine by a key. Stands once, in the frame. */
export function useViewCommands(): void {
  const words = savedViews[useSession().preferences.language]
  const open = useOpenView()
  useCommands(
    useViews().map((view, at): Command => ({
      id: `view.${view.id}`,
      title: words.go(view.name),
      group: 'go',
      keys: [viewKey(at) ?? []].flat(),
      run: () => open(view),
    })),
  )
}
