import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { frequencies } from '../../../shared/domain/clients/client.ts'
import { fitsFrequency, type Frequency, frequencyOf, usualPayday } from '../../../shared/domain/clients/frequency.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { useUi } from '../../ui/context.tsx'
import { SelectField } from '../../ui/fields.tsx'

const isFrequency = (value: unknown): value is Frequency => frequencies.some((one) => one === value)

/**
 * How often the group pays. Another choice brings its usual payday, unless the present one fits it already; in a new group
 * (`follows`) the payday brings its interval until one is chosen.
 */
export function FrequencyField({ follows }: { readonly follows: boolean }) {
  const { language, today } = useUi()
  const { setValue, getValues } = useFormContext()
  const payday: unknown = useWatch({ name: 'payday' })
  const isChosen = useFormState({ name: 'frequency' }).dirtyFields['frequency'] === true
  useEffect(() => {
    if (!follows || isChosen || !isRule(payday)) return
    const frequency = frequencyOf(payday)
    // What the program fills in is no choice: the next payday brings its own.
    if (frequency) setValue('frequency', frequency, { shouldDirty: false })
  }, [follows, isChosen, payday, setValue])
  const bring = (frequency: string) => {
    const payday: unknown = getValues('payday')
    const usual = isFrequency(frequency) ? usualPayday(frequency, today) : undefined
    if (!usual || !isFrequency(frequency) || (isRule(payday) && fitsFrequency(payday, frequency))) return
    setValue('payday', usual, { shouldDirty: true, shouldValidate: true })
  }
  return (
    <SelectField
      name="frequency"
      label={labelsOf('pay_group', language).frequency}
      options={frequencies.map((value) => ({ value, label: clients[language].frequencies[value] }))}
      onChosen={bring}
    />
  )
}

/** Says that the payday rule and the interval contradict each other. */
export function FrequencyContradiction() {
  const { language } = useUi()
  const [frequency, payday]: unknown[] = useWatch({ name: ['frequency', 'payday'] })
  if (!isFrequency(frequency) || !isRule(payday) || fitsFrequency(payday, frequency)) return null
  return (
    <Text size="sm" c="red" role="status">
      {clientData[language].payday.contradiction(clients[language].frequencies[frequency])}
    </Text>
  )
}
