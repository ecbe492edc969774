import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { holdsOn } from '../../shared/domain/clients/warnings.ts'
import {
  matterChannels,
  matterKinds,
  matterWhose,
  severities,
  usualSeverity,
} from '../../shared/domain/feedback/kinds.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ClientField } from '../desk/ClientField.tsx'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { CheckField, DateField, FieldRow, SelectField, TextArea, TextField, TimeField } from '../ui/fields.tsx'
import classes from './feedback.module.css'
import type { MatterValues } from './MatterWindow.tsx'
import { Similar } from './Similar.tsx'

type Props = {
  readonly client: { readonly id: string; readonly name: string } | undefined
  readonly deadline: { readonly key: string; readonly name: string } | undefined
  readonly isNew: boolean
  readonly except: string | undefined
}

/** Who and what are enough; everything else stands behind one button, filled in as it usually is. */
export function MatterFieldset({ client, deadline, isNew, except }: Props) {
  const { language } = useUi()
  const words = feedback[language]
  const labels = labelsOf('matter', language)
  const [all, setAll] = useState(!isNew)
  const { setValue, formState } = useFormContext<MatterValues>()
  const chosen = useRef(formState.dirtyFields.severity)
  return (
    <div className={classes['fields']}>
      <ClientField name="client_id" label={words.client} known={client} required autoFocus={client === undefined} />
      <TextField name="title" label={labels.title} required autoFocus={client !== undefined} />
      <Similar except={except} />
      <FieldRow>
        <SelectField
          name="kind"
          label={labels.kind}
          options={optionsOf('matterKinds', matterKinds, language)}
          onChosen={(kind) => {
            const usual = matterKinds.find((one) => one === kind)
            // What was chosen by hand stays.
            if (usual && !chosen.current) setValue('severity', String(usualSeverity[usual]))
          }}
        />
        <SelectField
          name="severity"
          label={labels.severity}
          options={severities.map((one) => ({ value: String(one), label: words.severities[`${one}`] }))}
          onChosen={() => {
            chosen.current = true
          }}
        />
      </FieldRow>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes['more'] ?? ''}
        aria-expanded={all}
        leftSection={all ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
        onClick={() => setAll(!all)}
      >
        {all ? words.less : words.more}
      </Button>
      {all && <Details deadline={deadline} />}
    </div>
  )
}

function Details({ deadline }: Pick<Props, 'deadline'>) {
  const { language, today } = useUi()
  const words = feedback[language]
  const labels = labelsOf('matter', language)
  const { setValue } = useFormContext<MatterValues>()
  const client = useWatch<MatterValues, 'client_id'>({ name: 'client_id' })
  const contact_id = useWatch<MatterValues, 'contact_id'>({ name: 'contact_id' })
  const person_id = useWatch<MatterValues, 'person_id'>({ name: 'person_id' })
  const occurrence = useWatch<MatterValues, 'occurrence'>({ name: 'occurrence' })
  const enabled = client !== ''
  const contacts = useAsk('clients.get', { client }, { enabled }).data?.contacts ?? []
  const people = useAsk('people.list', {}).data ?? []
  const steps = useAsk('instructions.get', { client, language }, { enabled }).data?.items ?? []
  const logged = useAsk('encounters.list', { client, limit: 50 }, { enabled }).data?.rows ?? []
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const kinds = encounters[language].kinds
  return (
    <>
      <TextArea name="text" label={labels.text} />
      <FieldRow>
        <SelectField
          name="channel"
          label={labels.channel}
          options={optionsOf('matterChannels', matterChannels, language)}
        />
        <SelectField
          name="contact_id"
          label={labels.contact_id}
          options={named(contacts.filter((one) => holdsOn(one, today) || one.id === contact_id))}
          clearable
        />
      </FieldRow>
      <FieldRow>
        <DateField name="opened_day" direction="backwards" label={labels.opened_day} required />
        <TimeField name="opened_time" label={labels.opened_time} required />
      </FieldRow>
      <FieldRow>
        <SelectField name="whose" label={labels.whose} options={optionsOf('matterWhose', matterWhose, language)} />
        <SelectField
          name="person_id"
          label={labels.person_id}
          options={named(people.filter(({ id, active }) => active || id === person_id))}
          clearable
        />
      </FieldRow>
      <fieldset className={classes['about']}>
        <legend>{words.about}</legend>
        {occurrence !== '' && (
          <div className={classes['linked']}>
            <span>
              {words.deadline}
              {deadline && `: ${deadline.name}`}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setValue('occurrence', '', { shouldDirty: true })}
            >
              {words.noDeadline}
            </Button>
          </div>
        )}
        <FieldRow>
          <SelectField
            name="instruction_id"
            label={labels.instruction_id}
            options={steps.map(({ id, what }) => ({ value: id, label: what }))}
            clearable
          />
          <SelectField
            name="encounter_id"
            label={labels.encounter_id}
            options={logged.map(({ id, kind, day, text }) => ({
              value: id,
              label: `${kinds[kind]} ${listDay(day, language, today)}: ${text.slice(0, 60)}`,
            }))}
            clearable
          />
        </FieldRow>
      </fieldset>
      <CheckField name="internal" label={labels.internal} />
    </>
  )
}
