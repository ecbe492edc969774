import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { confidences, sides } from '../../../shared/domain/calendar/types.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { rulesPage } from '../../../shared/i18n/rules-page.ts'
import { useUi } from '../../ui/context.tsx'
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
  const { category: _, side: __, confidence: ___, origin: ____, q: _____, ...rest } = search
  const isNarrow = Object.keys(rest).length !== Object.keys(search).length
  return (
    <>
      <Pick
        label={words.columns.category}
        value={search.category}
        options={categories.map((value) => [value, named[value] ?? value])}
        onChange={(category) => onChange({ ...search, category })}
      />
      <Pick
        label={words.columns.whose}
        value={search.side}
        options={sides.map((value) => [value, engine.sides[value]])}
        onChange={(side) => onChange({ ...search, side: sides.find((one) => one === side) })}
      />
      <Pick
        label={words.columns.confidence}
        value={search.confidence}
        options={confidences.map((value) => [value, words.confidences[value]])}
        onChange={(confidence) => onChange({ ...search, confidence: confidences.find((one) => one === confidence) })}
      />
      <Pick
        label={words.origin}
        value={search.origin}
        options={origins.map((value) => [value, words.origins[value]])}
        onChange={(origin) => onChange({ ...search, origin: origins.find((one) => one === origin) })}
      />
      {isNarrow && (
        <Tooltip label={words.clear}>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.clear} onClick={() => onChange(rest)}>
            <IconFilterOff size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  )
}

type PickProps = {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string | undefined) => void
}

function Pick({ label, value, options, onChange }: PickProps) {
  const words = rulesPage[useUi().language]
  return (
    <Select
      aria-label={label}
      w={148}
      data={[{ value: '', label: words.all(label) }, ...options.map(([key, text]) => ({ value: key, label: text }))]}
      value={value ?? ''}
      onChange={(next) => onChange(next === null || next === '' ? undefined : next)}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}
