import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import type { HitGroup } from '../../shared/api/search.ts'
import { bare, fold, holds } from '../../shared/domain/search.ts'
import type { Language } from '../../shared/domain/words.ts'
import { clients as clientWords } from '../../shared/i18n/clients.ts'
import { kindOf, titleOf } from '../../shared/i18n/search.ts'
import { type Command, shortcutsOf, useCommandList } from '../desk/commands.ts'
import { useGoToHit } from '../desk/found.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { dayOf, plainDay } from '../ui/dates.ts'
import { Key } from '../ui/Key.tsx'
import type { Entry } from './Option.tsx'

/** So many clients are shown, so many texts of each kind, and so many texts in all. */
const [CLIENTS, EACH, TEXTS] = [8, 3, 12]

type Section = { readonly title: string; readonly entries: readonly Entry[] }

/** What is found by what was typed: clients, commands, and texts by kind. */
export function useFound(query: string) {
  const language = useLanguage()
  const navigate = useNavigate()
  const goTo = useGoToHit()
  const commands = useCommandList()
  const typed = query.trim()
  const [search] = useDebouncedValue(typed, 120)
  const { data: found, isPlaceholderData } = useAsk(
    'clients.list',
    { search, limit: 100 },
    { enabled: search !== '', keep: true },
  )
  const { data: groups, isPlaceholderData: isEarlier } = useAsk(
    'search.find',
    { search, language, limit: EACH + CLIENTS },
    { enabled: search.length >= SHORTEST, keep: true },
  )
  // Until the answer to what is typed now is there, nobody is led to what was typed before.
  const isOld = isPlaceholderData || search !== typed
  const hits = (found?.rows ?? []).filter(
    ({ name, number, business_id }) => !isOld || stands(`${name} ${number} ${business_id}`, query),
  )
  const rows = typed === '' ? [] : best(hits, query)
  const isTexts = typed !== '' && !isOld && !isEarlier && search.length >= SHORTEST
  const known = new Set(rows.map(({ id }) => id))
  const others = (groups ?? []).reduce(
    (sum, { total, hits: some }) => sum + total - some.filter(({ id }) => known.has(id)).length,
    0,
  )
  const texts = isTexts ? textsOf(groups ?? [], known) : []
  const able = commands.filter(
    (command) => stands(command.title, query) && !command.quiet && command.when?.() !== false,
  )
  return {
    isOld,
    /** They change with the answers. */
    answers: { clients: found, texts: groups },
    clients: rows.map((client): Entry => ({
      id: client.id,
      label: client.name,
      description: [client.number, client.business_id, clientWords[language].states[client.state]]
        .filter(Boolean)
        .join(' · '),
      run: () => void navigate({ to: '/clients/$id/$tab', params: { id: client.id, tab: 'overview' } }),
    })),
    commands: able.map((command): Entry => ({
      id: command.id,
      label: command.title,
      beside: <Shortcut command={command} />,
      // The palette gives the focus back first, so that the command finds the list it is about.
      run: () => requestAnimationFrame(() => command.run()),
    })),
    texts: texts.map(({ table, hits: some }): Section => ({
      title: kindOf(table, language),
      entries: some.map((hit) => entryOf(hit, language, () => goTo(hit))),
    })),
    /** Texts, without the clients that are shown by their names. */
    total: isTexts ? others : 0,
    more: isTexts && (groups ?? []).some(({ more }) => more),
  }
}

/** A letter alone stands in everything. */
const SHORTEST = 2

/** The first of each kind, no more in all than there is room for; a client that is shown by its name is not shown again. */
function textsOf(groups: readonly HitGroup[], known: ReadonlySet<string>): readonly HitGroup[] {
  let left = TEXTS
  return groups.map((group) => {
    const hits = group.hits.filter(({ id }) => !known.has(id)).slice(0, Math.min(EACH, left))
    left -= hits.length
    return { ...group, hits }
  })
}

function entryOf(hit: HitGroup['hits'][number], language: Language, run: () => void): Entry {
  const { text: label, marks } = titleOf(hit, language)
  const { client, day, updated, found } = hit
  const of = client === label ? '' : client
  return {
    id: hit.id,
    label,
    marks,
    piece: found?.piece,
    description: [of, plainDay(day ?? dayOf(updated))].filter(Boolean).join(' · '),
    run,
  }
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
  return found.toSorted((one, other) => first(one) - first(other)).slice(0, CLIENTS)
}

/** Whether each word of what was typed stands in a text. */
const stands = (text: string, query: string) =>
  fold(query.trim())
    .split(/\s+/)
    .every((part) => holds(fold(text), part))
