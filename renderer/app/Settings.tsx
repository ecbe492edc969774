import { Link, useParams } from '@tanstack/react-router'
import { firm } from '../../shared/i18n/firm.ts'
import { About } from '../firm/About.tsx'
import { Appearance } from '../firm/Appearance.tsx'
import { FirmForm } from '../firm/FirmForm.tsx'
import { Absences } from '../people/Absences.tsx'
import { Reminders } from '../firm/Reminders.tsx'
import { People } from '../people/People.tsx'
import { Backups } from '../storage/Backups.tsx'
import { OtherFiles } from '../storage/OtherFiles.tsx'
import { Missing } from './Broken.tsx'
import { usePage } from '../desk/page.ts'
import { useLanguage } from '../desk/session.tsx'
import classes from './settings.module.css'

const sections = {
  firm: FirmForm,
  people: People,
  absences: Absences,
  backups: Backups,
  reminders: Reminders,
  appearance: Appearance,
  about: Program,
} as const
type Section = keyof typeof sections
const names = Object.keys(sections) as readonly Section[]

/** Which program and which file this is, and the way to another file. */
function Program() {
  return (
    <>
      <About />
      <OtherFiles />
    </>
  )
}

/** The settings, a section at a time. */
export function Settings() {
  const { section } = useParams({ from: '/settings/$section' })
  const words = firm[useLanguage()]
  const chosen = names.find((name) => name === section)
  usePage({ title: words.settings, to: '/settings' }, { title: chosen ? words.sections[chosen] : section })
  if (!chosen) return <Missing />
  const Section = sections[chosen]
  return (
    <div className={classes['settings']}>
      <nav className={classes['menu']} aria-label={words.settings}>
        {names.map((name) => (
          <Link key={name} to="/settings/$section" params={{ section: name }} className={classes['entry'] ?? ''}>
            {words.sections[name]}
          </Link>
        ))}
      </nav>
      <div className={classes['section']}>
        <Section />
      </div>
    </div>
  )
}
