import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { encounterKinds, initiatives, nextWhose } from '../../shared/domain/encounters/kinds.ts'
import { holdsOn } from '../../shared/domain/clients/warnings.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { CheckField, DateField, FieldRow, SelectField, TextArea, TextField, TimeField } from '../ui/fields.tsx'
import { ClientField } from '../desk/ClientField.tsx'
import classes from './encounters.module.css'
import { LetterField } from './LetterField.tsx'
import type { LogValues } from './LogWindow.tsx'

type Props = { readonly client: { readonly id: string; readonly name: string } | undefined; readonly isNew: boolean }

/** What is said of an encounter: by two letters, what was said, and Ctrl Enter the shortest call is logged. */
export function LogFields({ client, isNew }: Props) {
  const { language, today } = useUi()
  const words = encounters[language]
  const labels = labelsOf('encounter', language)
  const box = useRef<HTMLDivElement>(null)
  const { setValue, formState } = useFormContext<LogValues>()
  const client_id = useWatch<LogValues, 'client_id'>({ name: 'client_id' })
  const contact_id = useWatch<LogValues, 'contact_id'>({ name: 'contact_id' })
  const person_id = useWatch<LogValues, 'person_id'>({ name: 'person_id' })
  const card = useAsk('clients.get', { client: client_id }, { enabled: client_id !== '' }).data
  const people = useAsk('people.list', {}).data ?? []
  const contacts = (card?.contacts ?? []).filter((one) => holdsOn(one, today) || one.id === contact_id)
  const usual = contacts[0]?.id ?? null
  const isOfClient = contacts.some(({ id }) => id === contact_id)
  // Whoever is the client's contact stands there, until another is named or nobody.
  useEffect(() => {
    if (!card || isOfClient || (!isNew && contact_id === null)) return
    if (formState.dirtyFields.contact_id && contact_id === null) return
    setValue('contact_id', usual)
    // oxlint-disable-next-line react/exhaustive-deps -- what was chosen by hand stays: only another client fills in
  }, [card?.client.id, usual])
  const go = (selector: string) => box.current?.querySelector<HTMLElement>(selector)?.focus()
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div ref={box} className={classes['fields']}>
      <ClientField name="client_id" label={words.client} known={client} required autoFocus={client === undefined} />
      <FieldRow>
        <LetterField
          name="kind"
          label={labels.kind}
          options={optionsOf('encounterKinds', encounterKinds, language)}
          onLetter={() => go('[data-field="initiative"] input:checked')}
          autoFocus={client !== undefined && isNew}
        />
        <LetterField
          name="initiative"
          label={labels.initiative}
          options={optionsOf('initiatives', initiatives, language)}
          onLetter={() => go('textarea')}
        />
      </FieldRow>
      <TextArea name="text" label={labels.text} required autoFocus={!isNew} />
      <FieldRow>
        <SelectField name="contact_id" label={labels.contact_id} options={named(contacts)} clearable />
        <SelectField
          name="person_id"
          label={labels.person_id}
          options={named(people.filter(({ id, active }) => active || id === person_id))}
          clearable
        />
      </FieldRow>
      <FieldRow>
        <DateField name="day" direction="backwards" label={labels.day} required />
        <TimeField name="time" label={labels.time} />
      </FieldRow>
      <fieldset className={classes['next']}>
        <legend>{words.next}</legend>
        <TextField name="next_text" label={words.nextText} description={words.nextHelp} />
        <FieldRow>
          <DateField name="next_day" label={words.nextDay} />
          <SelectField
            name="next_whose"
            label={words.nextWhose}
            options={nextWhose.map((value) => ({ value, label: words.whose[value] }))}
          />
        </FieldRow>
      </fieldset>
      <CheckField name="internal" label={labels.internal} />
    </div>
  )
}
