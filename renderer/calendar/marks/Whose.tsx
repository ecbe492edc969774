import { Text as Small } from '@mantine/core'
import type { Item } from '../../../shared/api/items.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useUi } from '../../ui/context.tsx'
import { listDay } from '../../ui/dates.ts'

/** So many kinds of work are named; more are as many as the window's title says. */
const NAMED = 8

/**
 * At the head of a window: whose it is, what it is about and the day it is on now; of several clients how many they are, of
 * several days the first and the last.
 */
export function Whose({ items }: { readonly items: readonly Item[] }) {
  const { language, today } = useUi()
  const words = messages[language]
  const names = [...new Set(items.map(({ name }) => name))]
  const clients = new Map(items.map(({ client_id, client }) => [client_id, client]))
  const [only = ''] = clients.values()
  const days = [...new Set(items.map(({ due }) => due))].toSorted()
  const ends = days.length > 1 ? [days[0], days.at(-1)] : days
  return (
    <Small size="sm" mb="sm">
      {[
        clients.size === 1 ? only : words.clients(clients.size),
        names.length <= NAMED ? names.join(', ') : '',
        ends.map((day = '') => listDay(day, language, today)).join(' – '),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Small>
  )
}
