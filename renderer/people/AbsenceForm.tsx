import { useMemo } from 'react'
import type { z } from 'zod'
import { AbsenceFields, type AbsenceLine } from '../../shared/api/absences.ts'
import { AppError } from '../../shared/api/failure.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { wrongLastDay } from '../../shared/domain/people/cover.ts'
import { absences as messages } from '../../shared/i18n/absences.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { ask, useApi } from '../desk/api.tsx'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useLanguage } from '../desk/session.tsx'
import { DateField, FieldRow, SelectField, TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useUi } from '../ui/context.tsx'
import { AbsenceMoves } from './AbsenceMoves.tsx'
import { DeputyForAll } from './DeputyFields.tsx'

const schema = AbsenceFields.extend(maybeSeen).superRefine(({ first_day, last_day }, context) => {
  const message = wrongLastDay(first_day, last_day)
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['last_day'], message })
})
type Values = z.input<typeof schema>

const valuesOf = ({ id, version, person_id, first_day, last_day, note, deputies }: AbsenceLine): Values => ({
  id,
  version,
  person_id,
  first_day,
  last_day,
  note,
  deputies,
})

type Props = { readonly absence: AbsenceLine | undefined; readonly onClose: () => void }

/** Who is away, when, and who does the work: what moves is shown while one chooses. */
export function AbsenceForm({ absence, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const labels = labelsOf('absence', language)
  const { today } = useUi()
  const api = useApi()
  const deed = useDeed()
  const people = useAsk('people.list', {}).data ?? []
  const values = useMemo<Values>(
    () => (absence ? valuesOf(absence) : { person_id: '', first_day: today, last_day: today, note: '', deputies: [] }),
    [absence, today],
  )
  const title = absence ? words.edit : words.new
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  const latest = async () => {
    const found = (await ask(api, 'people.absences', {})).find(({ id }) => id === absence?.id)
    if (!found) throw new AppError('not-found', 'gone')
    return valuesOf(found)
  }
  const offered = people.filter((one) => one.active || one.id === absence?.person_id)
  return (
    <Detail title={title} onClose={onClose}>
      <Form
        label={title}
        draft={`absence/${absence?.id ?? 'new'}`}
        schema={schema}
        values={values}
        submit={(typed) => deed('people.saveAbsence', typed, words.saved(nameOf(typed.person_id)))}
        latest={absence && latest}
        onSaved={onClose}
        onCancel={onClose}
        actions={
          absence && (
            <RemoveButton
              call="people.removeAbsence"
              row={absence}
              label={words.remove}
              name={absence.person}
              said={words.removed}
              onDone={onClose}
            />
          )
        }
      >
        <SelectField
          name="person_id"
          label={labels.person_id}
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          required
          autoFocus={!absence}
        />
        <FieldRow>
          <DateField name="first_day" direction="nearest" label={labels.first_day} required />
          <DateField name="last_day" label={labels.last_day} required autoFocus={absence !== undefined} />
        </FieldRow>
        <DeputyForAll people={people} />
        <TextArea name="note" label={labels.note} description={words.noReason} minRows={2} />
        <AbsenceMoves id={absence?.id} people={people} />
      </Form>
    </Detail>
  )
}
