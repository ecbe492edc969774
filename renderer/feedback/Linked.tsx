import { Link } from '@tanstack/react-router'
import type { MatterCard } from '../../shared/api/feedback.ts'
import { resume } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'

/** What feedback was linked with, each as the way to where it stands. */

type Of = { readonly matter: MatterCard }

export function ToInstruction({ matter }: Of) {
  const { client_id: id, instruction_id, instruction } = matter
  return (
    <Link
      to="/clients/$id/$tab"
      params={{ id, tab: 'instructions' }}
      onClick={() => resume(`client/${id}/item/${instruction_id}`)}
    >
      {instruction}
    </Link>
  )
}

export function ToEncounter({ matter }: Of) {
  const { language, today } = useUi()
  const { client_id: id, encounter_id, encounter } = matter
  if (encounter === null) return null
  const text = encounter.text.length > SHORT ? `${encounter.text.slice(0, SHORT)}…` : encounter.text
  return (
    <Link to="/clients/$id/$tab" params={{ id, tab: 'encounters' }} onClick={() => resume(`encounter/${encounter_id}`)}>
      {`${listDay(encounter.day, language, today)} ${text}`}
    </Link>
  )
}

/** So much of an encounter says which it is. */
const SHORT = 60

/** A rule of the client's own stands in its year, the others among the rules. */
export function ToRule({ matter: { client_id: id, rule_key, rule } }: Of) {
  if (rule === null) return null
  return rule.own ? (
    <Link to="/clients/$id/$tab" params={{ id, tab: 'year' }}>
      {rule.name}
    </Link>
  ) : (
    <Link to="/calendar/rules" search={{ rule: rule_key }}>
      {rule.name}
    </Link>
  )
}
