import { Select } from '@mantine/core'
import { byUrgency } from '../../../shared/domain/calendar/marks/tally.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { filters as messages } from '../../../shared/i18n/filters.ts'
import { useCommands } from '../../desk/commands.ts'
import { useAsk } from '../../desk/queries.ts'
import { useSession } from '../../desk/session.tsx'
import { FilterMenu, type SetFilter } from '../../ui/FilterMenu.tsx'
import classes from '../../ui/filters.module.css'
import { filterCount, unfiltered, type WorkSearch } from '../../desk/work-search.ts'
import { wordOf } from '../../../shared/domain/words.ts'

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
type Props<S extends WorkSearch> = {
  readonly search: S
  /** The categories there are. */
  readonly categories: readonly string[]
  readonly onChange: (search: S) => void
  /** Left out where the work is one client's. */
  readonly withWho?: boolean
}

/**
 * Whose work, which side's, of which category, in which state: the same in every view, in one button whatever the room, and
 * what is set beside it.
 */
export function Filters<S extends WorkSearch>(props: Props<S>) {
  const { search, onChange } = props
  const words = messages[useSession().preferences.language]
  const count = filterCount(search)
  const clear = () => onChange(unfiltered(search))
  useCommands([
    { id: 'filters.clear', title: words.clear(count), group: 'view', when: () => filterCount(search) > 0, run: clear },
  ])
  return (
    <FilterMenu set={useSet(props)} count={count} onClear={clear}>
      <Choices {...props} />
    </FilterMenu>
  )
}

/** What is set, each with the way out of it. */
function useSet<S extends WorkSearch>({ search, onChange, withWho = true }: Props<S>): readonly SetFilter[] {
  const { language, personId } = useSession().preferences
  const words = messages[language]
  const vocabulary = calendarWords[language]
  const people = useAsk('people.list', {}, { enabled: withWho }).data ?? []
  const who = search.who ?? 'mine'
  const person = people.find(({ id }) => id === (who === 'mine' ? personId : who))
  const { side, category, state } = search
  const set = [
    ...(withWho && person
      ? [
          {
            id: 'who',
            title: person.id === personId ? words.mineOf(person.initials || person.name) : person.name,
            without: { ...search, who: 'all' },
          },
        ]
      : []),
    ...(side ? [{ id: 'side', title: words[side], without: { ...search, side: undefined } }] : []),
    ...(category !== undefined
      ? [
          {
            id: 'category',
            title: wordOf(vocabulary.categories, category),
            without: { ...search, category: undefined },
          },
        ]
      : []),
    ...(state ? [{ id: 'state', title: vocabulary.statuses[state], without: { ...search, state: undefined } }] : []),
  ]
  return set.map(({ id, title, without }) => ({ id, title, clear: () => onChange(without) }))
}

function Choices<S extends WorkSearch>({ search, categories, onChange, withWho = true }: Props<S>) {
  const { language, personId } = useSession().preferences
  const words = messages[language]
  const vocabulary = calendarWords[language]
  const named: Readonly<Record<string, string>> = vocabulary.categories
  const people = useAsk('people.list', {}, { enabled: withWho }).data ?? []
  const me = people.find(({ id }) => id === personId)
  const others = people.filter(({ id, active }) => active && id !== personId)
  // What is filtered by stands among the choices, also where nothing of it is left.
  const all = new Set(search.category === undefined ? categories : [...categories, search.category])
  const collator = new Intl.Collator(language)
  const groups = [...all]
    .map((category) => ({ value: category, label: wordOf(named, category) }))
    .toSorted((a, b) => collator.compare(a.label, b.label))
  const shared = {
    className: classes['choice'] ?? '',
    allowDeselect: false,
    comboboxProps: { width: 'max-content', position: 'bottom-end', withinPortal: false } as const,
  }
  return (
    <>
      {withWho && (
        <Select
          {...shared}
          label={words.who}
          data={[
            ...(me ? [{ value: 'mine', label: words.mineOf(me.initials || me.name) }] : []),
            { value: 'all', label: words.all },
            ...others.map((person) => ({ value: person.id, label: person.name })),
          ]}
          value={search.who ?? (me ? 'mine' : 'all')}
          onChange={(who) => onChange({ ...search, ...(who && { who }) })}
        />
      )}
      <Select
        {...shared}
        label={words.side}
        data-set={search.side !== undefined || undefined}
        data={[
          { value: 'all', label: words.allSides },
          { value: 'provider', label: words.provider },
          { value: 'client', label: words.client },
        ]}
        value={search.side ?? 'all'}
        onChange={(side) => onChange({ ...search, side: side === 'provider' || side === 'client' ? side : undefined })}
      />
      <Select
        {...shared}
        label={words.category}
        data-set={search.category !== undefined || undefined}
        data={[{ value: '', label: words.allCategories }, ...groups]}
        value={search.category ?? ''}
        onChange={(category) =>
          onChange({ ...search, category: category === '' ? undefined : (category ?? undefined) })
        }
      />
      <Select
        {...shared}
        label={words.state}
        data-set={search.state !== undefined || undefined}
        data={[
          { value: '', label: words.allStates },
          ...byUrgency.map((state) => ({ value: state, label: vocabulary.statuses[state] })),
        ]}
        value={search.state ?? ''}
        onChange={(value) => onChange({ ...search, state: byUrgency.find((state) => state === value) })}
      />
    </>
  )
}
