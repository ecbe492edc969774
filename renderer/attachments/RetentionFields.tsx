import { useFormContext, useWatch } from 'react-hook-form'
import {
  dayOfClass,
  needsDay,
  type RetentionClass,
  retentionClasses,
} from '../../shared/domain/attachments/retention.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useUi } from '../ui/context.tsx'
import { CheckField, DateField, SelectField, TextField } from '../ui/fields.tsx'

type Kept = { retention: RetentionClass; retention_day: string | null }

/** How long, from which day, a note, and whether it is for us alone: what is said of one attachment or of several at once. */
export function RetentionFields({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const { language } = useUi()
  const labels = labelsOf('attachment', language)
  return (
    <>
      <RetentionClassFields label={labels.retention} autoFocus={autoFocus} />
      <TextField name="note" label={labels.note} />
      <CheckField name="internal" label={labels.internal} description={attachments[language].help.internal} />
    </>
  )
}

type ClassProps = { readonly label: string; readonly autoFocus?: boolean }

/** How long something is kept, and from which day that counts. */
export function RetentionClassFields({ label, autoFocus = false }: ClassProps) {
  const { language, today } = useUi()
  const words = attachments[language]
  const { setValue } = useFormContext<Kept>()
  const retention = useWatch<Kept, 'retention'>({ name: 'retention' })
  const day = dayOfClass[retention]
  return (
    <>
      <SelectField
        name="retention"
        label={label}
        options={optionsOf('retentionClasses', retentionClasses, language)}
        // A day of another meaning says nothing of this class.
        onChosen={(chosen) => {
          const next = dayOfClass[chosen as RetentionClass]
          if (next !== day) setValue('retention_day', next === 'document' ? today : null, { shouldDirty: true })
        }}
        autoFocus={autoFocus}
      />
      {day !== undefined && (
        <DateField
          key={day}
          name="retention_day"
          label={words.days[day]}
          description={words.dayHelp[day]}
          direction={day === 'last' ? 'forwards' : 'backwards'}
          required={needsDay(retention)}
        />
      )}
    </>
  )
}
