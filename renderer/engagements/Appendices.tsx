import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import type { AppendixFields } from '../../shared/api/engagements.ts'
import { appendixKinds } from '../../shared/domain/engagements/engagement.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useUi } from '../ui/context.tsx'
import { DateField, FieldSection, SelectField, TextField } from '../ui/fields.tsx'
import classes from './engagements.module.css'

export const blankAppendix: AppendixFields = {
  kind: 'other',
  name: '',
  agreed_on: null,
  sent_on: null,
  signed_on: null,
}

/** The appendices of the contract in the form: each step by its day. Whoever came for one begins at its signing. */
export function Appendices({ came }: { readonly came: number | undefined }) {
  const { language } = useUi()
  const words = engagements[language]
  const labels = labelsOf('appendix', language)
  const { fields, append, remove } = useFieldArray<{ appendices: AppendixFields[] }>({ name: 'appendices' })
  const now = useWatch<{ appendices: AppendixFields[] }>({ name: 'appendices' }) as
    | readonly AppendixFields[]
    | undefined
  return (
    <FieldSection title={words.appendices}>
      {fields.map(({ id }, at) => (
        <div key={id} className={classes['appendix']} role="group" aria-label={words.appendixAt(at + 1)}>
          <div className={classes['appendixHead']}>
            <SelectField
              name={`appendices.${at}.kind`}
              label={labels.kind}
              options={optionsOf('appendixKinds', appendixKinds, language)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.removeAppendix(words.appendixKinds[now?.[at]?.kind ?? 'other'])}
              onClick={() => remove(at)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
          {now?.[at]?.kind === 'other' && <TextField name={`appendices.${at}.name`} label={labels.name} />}
          <div className={classes['steps']}>
            <DateField name={`appendices.${at}.agreed_on`} direction="nearest" label={labels.agreed_on} />
            <DateField name={`appendices.${at}.sent_on`} direction="nearest" label={labels.sent_on} />
            <DateField
              name={`appendices.${at}.signed_on`}
              direction="nearest"
              label={labels.signed_on}
              autoFocus={came === at}
            />
          </div>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => append(blankAppendix)}
        >
          {words.addAppendix}
        </Button>
      </div>
    </FieldSection>
  )
}
