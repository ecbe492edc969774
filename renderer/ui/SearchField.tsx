import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly w: number | string
  readonly value: string
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
  readonly onDown: () => void
}

/** Searches as one types; ↓ and Enter go to the list. */
export function SearchField({ label, placeholder, w, value, autoFocus = false, onChange, onDown }: Props) {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [told, setTold] = useState(value)
  const tell = useDebouncedCallback((next: string) => {
    setTold(next)
    onChange(next)
  }, 150)
  // Said elsewhere, or walked back to: the address decides. What was told here may be behind what is typed by now.
  if (seen !== value) {
    setSeen(value)
    if (value !== told) setText(value)
  }
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      w={w}
      maxLength={300}
      autoFocus={autoFocus}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        tell(event.currentTarget.value.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        onDown()
      }}
    />
  )
}
