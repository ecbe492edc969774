import { Select } from '@mantine/core'
import { clientStates } from '../../../shared/domain/clients/client.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { filters } from '../../../shared/i18n/filters.ts'
import { useCommands } from '../../desk/commands.ts'
import { useAsk } from '../../desk/queries.ts'
import { useSession } from '../../desk/session.tsx'
import { FilterMenu } from '../../ui/FilterMenu.tsx'
import classes from '../../ui/filters.module.css'
import type { ClientSearch } from './client-search.ts'

type Props = { readonly search: ClientSearch; readonly onChange: (search: ClientSearch) => void }

/** In which state the clients are, and whose: what is set stands beside the button, as in every list. */
export function ClientFilters({ search, onChange }: Props) {
  const { language, personId } = useSession().preferences
  const words = clientList[language]
  const people = useAsk('people.list', {}).data ?? []
  const { state, who } = search
  const person = people.find(({ id }) => id === who)
  const stateOf = (value: NonNullable<typeof state>) =>
    value === 'all' ? words.allStates : clients[language].states[value]
  const set = [
    ...(state ? [{ id: 'state', title: stateOf(state), clear: () => onChange({ ...search, state: undefined }) }] : []),
    ...(who !== undefined
      ? [
          {
            id: 'who',
            title: who === 'mine' ? words.mine : (person?.name ?? ''),
            clear: () => onChange({ ...search, who: undefined }),
          },
        ]
      : []),
  ]
  const clear = () => onChange({ ...search, state: undefined, who: undefined })
  useCommands([
    {
      id: 'filters.clear',
      title: filters[language].clear(set.length),
      group: 'view',
      when: () => set.length > 0,
      run: clear,
    },
  ])
  const shared = {
    className: classes['choice'] ?? '',
    allowDeselect: false,
    comboboxProps: { width: 'max-content', position: 'bottom-end', withinPortal: false } as const,
  }
  return (
    <FilterMenu set={set} count={set.length} onClear={clear}>
      <Select
        {...shared}
        label={words.state}
        data={[
          { value: 'current', label: words.current },
          ...clientStates.map((value) => ({ value, label: stateOf(value) })),
          { value: 'all', label: words.allStates },
        ]}
        value={state ?? 'current'}
        onChange={(next) =>
          onChange({ ...search, state: next === 'all' ? next : clientStates.find((each) => each === next) })
        }
      />
      <Select
        {...shared}
        label={words.person}
        data={[
          { value: 'all', label: words.everybody },
          ...(personId ? [{ value: 'mine', label: words.mine }] : []),
          ...people
            .filter(({ active, id }) => active && id !== personId)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={who ?? 'all'}
        onChange={(next) => onChange({ ...search, who: next === 'all' || next === null ? undefined : next })}
      />
    </FilterMenu>
  )
}
