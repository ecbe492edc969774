import { useWorkScreen } from '../use-work-screen.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useState } from 'react'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Filters } from '../filters/Filters.tsx'
import { SavedMenu } from '../saved/SavedMenu.tsx'
import { Views } from '../../desk/Views.tsx'
import { YearWheel } from './YearWheel.tsx'

/** The year of all clients as a wheel. */
export function FirmWheel() {
  const words = messages[useLanguage()]
  const { today, search, change, personId } = useWorkScreen('/calendar/wheel', words.title)
  const [categories, setCategories] = useState<readonly string[]>([])
  const thisYear = Number(today.slice(0, 4))
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
