import { Select } from '@mantine/core'
import type { InputOf } from '../../shared/api/names.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'

type Props = FieldProps & {
  /** The client that the form begins with, whether it is served or not. */
  readonly known: { readonly id: string; readonly name: string } | undefined
}

/** The clients that are served, as the list of clients is asked for them. */
export const servedClients = {
  states: ['takeover', 'active', 'leaving'],
  limit: 5000,
} satisfies InputOf<'clients.list'>

/** One of the clients that are served. */
export function ClientField({ known, ...props }: Props) {
  const { words } = useUi()
  const rows = useAsk('clients.list', servedClients).data?.rows ?? []
  const named = rows.map(({ id, name, number }) => ({ value: id, label: number === '' ? name : `${name} (${number})` }))
  const data =
    known && !named.some(({ value }) => value === known.id) ? [{ value: known.id, label: known.name }, ...named] : named
  const { value, ...field } = useField(props, (id) => data.find((one) => one.value === id)?.label ?? '', 'choose')
  return (
    <Select
      label={props.label}
      withAsterisk={props.required ?? false}
      data-autofocus={props.autoFocus || undefined}
      {...field}
      value={value === '' ? null : value}
      data={data}
      searchable
      limit={30}
      allowDeselect={false}
      nothingFoundMessage={words.nothingFound}
    />
  )
}
