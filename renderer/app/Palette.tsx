import '@mantine/spotlight/styles.layer.css'
import { Modal, VisuallyHidden } from '@mantine/core'
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { app } from '../../shared/i18n/app.ts'
import { palette as messages } from '../../shared/i18n/palette.ts'
import { search as searchWords } from '../../shared/i18n/search.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFound } from './found.tsx'
import { type Entry, Option } from './Option.tsx'
import { typedAhead } from './palette.ts'

const [store, { open, close }] = createSpotlight()
export const showPalette = open
export const hidePalette = close

/**
 * Finds clients by name, number, business ID or a contact's telephone, what is written anywhere, and every command that can be
 * done now. To screen readers the field is a combobox: it names the entry that Enter would take, and how many there are is said.
 */
export function Palette() {
  const language = useLanguage()
  const words = app[language]
  const own = messages[language]
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const { clients, commands, texts, total, more, isOld, answers } = useFound(query)
  const all: Entry = {
    id: 'all-hits',
    label: searchWords[language].showAll,
    run: () => void navigate({ to: '/search', search: { q: query.trim() } }),
  }
  const sections = [
    { title: own.clients, entries: clients },
    { title: own.commands, entries: commands },
    ...texts,
    { title: own.everywhere, entries: total > 0 ? [all] : [] },
  ].filter(({ entries }) => entries.length > 0)
  const list = useId()
  const { opened, selected } = useSpotlight(store)
  const options = sections.flatMap(({ entries }) => entries)
  const option = (entry: Entry) => {
    const at = options.indexOf(entry)
    return { id: `${list}-${at}`, isChosen: at === selected }
  }
  useEffect(() => {
    // The best hit is taken by Enter, also when hits arrive above what was chosen.
    if (query.trim() !== '') chooseFirst()
  }, [query, answers.clients, answers.texts])
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
        onFocus={() => {
          const typed = typedAhead()
          if (typed !== '') setQuery((before) => before + typed)
        }}
        placeholder={own.placeholder}
        aria-label={words.searchLabel}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={selected >= 0 && selected < options.length ? `${list}-${selected}` : undefined}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <VisuallyHidden role="status">
        {opened &&
          !isOld &&
          (options.length === 0
            ? own.nothing
            : [own.found(clients.length, commands.length), total > 0 && searchWords[language].found(total, more)]
                .filter(Boolean)
                .join(', '))}
      </VisuallyHidden>
      <Spotlight.ActionsList
        id={list}
        {...(options.length > 0 && { role: 'listbox', 'aria-label': words.searchLabel })}
      >
        {sections.map(({ title, entries }) => (
          <Spotlight.ActionsGroup key={title} label={title} role="group" aria-label={title}>
            {entries.map((entry) => (
              <Option key={entry.id} {...option(entry)} entry={entry} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {options.length === 0 && <Spotlight.Empty>{own.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** The library keeps the chosen entry as an index, and marks it in the page. */
function chooseFirst() {
  const entries = document.querySelectorAll('.mantine-Spotlight-actionsList [data-action]')
  for (const [at, entry] of entries.entries()) entry.toggleAttribute('data-selected', at === 0)
  store.setState({ ...store.getState(), selected: 0 })
}
