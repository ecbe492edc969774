import { type ComboboxItem, Select } from '@mantine/core'
import type { InputOf } from '../../shared/api/names.ts'
import { fold, holds } from '../../shared/domain/search.ts'
import { useAsk } from './queries.ts'
import { useUi } from '../ui/context.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'

type Props = FieldProps & {
  /** The client that the form begins with, whichever state it is in. */
  readonly known: { readonly id: string; readonly name: string } | undefined
  /** Those alone that are served: who gets new work. */
  readonly served?: boolean
}

const everyClient = { limit: 5000 } satisfies InputOf<'clients.list'>
/** The clients that are served, as the list of clients is asked for them. */
export const servedClients = {
  ...everyClient,
  states: ['takeover', 'active', 'leaving'],
} satisfies InputOf<'clients.list'>

/** One of the clients, found by any part of the name or the number, letters with dots also without them. */
export function ClientField({ known, served = false, ...props }: Props) {
  const { words } = useUi()
  const rows = useAsk('clients.list', served ? servedClients : everyClient).data?.rows ?? []
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
      selectFirstOptionOnChange
      filter={({ options, search, limit }) => {
        const asked = fold(search).split(/\s+/).filter(Boolean)
        const found = (options as ComboboxItem[]).filter(({ label }) => {
          const text = fold(label)
          return asked.every((word) => holds(text, word))
        })
        return found.slice(0, limit)
      }}
      nothingFoundMessage={words.nothingFound}
    />
  )
}
