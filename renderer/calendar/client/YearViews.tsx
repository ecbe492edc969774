import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { late } from '../../../shared/i18n/late.ts'
import { rulesPage } from '../../../shared/i18n/rules-page.ts'
import { wheel } from '../../../shared/i18n/wheel.ts'
import type { ClientTabProps } from '../../desk/area.ts'
import { workSearch } from '../../desk/work-search.ts'
import { ClientRules } from '../../rules/pieces.ts'
import { Filters } from '../filters/Filters.tsx'
import { ClientYearLate } from '../late/ClientYearLate.tsx'
import { YearWheel } from '../wheel/YearWheel.tsx'
import { useRemember, useSession } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { useUi } from '../../ui/context.tsx'
import { Year } from './Year.tsx'

const kinds = ['list', 'wheel', 'late', 'rules'] as const

/** The client's year as a list, as a wheel, as what was late, or as its rules, as this workstation remembers; the filters stand in the address. */
export function YearViews(props: ClientTabProps) {
  // Whoever is led to something of the year begins there, in whichever of its views it was.
  const { item, year } = useSearch({ from: '/clients/$id/$tab' })
  return <Views key={`${item} ${year}`} {...props} item={item} of={year} />
}

type Props = ClientTabProps & { readonly item: string | undefined; readonly of: number | undefined }

function Views({ card, onTab, item, of }: Props) {
  const { language, today } = useUi()
  const words = wheel[language]
  const { yearView: kept } = useSession().preferences
  /** What somebody was led to stands in the list. */
  const [isLed, setLed] = useState(item !== undefined)
  const yearView = isLed ? 'list' : kept
  const remember = useRemember()
  const fail = useFailures()
  const [year, setYear] = useState(of ?? Number(today.slice(0, 4)))
  const filters = useSearch({ from: '/clients/$id/$tab', select: workSearch })
  const navigate = useNavigate({ from: '/clients/$id/$tab' })
  const [categories, setCategories] = useState<readonly string[]>([])
  const change = (search: typeof filters) => void navigate({ search, replace: true })
  const narrowing = <Filters search={filters} categories={categories} onChange={change} withWho={false} />
  // Each view has the choice in its own bar: whoever chose by keyboard stands on it there, too.
  const chosen = useRef(false)
  const stand = useCallback((group: HTMLDivElement | null) => {
    if (!group || !chosen.current) return
    chosen.current = false
    group.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [])
  const choose = (value: string) => {
    chosen.current = true
    setLed(false)
    void remember({ yearView: kinds.find((kind) => kind === value) ?? 'list' }).catch(fail)
  }
  const views = (
    <SegmentedControl
      ref={stand}
      aria-label={words.view}
      value={yearView}
      onChange={choose}
      data={[
        { value: 'list', label: words.list },
        { value: 'wheel', label: words.wheel },
        { value: 'late', label: late[language].title },
        { value: 'rules', label: rulesPage[language].client.view },
      ]}
    />
  )
  if (yearView === 'rules') return <ClientRules client={card.client.id} switches={views} />
  const shared = { year, onYear: setYear, filters, onCategories: setCategories, switches: views, tools: narrowing }
  if (yearView === 'wheel') return <YearWheel client={card.client.id} {...shared} />
  if (yearView === 'late')
    return <ClientYearLate client={card.client.id} year={year} onYear={setYear} switches={views} />
  return <Year card={card} item={item} onData={() => onTab('data')} {...shared} onFilters={change} />
}
