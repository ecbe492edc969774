import { type ComboboxItem, Select } from '@mantine/core'
import { useState } from 'react'
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

/** The name of any client that may be seen, by id. */
export function useClientNames(): (id: string) => string | undefined {
  const rows = useAsk('clients.list', everyClient).data?.rows
  return (id) => rows?.find((row) => row.id === id)?.name
}

/** One of the clients, found by any part of the name or the number, letters with dots also without them. */
export function ClientField({ known, served = false, ...props }: Props) {
  const { words } = useUi()
  const rows = useAsk('clients.list', served ? servedClients : everyClient).data?.rows ?? []
  const named = rows.map(({ id, name, number }) => ({ value: id, label: number === '' ? name : `${name} (${number})` }))
  const data =
    known && !named.some(({ value }) => value === known.id) ? [{ value: known.id, label: known.name }, ...named] : named
  const [isOpen, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState<unknown>('')
  const { value, ...field } = useField(props, (id) => data.find((one) => one.value === id)?.label ?? '', 'choose')
  // A client that comes by itself, of a draft that is put back, closes the list that waits for one: Enter would take another.
  if (shown !== value) {
    setShown(value)
    setOpen(false)
  }
  const isSearched = search !== '' && search !== data.find((one) => one.value === value)?.label
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
      selectFirstOptionOnChange={isSearched}
      searchValue={search}
      onSearchChange={setSearch}
      openOnFocus={value === ''}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
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
