import { useEffect, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { Day, Lang } from '../../shared/api/values.ts'
import { usualDays } from '../../shared/domain/surveys/survey.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { clients as clientWords } from '../../shared/i18n/clients.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { ask, useApi } from '../desk/api.tsx'
import { ClientField } from '../desk/ClientField.tsx'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, FieldRow, SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './surveys.module.css'

const Schema = z.object({
  client_id: z.string().min(1, 'required'),
  contact_id: z.string().nullable(),
  template: z.string().min(1, 'required'),
  language: Lang,
  sent_on: Day,
  remind_on: Day.nullable(),
  closes_on: Day,
})
type Values = z.input<typeof Schema>
type Said = z.output<typeof Schema>
type Props = {
  readonly client?: { readonly id: string; readonly name: string; readonly language: Language } | undefined
  /** The template that is chosen at first; the yearly one where nothing else led here. */
  readonly template?: string | undefined
  readonly onClose: () => void
}

/** The window in which a survey is put to somebody of a client. */
export function SendWindow({ client, template = 'yearly', onClose }: Props) {
  const { language, today } = useUi()
  const words = surveys[language]
  const api = useApi()
  const deed = useDeed()
  const values = useMemo<Values>(
    () => ({
      client_id: client?.id ?? '',
      contact_id: null,
      template,
      language: client?.language ?? 'fi',
      sent_on: today,
      ...usualDays(today),
    }),
    [client?.id, client?.language, template, today],
  )
  const submit = async (said: Said) => {
    const { client: of } = await ask(api, 'clients.get', { client: said.client_id })
    const template = (await ask(api, 'surveys.templates', {})).find(({ key }) => key === said.template)
    return deed('surveys.send', said, words.sent(template?.name[language] ?? said.template, of.name))
  }
  return (
    <Dialog title={words.send} opened onClose={onClose} size="lg">
      <Form<Values, Said, unknown>
        label={words.send}
        draft={`survey/${client?.id ?? 'new'}`}
        moment={['sent_on']}
        schema={Schema}
        values={values}
        submit={submit}
        saveLabel={words.send}
        onSaved={onClose}
        onCancel={onClose}
      >
        <Fields client={client} />
      </Form>
    </Dialog>
  )
}

function Fields({ client }: Pick<Props, 'client'>) {
  const { language } = useUi()
  const words = surveys[language]
  const labels = labelsOf('survey', language)
  const { setValue, formState } = useFormContext<Values>()
  const [client_id, sent_on] = useWatch<Values, ['client_id', 'sent_on']>({ name: ['client_id', 'sent_on'] })
  const templates = useAsk('surveys.templates', {}).data ?? []
  const card = useAsk('clients.get', { client: client_id }, { enabled: client_id !== '' }).data
  const { dirtyFields } = formState
  const spoken = card?.client.language
  useEffect(() => {
    if (spoken !== undefined && !dirtyFields.language) setValue('language', spoken)
    // oxlint-disable-next-line react/exhaustive-deps -- what was changed by hand stays
  }, [spoken])
  useEffect(() => {
    if (!Day.safeParse(sent_on).success) return
    const { remind_on, closes_on } = usualDays(sent_on)
    if (!dirtyFields.remind_on) setValue('remind_on', remind_on)
    if (!dirtyFields.closes_on) setValue('closes_on', closes_on)
    // oxlint-disable-next-line react/exhaustive-deps -- what was changed by hand stays
  }, [sent_on])
  return (
    <div className={classes['fields']}>
      <p className={classes['muted']}>{words.sendHelp}</p>
      <ClientField name="client_id" label={words.client} known={client} required autoFocus={client === undefined} />
      <SelectField
        name="template"
        label={words.which}
        options={templates.map(({ key, name }) => ({ value: key, label: name[language] || name.fi }))}
        autoFocus={client !== undefined}
      />
      <FieldRow>
        <SelectField
          name="contact_id"
          label={labels.contact_id}
          options={(card?.contacts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          clearable
        />
        <SelectField
          name="language"
          label={labels.language}
          options={languages.map((value) => ({ value, label: clientWords[language].languages[value] }))}
        />
      </FieldRow>
      <FieldRow>
        <DateField name="sent_on" label={labels.sent_on} required />
        <DateField name="remind_on" label={labels.remind_on} />
        <DateField name="closes_on" label={labels.closes_on} required />
      </FieldRow>
    </div>
  )
}
