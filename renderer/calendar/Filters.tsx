import { Select } from '@mantine/core'
import { today as messages } from '../../shared/i18n/today.ts'
import { useAsk } from '../app/queries.ts'
import { useSession } from '../app/session.tsx'
import type { WorkSearch } from './today-search.ts'

/** Whose work a filter means: a person's id, or undefined for everybody's. */
export function usePersonId({ who }: WorkSearch): string | undefined {
  const { personId } = useSession().preferences
  if (who === 'all') return undefined
  return who === undefined || who === 'mine' ? (personId ?? undefined) : who
}

/** The name of whoever sits here, as far as it is known. */
export function useMe(): string | undefined {
  const { personId } = useSession().preferences
  return useAsk('people.list', {}).data?.find(({ id }) => id === personId)?.name
}

/** A filter keeps whatever else stands in the address. */
type Props<S extends WorkSearch> = { readonly search: S; readonly onChange: (search: S) => void }

/** Whose work, and which side's. */
export function Filters<S extends WorkSearch>({ search, onChange }: Props<S>) {
  const { preferences } = useSession()
  const { language, personId } = preferences
  const words = messages[language].filter
  const people = useAsk('people.list', {}).data ?? []
  const me = people.find(({ id }) => id === personId)
  const others = people.filter(({ id, active }) => active && id !== personId)
  const mine = me ? [{ value: 'mine', label: words.mineOf(me.initials || me.name) }] : []
  return (
    <>
      <Select
        aria-label={words.who}
        w={160}
        data={[
          ...mine,
          { value: 'all', label: words.all },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={search.who ?? (me ? 'mine' : 'all')}
        onChange={(who) => onChange({ ...search, ...(who && { who }) })}
        allowDeselect={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      />
      <Select
        aria-label={words.side}
        w={140}
        data={[
          { value: 'all', label: words.allSides },
          { value: 'provider', label: words.provider },
          { value: 'client', label: words.client },
        ]}
        value={search.side ?? 'all'}
        onChange={(side) => onChange({ ...search, side: side === 'provider' || side === 'client' ? side : undefined })}
        allowDeselect={false}
      />
    </>
  )
}
