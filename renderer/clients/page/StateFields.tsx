import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ClientState } from '../../../shared/domain/clients/client.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { useUi } from '../../ui/context.tsx'
import { DateField, FieldRow, SelectField, TextField } from '../../ui/fields.tsx'

type Props = { readonly from: ClientState; readonly options: readonly ClientState[] }

/** The state with its date and reason. Choosing another state starts both anew: today, and no reason yet. */
export function StateFields({ from, options }: Props) {
  const { language, today } = useUi()
  const words = clientData[language]
  const labels = labelsOf('client', language)
  const { states } = clients[language]
  const { setValue, getValues } = useFormContext()
  const state = String(useWatch({ name: 'state' }))
  const before = useRef({ state, since: '', reason: '' })
  useEffect(() => {
    const { state: last, since, reason } = before.current
    if (last === state) return
    if (last === from)
      before.current = { state, since: String(getValues('state_since')), reason: String(getValues('state_reason')) }
    else before.current = { state, since, reason }
    // Going back to where the client is brings its own date and reason back.
    setValue('state_since', state === from ? before.current.since : today, { shouldDirty: true })
    setValue('state_reason', state === from ? before.current.reason : '', { shouldDirty: true })
  }, [state, from, today, setValue, getValues])
  const changed = state !== from
  return (
    <>
      <FieldRow>
        <SelectField
          name="state"
          label={labels.state}
          options={options.map((value) => ({ value, label: states[value] }))}
        />
        <DateField name="state_since" direction="backwards" label={labels.state_since} required />
      </FieldRow>
      <TextField
        name="state_reason"
        label={labels.state_reason}
        description={changed ? words.help.state_reason : undefined}
        required={changed}
      />
    </>
  )
}
