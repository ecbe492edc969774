import { ExportTable } from '../desk/ExportTable.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { agenda } from '../../shared/i18n/agenda.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { useCommands } from '../desk/commands.ts'
import { usePage } from '../desk/page.ts'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { DataTable, type ListHandle } from '../ui/DataTable.tsx'
import { NoneFound } from '../ui/ListEnd.tsx'
import { KeyOf } from '../desk/KeyOf.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Views } from '../desk/Views.tsx'
import { CatalogueBar } from './CatalogueBar.tsx'
import { OwnDuties } from './OwnDuties.tsx'
import { RuleClients } from './RuleClients.tsx'
import { firmColumns } from './rule-columns.tsx'
import { RuleFilters } from './RuleFilters.tsx'
import { narrowed } from './narrowed.ts'
import type { RuleLine } from './change.ts'
import type { RulesSearch } from './rules-search.ts'
import { RuleWork, type Work } from './RuleWork.tsx'
import { wordOf } from '../../shared/domain/words.ts'

/** Every rule of the firm: what it says, on whose word, for how many clients, and where clients have it otherwise. */
export function RulesPage() {
  const { language, today } = useUi()
  const words = rulesPage[language]
  const search = useSearch({ from: '/calendar/rules' })
  const navigate = useNavigate({ from: '/calendar/rules' })
  const change = (next: RulesSearch) => void navigate({ search: next, replace: true })
  usePage({ title: agenda[language].title, to: '/calendar' }, { title: words.title })
  const data = useShown('rules.list', { language })
  const list = useRef<ListHandle<RuleLine>>(null)
  const [work, setWork] = useState<Work>()
  const shown = useMemo(() => {
    const names: Readonly<Record<string, string>> = calendarWords[language].categories
    return narrowed(data ?? [], search, (category) => wordOf(names, category))
  }, [data, search, language])
  const categories = useMemo(() => [...new Set((data ?? []).map(({ category }) => category))].toSorted(), [data])
  const columns = useMemo(() => firmColumns(language, today), [language, today])
  const open = data?.find(({ key }) => key === search.rule)
  const { rule: _, ...closed } = search
  const create = () => setWork({ what: 'edit' })
  useCommands([{ id: 'rules.new', title: words.new, group: 'edit', keys: 'new', run: create }])
  return (
    <Screen>
      <PageHeader title={words.title} subtitle={data && words.count(shown.length)}>
        <ExportTable lists={['rules']} only={() => shown.map(({ key }) => key)} />
        <Button leftSection={<IconPlus size={16} aria-hidden />} rightSection={<KeyOf of="new" />} onClick={create}>
          {words.new}
        </Button>
      </PageHeader>
      <Bar>
        <Views search={{}} />
        <SearchField
          w="11.25rem"
          label={words.search}
          placeholder={words.search}
          value={search.q ?? ''}
          onChange={(q) => change({ ...search, q: q === '' ? undefined : q })}
          onDown={() => list.current?.focus()}
        />
        <RuleFilters search={search} categories={categories} onChange={change} />
      </Bar>
      <Bar>
        <CatalogueBar />
        <OwnDuties />
      </Bar>
      {data ? (
        <DataTable
          ref={list}
          label={words.title}
          keep="rules"
          rows={shown}
          columns={columns}
          rowId={({ key }) => key}
          sort={{ id: 'name', descending: false }}
          openId={open?.key}
          onOpen={({ key }) => change({ ...search, rule: key })}
          tone={({ off }) => (off ? 'struck' : undefined)}
          autoFocus
          empty={<NoneFound title={words.empty} onClear={() => change({})} />}
        />
      ) : (
        <Loading rows={16} />
      )}
      <RuleWork
        clientId={null}
        open={open}
        work={work}
        onWork={setWork}
        onClose={() => change(closed)}
        onMade={(key) => change({ ...search, rule: key })}
      >
        {open?.clients && <RuleClients ruleKey={open.key} counts={open.clients} />}
      </RuleWork>
    </Screen>
  )
}
