import { type ComboboxItem, Select } from '@mantine/core'
import { fold, holds } from '../../shared/domain/search.ts'
import { useAsk } from './queries.ts'
import { useUi } from '../ui/context.tsx'
import { type FieldProps, useField } from '../ui/use-field.ts'

type Props = FieldProps & { readonly known: { readonly id: string; readonly name: string } | undefined }

/** One of the clients, found by any part of the name or the number, letters with dots also without them. */
export function ClientField({ known, ...props }: Props) {
  const { words } = useUi()
  const rows = useAsk('clients.list', { limit: 5000 }).data?.rows ?? []
  const named = rows.map(({ id, name, number }) => ({ value: id, label: number === '' ? name : `${name} (${number})` }))
  const data =
    known && !named.some(({ value }) => value === known.id) ? [{ value: known.id, label: known.name }, ...named] : named
  const { value, ...field } = useField(props, (id) => data.find((one) => one.value === id)?.label ?? '')
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
