import { Select } from '@mantine/core'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { grid as messages } from '../../../shared/i18n/grid.ts'
import { byUrgency } from '../../../shared/domain/calendar/tally.ts'
import { useLanguage } from '../../app/session.tsx'
import { Filters } from '../Filters.tsx'
import type { ViewSearch } from './search.ts'

type Props<S extends ViewSearch> = {
  readonly search: S
  /** The categories there are. */
  readonly categories: readonly string[]
  readonly onChange: (search: S) => void
}

/** Whose work, which side's, of which category, in which state. */
export function ViewFilters<S extends ViewSearch>({ search, categories, onChange }: Props<S>) {
  const language = useLanguage()
  const words = messages[language]
  const named: Readonly<Record<string, string>> = calendarWords[language].categories
  const states = calendarWords[language].statuses
  return (
    <>
      <Filters search={search} onChange={onChange} />
      <Select
        aria-label={words.category}
        w={150}
        data={[
          { value: '', label: words.allCategories },
          ...categories.map((category) => ({ value: category, label: named[category] ?? category })),
        ]}
        value={search.category ?? ''}
        onChange={(category) =>
          onChange({ ...search, category: category === null || category === '' ? undefined : category })
        }
        allowDeselect={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      />
      <Select
        aria-label={words.state}
        w={130}
        data={[
          { value: '', label: words.allStates },
          ...byUrgency.map((state) => ({ value: state, label: states[state] })),
        ]}
        value={search.state ?? ''}
        onChange={(value) => onChange({ ...search, state: byUrgency.find((state) => state === value) })}
        allowDeselect={false}
      />
    </>
  )
}
