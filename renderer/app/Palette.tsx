import '@mantine/spotlight/styles.layer.css'
import { Modal, VisuallyHidden } from '@mantine/core'
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { app } from '../../shared/i18n/app.ts'
import { palette as messages } from '../../shared/i18n/palette.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { bare, fold, holds } from '../../shared/domain/search.ts'
import { Key } from '../ui/Key.tsx'
import { type Command, shortcutsOf, useCommandList } from '../desk/commands.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'

const [store, { open }] = createSpotlight()
export const showPalette = open

/**
 * Finds clients by name, number, business ID or a contact's telephone, and every command that can be done now. To screen
 * readers the field is a combobox: it names the entry that Enter would take, and how many there are is said.
 */
export function Palette() {
  const language = useLanguage()
  const words = app[language]
  const own = messages[language]
  const navigate = useNavigate()
  const commands = useCommandList()
  const [query, setQuery] = useState('')
  const [search] = useDebouncedValue(query.trim(), 120)
  const { data: found, isPlaceholderData } = useAsk(
    'clients.list',
    { search, limit: 100 },
    { enabled: search !== '', keep: true },
  )
  // Until the answer to what is typed now is there, nobody is led to what was typed before.
  const isOld = isPlaceholderData || search !== query.trim()
  const hits = (found?.rows ?? []).filter(
    ({ name, number, business_id }) => !isOld || stands(`${name} ${number} ${business_id}`, query),
  )
  const rows = query.trim() === '' ? [] : best(hits, query)
  const able = commands.filter(
    (command) => stands(command.title, query) && !command.quiet && command.when?.() !== false,
  )
  const list = useId()
  const { opened, selected } = useSpotlight(store)
  const options = rows.length + able.length
  const option = (at: number) => ({ id: `${list}-${at}`, isChosen: at === selected })
  useEffect(() => {
    // The best hit is taken by Enter, also when hits arrive above what was chosen.
    if (query.trim() !== '') chooseFirst()
  }, [query, found])
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      lockScroll={false}
      transitionProps={{ duration: 60, transition: 'fade' }}
      overlayProps={{ blur: 0 }}
    >
      <Modal.Title>
        <VisuallyHidden>{words.searchLabel}</VisuallyHidden>
      </Modal.Title>
      <Spotlight.Search
        placeholder={own.placeholder}
        aria-label={words.searchLabel}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options > 0}
        aria-controls={list}
        aria-activedescendant={selected >= 0 && selected < options ? option(selected).id : undefined}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <VisuallyHidden role="status">
        {opened && !isOld && (options === 0 ? own.nothing : own.found(rows.length, able.length))}
      </VisuallyHidden>
      <Spotlight.ActionsList id={list} {...(options > 0 && { role: 'listbox', 'aria-label': words.searchLabel })}>
        {rows.length > 0 && (
          <Spotlight.ActionsGroup label={own.clients} role="group" aria-label={own.clients}>
            {rows.map((client, at) => (
              <Option
                key={client.id}
                {...option(at)}
                label={client.name}
                description={[client.number, client.business_id, clients[language].states[client.state]]
                  .filter(Boolean)
                  .join(' · ')}
                onClick={() => void navigate({ to: '/clients/$id/$tab', params: { id: client.id, tab: 'overview' } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {able.length > 0 && (
          <Spotlight.ActionsGroup label={own.commands} role="group" aria-label={own.commands}>
            {able.map((command, at) => (
              <Option
                key={command.id}
                {...option(rows.length + at)}
                label={command.title}
                beside={<Shortcut command={command} />}
                // The palette gives the focus back first, so that the command finds the list it is about.
                onClick={() => requestAnimationFrame(() => command.run())}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {options === 0 && <Spotlight.Empty>{own.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

type OptionProps = {
  readonly id: string
  readonly isChosen: boolean
  readonly label: string
  readonly description?: string
  /** At the right end: its key. */
  readonly beside?: ReactNode
  readonly onClick: () => void
}

/** An entry of the palette. The library makes it a button, and keeps its id for itself. */
function Option({ id, isChosen, beside, ...rest }: OptionProps) {
  return (
    <Spotlight.Action
      {...rest}
      rightSection={beside}
      renderRoot={(props) => <div {...props} id={id} role="option" aria-selected={isChosen} />}
    />
  )
}

function Shortcut({ command }: { readonly command: Command }) {
  const [first] = shortcutsOf(command)
  return first !== undefined && <Key keys={first} />
}

/** Whose name begins with what was typed comes first; the list gives them by name. */
function best<C extends { readonly name: string }>(found: readonly C[], query: string): readonly C[] {
  const typed = fold(query.trim())
  const begins = (name: string) => name.startsWith(typed) || bare(name).startsWith(typed)
  const first = (client: C) => (begins(fold(client.name)) ? 0 : 1)
  return found.toSorted((one, other) => first(one) - first(other)).slice(0, SHOWN)
}
const SHOWN = 8

/** The library keeps the chosen entry as an index, and marks it in the page. */
function chooseFirst() {
  const entries = document.querySelectorAll('.mantine-Spotlight-actionsList [data-action]')
  for (const [at, entry] of entries.entries()) entry.toggleAttribute('data-selected', at === 0)
  store.setState({ ...store.getState(), selected: 0 })
}

/** Whether each word of what was typed stands in a text. */
const stands = (text: string, query: string) =>
  fold(query.trim())
    .split(/\s+/)
    .every((part) => holds(fold(text), part))
