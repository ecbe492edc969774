import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { agenda } from '../../../shared/i18n/agenda.ts'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import { usePage } from '../../desk/page.ts'
import { useUi } from '../../ui/context.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Filters, usePersonId } from '../filters/Filters.tsx'
import { SavedMenu } from '../saved/SavedMenu.tsx'
import { Views } from '../../desk/Views.tsx'
import type { WheelSearch } from './wheel-search.ts'
import { YearWheel } from './YearWheel.tsx'

/** The year of all clients as a wheel. */
export function FirmWheel() {
  const { language, today } = useUi()
  const words = messages[language]
  const search = useSearch({ from: '/calendar/wheel' })
  const navigate = useNavigate({ from: '/calendar/wheel' })
  const personId = usePersonId(search)
  const [categories, setCategories] = useState<readonly string[]>([])
  const change = (next: WheelSearch) => void navigate({ search: next, replace: true })
  const thisYear = Number(today.slice(0, 4))
  usePage({ title: agenda[language].title, to: '/calendar' }, { title: words.title })
  return (
    <>
      <PageHeader title={words.title}>
        <Filters search={search} categories={categories} onChange={change} />
      </PageHeader>
      <YearWheel
        year={search.year ?? thisYear}
        onYear={(year) => {
          const { year: _, ...rest } = search
          change(year === thisYear ? rest : { ...rest, year })
        }}
        personId={personId}
        filters={search}
        onCategories={setCategories}
        switches={
          <>
            <Views search={search} />
            <SavedMenu screen="wheel" search={search} />
          </>
        }
      />
    </>
  )
}
