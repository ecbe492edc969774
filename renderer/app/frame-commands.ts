import { useNavigate, useRouter } from '@tanstack/react-router'
import { app } from '../../shared/i18n/app.ts'
import { languages } from '../../shared/domain/words.ts'
import { placed, useAreas } from '../desk/area.ts'
import { type Command, useCommands } from '../desk/commands.ts'
import { openPalette } from './palette.ts'
import { useRemember, useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { useUndo } from '../desk/undo.ts'

/** The commands that every screen has. */
export function useFrameCommands(openHelp: () => void): void {
  const { preferences } = useSession()
  const words = app[preferences.language].commands
  const navigate = useNavigate()
  const router = useRouter()
  const remember = useRemember()
  const fail = useFailures()
  const { undo, redo } = useUndo()
  const sections = placed(useAreas().map((area) => area.settings))
  const keep = (changed: Parameters<typeof remember>[0]) => void remember(changed).catch(fail)
  const go = (id: 'today' | 'clients' | 'calendar' | 'settings', to: '/' | '/clients' | '/calendar' | '/settings') =>
    ({ id, title: words[id], group: 'go', keys: id, run: () => void navigate({ to }) }) satisfies Command
  useCommands([
    {
      id: 'palette',
      title: words.palette,
      group: 'app',
      keys: 'palette',
      run: () => void openPalette(),
      quiet: true,
    },
    { id: 'help', title: words.help, group: 'app', keys: 'help', run: openHelp },
    { id: 'undo', title: words.undo, group: 'edit', keys: 'undo', run: (deed) => void undo(deed) },
    { id: 'redo', title: words.redo, group: 'edit', keys: 'redo', run: () => void redo() },
    go('today', '/'),
    go('clients', '/clients'),
    go('calendar', '/calendar'),
    go('settings', '/settings'),
    ...sections.map(({ id, title }): Command => ({
      id: `settings.${id}`,
      title: `${app[preferences.language].sections.settings}: ${title(preferences.language)}`,
      group: 'go',
      run: () => void navigate({ to: '/settings/$section', params: { section: id } }),
    })),
    {
      id: 'back',
      title: words.back,
      group: 'go',
      keys: 'back',
      run: () => router.history.back(),
      quiet: true,
    },
    {
      id: 'forward',
      title: words.forward,
      group: 'go',
      keys: 'forward',
      run: () => router.history.forward(),
      quiet: true,
    },
    { id: 'panel', title: words.panel, group: 'go', keys: 'panel', run: switchPanel, quiet: true },
    ...(['light', 'dark', 'auto'] as const).map((scheme): Command => ({
      id: scheme,
      title: words[scheme],
      group: 'view',
      when: () => preferences.scheme !== scheme,
      run: () => keep({ scheme }),
    })),
    ...languages.map((language): Command => ({
      id: language,
      title: words[language],
      group: 'view',
      when: () => preferences.language !== language,
      run: () => keep({ language }),
    })),
  ])
}

/** From the content to the detail panel and back. */
function switchPanel() {
  const panel = document.querySelector<HTMLElement>('aside section')
  const inside = panel?.contains(document.activeElement)
  const target = inside
    ? document.querySelector<HTMLElement>('main [data-list], [data-page-title]')
    : panel?.querySelector<HTMLElement>('h2')
  target?.focus()
}
