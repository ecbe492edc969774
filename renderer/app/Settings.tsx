import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { firm } from '../../shared/i18n/firm.ts'
import { placed, useAreas } from '../desk/area.ts'
import { usePage } from '../desk/page.ts'
import { useLanguage } from '../desk/session.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Missing } from './Broken.tsx'
import classes from './settings.module.css'

/** The settings, a section at a time; the areas add them. */
export function Settings() {
  const { section } = useParams({ from: '/settings/$section' })
  const language = useLanguage()
  const words = firm[language]
  const sections = placed(useAreas().map((area) => area.settings))
  const chosen = sections.find(({ id }) => id === section)
  usePage({ title: words.settings, to: '/settings' }, { title: chosen ? chosen.title(language) : section })
  if (!chosen) return <Missing />
  return (
    <div className={classes['settings']}>
      <nav className={classes['menu']} aria-label={words.settings}>
        {sections.map(({ id, title }) => (
          <Link key={id} to="/settings/$section" params={{ section: id }} className={classes['entry'] ?? ''}>
            {title(language)}
          </Link>
        ))}
      </nav>
      <div className={classes['section']}>
        <Suspense fallback={<Loading rows={10} />}>
          <chosen.View key={chosen.id} />
        </Suspense>
      </div>
    </div>
  )
}
