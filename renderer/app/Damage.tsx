import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { damage as messages } from '../../shared/i18n/damage.ts'
import classes from './frame.module.css'
import type { OutputOf } from '../../shared/api/names.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'

type Line = OutputOf<'firm.damage'>[number]

/** Above every screen, while the file holds what cannot be read: what it is, and the way to where it is mended. */
export function Damage() {
  const words = messages[useLanguage()]
  const { data } = useAsk('firm.damage', {})
  if (!data || data.length === 0) return null
  return (
    <Alert className={classes['damage'] ?? ''} color="red" icon={<IconAlertTriangle aria-hidden />} title={words.title}>
      {words.text}
      <ul>
        {data.slice(0, 5).map((line) => (
          <li key={`${line.table}|${line.id}`}>
            {words.lines[line.table](line.name)} <Where line={line} open={words.open} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function Where({ line: { table, id }, open }: { readonly line: Line; readonly open: string }) {
  const settings = (section: string, search = {}) => (
    <Link to="/settings/$section" params={{ section }} search={search}>
      {open}
    </Link>
  )
  switch (table) {
    case 'catalogue':
      return <Link to="/calendar/rules">{open}</Link>
    case 'firm':
      return settings('firm')
    case 'person':
      return settings('people')
    case 'absence':
      return settings('absences', { absence: id })
    case 'view':
      return <Link to="/">{open}</Link>
  }
}
