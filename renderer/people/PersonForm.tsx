import { type Person, PersonFields } from '../../shared/api/people.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { personRoles } from '../../shared/domain/people.ts'
import { people as messages } from '../../shared/i18n/people.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useSend } from '../desk/queries.ts'
import { ask, useApi } from '../desk/api.tsx'
import { AppError } from '../../shared/api/failure.ts'
import { Detail } from '../desk/Detail.tsx'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useLanguage } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { CheckField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Keeps } from './Keeps.tsx'

const PersonInput = PersonFields.extend(maybeSeen)
const nobody = { name: '', initials: '', role: 'payroll-accountant' as const, email: '', phone: '', active: true }

type Props = {
  readonly person: Person | undefined
  readonly onClose: () => void
  /** A new one was saved, and another is to follow. */
  readonly onAnother: () => void
}

/** One of our people, new or known. */
export function PersonForm({ person, onClose, onAnother }: Props) {
  const { words: common } = useUi()
  const language = useLanguage()
  const words = messages[language]
  const labels = labelsOf('person', language)
  const api = useApi()
  const deed = useDeed()
  const send = useSend()
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
        draft={`person/${person?.id ?? 'new'}`}
        schema={PersonInput}
        values={person ?? nobody}
        // Beside a form that goes on a message would lie over its buttons: the list shows who is there.
        submit={(values) =>
          person ? deed('people.save', values, words.saved(values.name)) : send('people.save', values)
        }
        latest={person && latest}
        onSaved={onClose}
        also={person ? undefined : { label: common.saveAnother, onSaved: onAnother }}
        onCancel={onClose}
        actions={
          person && (
            <RemoveButton call="people.remove" row={person} label={words.remove} name={person.name} onDone={onClose} />
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
      {person && <Keeps personId={person.id} />}
    </Detail>
  )
}
