import { Select } from '@mantine/core'
import { useController, useFormContext, useFormState, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { AbsenceFields } from '../../shared/api/absences.ts'
import type { Person } from '../../shared/api/people.ts'
import { absences as messages } from '../../shared/i18n/absences.ts'
import { useLanguage } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { useLabel } from '../ui/labels.ts'

type Deputies = z.input<typeof AbsenceFields>['deputies']

/** Who stands in for one client, or (`null`) for all the others, as a field of the form around it. */
function useDeputy(clientId: string | null, label: string) {
  const { field } = useController({ name: 'deputies' })
  const { fieldText } = useUi()
  const { getFieldState } = useFormContext()
  const state = useFormState()
  const deputies: Deputies = field.value
  const at = deputies.findIndex((one) => one.client_id === clientId)
  const name = `deputies.${at}.person_id`
  useLabel(name, label, () => '')
  const message = at < 0 ? undefined : getFieldState(name, state).error?.message
  return {
    personId: deputies[at]?.person_id ?? null,
    error: message && /^[a-z-]+$/.test(message) ? fieldText(message) : message,
    choose: (personId: string | null): void => {
      const others = deputies.filter((one) => one.client_id !== clientId)
      field.onChange(personId === null ? others : [...others, { client_id: clientId, person_id: personId }])
    },
  }
}

/** Those who can stand in: everybody who works here but the absent person. */
function useOffered(people: readonly Person[], chosen: string | null) {
  const absent: unknown = useWatch({ name: 'person_id' })
  return people
    .filter((one) => (one.active || one.id === chosen) && one.id !== absent)
    .map(({ id, name }) => ({ value: id, label: name }))
}

type AllProps = { readonly people: readonly Person[] }

/** Who stands in for every client that is not named by itself; empty, each client's own deputy does. */
export function DeputyForAll({ people }: AllProps) {
  const words = messages[useLanguage()]
  const { words: common } = useUi()
  const { personId, error, choose } = useDeputy(null, words.fields.all)
  const data = useOffered(people, personId)
  return (
    <Select
      label={words.fields.all}
      description={words.allHelp}
      placeholder={words.own}
      data={data}
      value={personId}
      onChange={choose}
      error={error}
      clearable
      clearButtonProps={{ 'aria-label': common.clear }}
      searchable={data.length > 7}
      nothingFoundMessage={common.nothingFound}
    />
  )
}

type OneProps = AllProps & {
  readonly client: { readonly client_id: string; readonly client: string }
  /** Who would stand in without a choice; empty where nobody would. */
  readonly standIn: string
}

/** Who stands in for one client. */
export function DeputyForOne({ people, client, standIn }: OneProps) {
  const words = messages[useLanguage()]
  const { words: common } = useUi()
  const label = words.fields.one(client.client)
  const { personId, error, choose } = useDeputy(client.client_id, label)
  const data = useOffered(people, personId)
  return (
    <Select
      aria-label={label}
      size="xs"
      placeholder={standIn === '' ? words.preview.nobody : standIn}
      data={data}
      value={personId}
      onChange={choose}
      error={error}
      clearable
      clearButtonProps={{ 'aria-label': common.clear }}
      searchable={data.length > 7}
      nothingFoundMessage={common.nothingFound}
      data-bare={(standIn === '' && personId === null) || undefined}
    />
  )
}
