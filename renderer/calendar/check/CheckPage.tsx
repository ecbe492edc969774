import { useWorkScreen } from '../use-work-screen.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Bar, Space } from '../../ui/Screen.tsx'
import { check as messages } from '../../../shared/i18n/check.ts'
import { clientYear } from '../../../shared/i18n/client-year.ts'
import { filters } from '../../../shared/i18n/filters.ts'
import { useCommands } from '../../desk/commands.ts'
import { ListFilters } from '../../desk/ListFilters.tsx'
import { useWhoseChoice } from '../../desk/people-choice.ts'
import { useShown } from '../../desk/queries.ts'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { Views } from '../../desk/Views.tsx'
import classes from './check.module.css'
import { PrintCheck } from './PrintCheck.tsx'
import type { CheckSearch } from './search.ts'
import { Section } from './Section.tsx'

/** What a coming year will ask for, section by section; each line leads to where it is mended. */
export function CheckPage() {
  const words = messages[useLanguage()]
  const { language, today, search, change, personId } = useWorkScreen('/calendar/check', words.title)
  const nextYear = Number(today.slice(0, 4)) + 1
  const year = search.year ?? nextYear
  const asked = { year, ...(personId !== undefined && { personId }) }
  const data = useShown('calendar.check', { ...asked, language })
  const toYear = (to: number) => {
    const { year: _, ...rest } = search
    change(to === nextYear ? rest : { ...rest, year: to })
  }
  useCommands([
    { id: 'check.previous', title: words.previousYear, group: 'view', run: () => toYear(year - 1) },
    { id: 'check.next', title: words.nextYear, group: 'view', run: () => toYear(year + 1) },
  ])
  const things = data?.sections.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <>
      <PageHeader title={words.titleOf(year)} subtitle={data && words.summary(things, data.clients)}>
        <Who search={search} onChange={change} />
      </PageHeader>
      <Bar>
        <Views search={{ who: search.who }} />
        <Stepper
          label={clientYear[language].year}
          previous={words.previousYear}
          next={words.nextYear}
          onStep={(by) => toYear(year + by)}
        >
          {year}
        </Stepper>
        <Space />
        <PrintCheck {...asked} language={language} />
      </Bar>
      <p className={classes['text']}>{words.text}</p>
      {data ? (
        <div className={classes['sections']}>
          {data.sections.map((section) => (
            <Section key={section.section} {...section} year={data.year} />
          ))}
        </div>
      ) : (
        <Loading rows={12} />
      )}
    </>
  )
}

/** Whose clients: mine, everybody's, or another person's. */
function Who({ search, onChange }: { readonly search: CheckSearch; readonly onChange: (search: CheckSearch) => void }) {
  const whose = useWhoseChoice(filters[useLanguage()].who, search, onChange)
  return <ListFilters choices={[whose]} onClear={() => onChange({ ...search, who: undefined })} />
}
