import { confidences, sides } from '../../shared/domain/calendar/types.ts'
import { wordOf } from '../../shared/domain/words.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { filters } from '../../shared/i18n/filters.ts'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { choice, ListFilters } from '../desk/ListFilters.tsx'
import { useUi } from '../ui/context.tsx'
import { origins, type RulesSearch } from './rules-search.ts'

type Props = {
  readonly search: RulesSearch
  readonly categories: readonly string[]
  readonly onChange: (search: RulesSearch) => void
}

/** What the list of rules is narrowed to: category, side, confidence and origin. */
export function RuleFilters({ search, categories, onChange }: Props) {
  const { language } = useUi()
  const words = rulesPage[language]
  const engine = calendarWords[language]
  const named: Readonly<Record<string, string>> = engine.categories
  // What is filtered by stands among the choices, also where nothing of it is left.
  const all = new Set(search.category === undefined ? categories : [...categories, search.category])
  return (
    <ListFilters
      choices={[
        choice({
          id: 'category',
          values: [...all],
          label: words.columns.category,
          all: filters[language].allCategories,
          options: [...all].map((value) => ({ value, label: wordOf(named, value) })),
          value: search.category,
          put: (category) => onChange({ ...search, category }),
        }),
        choice({
          id: 'side',
          values: sides,
          label: words.columns.whose,
          all: words.all(words.columns.whose),
          options: sides.map((value) => ({ value, label: engine.sides[value] })),
          value: search.side,
          put: (side) => onChange({ ...search, side }),
        }),
        choice({
          id: 'confidence',
          values: confidences,
          label: words.columns.confidence,
          all: words.all(words.columns.confidence),
          options: confidences.map((value) => ({ value, label: engine.confidences[value] })),
          value: search.confidence,
          put: (confidence) => onChange({ ...search, confidence }),
        }),
        choice({
          id: 'origin',
          values: origins,
          label: words.origin,
          all: words.all(words.origin),
          options: origins.map((value) => ({ value, label: words.origins[value] })),
          value: search.origin,
          put: (origin) => onChange({ ...search, origin }),
        }),
      ]}
      onClear={() => onChange({ q: search.q, rule: search.rule })}
    />
  )
}
