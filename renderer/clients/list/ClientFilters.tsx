import { clientStates } from '../../../shared/domain/clients/client.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { choice, ListFilters } from '../../desk/ListFilters.tsx'
import { usePeopleChoice } from '../../desk/people-choice.ts'
import { useUi } from '../../ui/context.tsx'
import type { ClientSearch } from './client-search.ts'

type Props = { readonly search: ClientSearch; readonly onChange: (search: ClientSearch) => void }

/** In which state the clients are, and whose. */
export function ClientFilters({ search, onChange }: Props) {
  const { language } = useUi()
  const words = clientList[language]
  const whose = usePeopleChoice({
    label: words.person,
    value: search.who,
    put: (who) => onChange({ ...search, who }),
  })
  return (
    <ListFilters
      choices={[
        choice({
          id: 'state',
          values: [...clientStates, 'all'],
          label: words.state,
          all: words.current,
          options: [
            ...clientStates.map((value) => ({ value, label: clients[language].states[value] })),
            { value: 'all', label: words.allStates },
          ],
          value: search.state,
          put: (state) => onChange({ ...search, state }),
        }),
        whose,
      ]}
      onClear={() => onChange({ ...search, state: undefined, who: undefined })}
    />
  )
}
