import { Text as Small } from '@mantine/core'
import type { Item } from '../../../shared/api/items.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useLanguage } from '../../desk/session.tsx'

/** So many kinds of work are named; more are as many as the window's title says. */
const NAMED = 8

/** At the head of a window: what it is about and whose that is; of several clients how many they are. */
export function Whose({ items }: { readonly items: readonly Item[] }) {
  const words = messages[useLanguage()]
  const names = [...new Set(items.map(({ name }) => name))]
  const clients = new Map(items.map(({ client_id, client }) => [client_id, client]))
  const [only = ''] = clients.values()
  return (
    <Small size="sm" mb="sm">
      {[names.length <= NAMED ? names.join(', ') : '', clients.size === 1 ? only : words.clients(clients.size)]
        .filter(Boolean)
        .join(' · ')}
    </Small>
  )
}
