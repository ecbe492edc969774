import { clients } from '../../shared/i18n/clients.ts'
import { useLanguage } from '../desk/session.tsx'
import { FieldRow } from '../ui/fields.tsx'
import { PersonField } from './PersonField.tsx'

type Props = {
  /** The path of the team in the form, with its dot; empty where the form is the team. */
  readonly at?: string
  readonly autoFocus?: boolean
}

/** Who of us is responsible for a client, and who stands in. */
export function TeamFields({ at = '', autoFocus }: Props) {
  const { assignmentRoles: roles } = clients[useLanguage()]
  return (
    <FieldRow>
      <PersonField name={`${at}responsible`} label={roles.responsible} clearable autoFocus={autoFocus} />
      <PersonField name={`${at}deputy`} label={roles.deputy} clearable />
    </FieldRow>
  )
}
