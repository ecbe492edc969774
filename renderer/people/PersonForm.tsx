import { type Person, PersonFields } from '../../shared/api/people.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { personRoles } from '../../shared/domain/people.ts'
import { people as messages } from '../../shared/i18n/people.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { ask, useApi } from '../desk/api.tsx'
import { AppError } from '../../shared/api/failure.ts'
import { Detail } from '../desk/Detail.tsx'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useLanguage } from '../desk/session.tsx'
import { CheckField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const PersonInput = PersonFields.extend(maybeSeen)
const nobody = { name: '', initials: '', role: 'payroll-accountant' as const, email: '', phone: '', active: true }

type Props = { readonly person: Person | undefined; readonly onClose: () => void }

/** One of our people, new or known. */
export function PersonForm({ person, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const labels = labelsOf('person', language)
  const api = useApi()
  const deed = useDeed()
  const title = person ? words.edit : words.new
  const latest = async () => {
    const found = (await ask(api, 'people.list', {})).find(({ id }) => id === person?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return found
  }
  return (
    <Detail title={title} onClose={onClose}>
      <Form
        label={title}
        schema={PersonInput}
        values={person ?? nobody}
        submit={(values) => deed('people.save', values, words.saved(values.name))}
        latest={person && latest}
        onSaved={onClose}
        onCancel={onClose}
        actions={
          person && (
            <RemoveButton
              call="people.remove"
              row={person}
              label={words.remove}
              said={words.removed(person.name)}
              onDone={onClose}
            />
          )
        }
      >
        <TextField name="name" label={labels.name} required autoFocus />
        <FieldRow>
          <TextField name="initials" label={labels.initials} />
          <SelectField
            name="role"
            label={labels.role}
            options={personRoles.map((role) => ({ value: role, label: words.roles[role] }))}
            required
          />
        </FieldRow>
        <FieldRow>
          <TextField name="email" label={labels.email} type="email" />
          <TextField name="phone" label={labels.phone} type="tel" />
        </FieldRow>
        <CheckField name="active" label={labels.active} description={words.help.active} />
      </Form>
    </Detail>
  )
}
