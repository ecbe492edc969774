import { ActionIcon, Button, Popover, Select, Tooltip } from '@mantine/core'
import { IconChevronDown, IconFilter, IconFilterOff } from '@tabler/icons-react'
import { confidences, sides } from '../../shared/domain/calendar/types.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { filters } from '../../shared/i18n/filters.ts'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { useUi } from '../ui/context.tsx'
import { useContentWidth } from '../ui/content-width.ts'
import look from '../ui/filters.module.css'
import { origins, type RulesSearch } from './rules-search.ts'
import { wordOf } from '../../shared/domain/words.ts'

type Props = {
  readonly search: RulesSearch
  readonly categories: readonly string[]
  readonly onChange: (search: RulesSearch) => void
}

/** From this width of the content on, in px, the filters stand beside each other. */
const WIDE = 980

/** What the list of rules is narrowed to: category, side, confidence and origin. Behind a button where there is little room. */
export function RuleFilters(props: Props) {
  const { search, onChange } = props
  const { language } = useUi()
  const words = rulesPage[language]
  const width = useContentWidth()
  const { category: _, side: __, confidence: ___, origin: ____, ...rest } = search
  const count = Object.keys(search).length - Object.keys(rest).length
  if (width === 0 || width >= WIDE)
    return (
      <div className={look['row']} role="group" aria-label={filters[language].title}>
        <Picks {...props} />
        {count > 0 && (
          <Tooltip label={words.clear}>
            <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.clear} onClick={() => onChange(rest)}>
              <IconFilterOff size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    )
  return (
    <Popover position="bottom-end" withinPortal trapFocus shadow="md" width={260}>
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {filters[language].open(count)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={filters[language].title}>
        <div className={look['stack']}>
          <Picks {...props} stacked />
          {count > 0 && (
            <Button
              variant="default"
              leftSection={<IconFilterOff size={16} aria-hidden />}
              onClick={() => onChange(rest)}
            >
              {words.clear}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Picks({ search, categories, onChange, stacked = false }: Props & { readonly stacked?: boolean }) {
  const { language } = useUi()
  const words = rulesPage[language]
  const engine = calendarWords[language]
  const named: Readonly<Record<string, string>> = engine.categories
  return (
    <>
      <Pick
        stacked={stacked}
        label={words.columns.category}
        value={search.category}
        options={categories.map((value) => [value, wordOf(named, value)])}
        onChange={(category) => onChange({ ...search, category })}
      />
      <Pick
        stacked={stacked}
        label={words.columns.whose}
        value={search.side}
        options={sides.map((value) => [value, engine.sides[value]])}
        onChange={(side) => onChange({ ...search, side: sides.find((one) => one === side) })}
      />
      <Pick
        stacked={stacked}
        label={words.columns.confidence}
        value={search.confidence}
        options={confidences.map((value) => [value, engine.confidences[value]])}
        onChange={(confidence) => onChange({ ...search, confidence: confidences.find((one) => one === confidence) })}
      />
      <Pick
        stacked={stacked}
        label={words.origin}
        value={search.origin}
        options={origins.map((value) => [value, words.origins[value]])}
        onChange={(origin) => onChange({ ...search, origin: origins.find((one) => one === origin) })}
      />
    </>
  )
}

type PickProps = {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string | undefined) => void
  readonly stacked: boolean
}

/** Beside each other, a filter that leaves everything is called by its name alone: there is no room for more. */
function Pick({ label, value, options, onChange, stacked }: PickProps) {
  const words = rulesPage[useUi().language]
  return (
    <Select
      {...(stacked ? { label } : { 'aria-label': label, className: look['narrow'] ?? '' })}
      data-set={value !== undefined || undefined}
      data={[
        { value: '', label: stacked || value !== undefined ? words.all(label) : label },
        ...options.map(([key, text]) => ({ value: key, label: text })),
      ]}
      value={value ?? ''}
      onChange={(next) => onChange(next === null || next === '' ? undefined : next)}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: !stacked }}
    />
  )
}
