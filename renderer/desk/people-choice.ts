import { filters } from '../../shared/i18n/filters.ts'
import type { Choice } from './ListFilters.tsx'
import { useAsk } from './queries.ts'
import { useSession } from './session.tsx'

type Asked = {
  readonly label: string
  /** A person's id, or `mine`. */
  readonly value: string | undefined
  readonly put: (who: string | undefined) => void
  readonly begins?: boolean
}

/** Whose: one's own, or those of one of the others who work here. */
export function usePeopleChoice({ label, value, put, begins = false }: Asked): Choice {
  const { language, personId } = useSession().preferences
  const words = filters[language]
  const people = useAsk('people.list', {}).data ?? []
  const me = people.find(({ id }) => id === personId)
  const options = [
    ...(me ? [{ value: 'mine', label: words.mineOf(me.initials || me.name) }] : []),
    ...people
      .filter(({ id, active }) => (active && id !== personId) || id === value)
      .map(({ id, name }) => ({ value: id, label: name })),
  ]
  return { id: 'who', label, all: words.all, options, value, put, begins }
}

type Whose = { readonly who?: string | undefined }

/** The same on a screen that begins with one's own, and with everybody's where nobody has said who sits here. */
export function useWhoseChoice<S extends Whose>(label: string, search: S, change: (next: S) => void): Choice {
  const { personId } = useSession().preferences
  const who = search.who ?? (personId === null ? 'all' : 'mine')
  const put = (next: string | undefined) => change({ ...search, who: next ?? 'all' })
  return usePeopleChoice({ label, value: who === 'all' ? undefined : who, put, begins: who === 'mine' })
}

/** The person whom a filter means. */
export function useChosenPerson(who: string | undefined): string | undefined {
  const { personId } = useSession().preferences
  return who === 'mine' ? (personId ?? undefined) : who
}
