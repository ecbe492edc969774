import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useUi } from '../ui/context.tsx'
import { useField } from '../ui/use-field.ts'
import classes from './rules.module.css'

const itemsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** What must all be ticked: written line by line, Enter begins the next one, Alt and an arrow move a line. */
export function ChecklistField({ name }: { readonly name: string }) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const { value, onChange, error } = useField({ name, label: words.fields.checklist }, (list) =>
    itemsIn(list).join(', '),
  )
  const items = itemsIn(value)
  const inputs = useRef(new Map<number, HTMLInputElement>())
  /** The line that takes the focus once it is there. */
  const next = useRef<number>(undefined)
  useEffect(() => {
    if (next.current === undefined) return
    inputs.current.get(next.current)?.focus()
    next.current = undefined
  })
  const put = (list: readonly string[], focus?: number) => {
    next.current = focus
    onChange([...list])
  }
  const move = (at: number, by: 1 | -1) => {
    const to = at + by
    if (to < 0 || to >= items.length) return
    const list = items.filter((_, other) => other !== at)
    put(list.toSpliced(to, 0, items[at] ?? ''), to)
  }
  const insert = (at: number) => items.length < 30 && put(items.toSpliced(at, 0, ''), at)
  const remove = (at: number) =>
    put(
      items.filter((_, other) => other !== at),
      Math.max(0, at - 1),
    )
  const keys = (event: KeyboardEvent, at: number) => {
    if (event.key === 'Enter') insert(at + 1)
    else if (event.altKey && event.key === 'ArrowUp') move(at, -1)
    else if (event.altKey && event.key === 'ArrowDown') move(at, 1)
    else if (event.key === 'Backspace' && items[at] === '') remove(at)
    else return
    event.preventDefault()
  }
  return (
    <div className={classes['checklist']} role="group" aria-label={words.fields.checklist}>
      {items.length > 0 && <p className={classes['muted']}>{words.checkHelp}</p>}
      <ol className={classes['checks']}>
        {items.map((item, at) => (
          <li key={at}>
            <TextInput
              ref={(element) => {
                if (element) inputs.current.set(at, element)
                else inputs.current.delete(at)
              }}
              aria-label={words.checkItem(at + 1)}
              value={item}
              maxLength={200}
              onChange={(event) => put(items.map((one, other) => (other === at ? event.currentTarget.value : one)))}
              onKeyDown={(event) => keys(event, at)}
              autoComplete="off"
            />
            <Icon label={words.checkUp(at + 1)} disabled={at === 0} onClick={() => move(at, -1)}>
              <IconArrowUp size={14} aria-hidden />
            </Icon>
            <Icon label={words.checkDown(at + 1)} disabled={at === items.length - 1} onClick={() => move(at, 1)}>
              <IconArrowDown size={14} aria-hidden />
            </Icon>
            <Icon label={words.checkRemove(at + 1)} onClick={() => remove(at)}>
              <IconX size={14} aria-hidden />
            </Icon>
          </li>
        ))}
      </ol>
      {error !== undefined && (
        <p role="alert" className={classes['fault']}>
          {error}
        </p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={items.length >= 30}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => insert(items.length)}
      >
        {words.checkAdd}
      </Button>
    </div>
  )
}

function Icon({
  label,
  disabled = false,
  onClick,
  children,
}: {
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  )
}
