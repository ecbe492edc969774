import type { Item } from '../../../shared/api/items.ts'
import { marks as messages } from '../../../shared/i18n/marks.ts'
import { useLanguage } from '../../desk/session.tsx'
import { StatusSign } from '../../ui/StatusSign.tsx'

type Props = { readonly item: Item; readonly withWord?: boolean }

/**
 * The sign of an item. What waits for the client is an hourglass also when its day has passed: then in the colour of what
 * is overdue, and with both words.
 */
export function ItemSign({ item, withWord = false }: Props) {
  const words = messages[useLanguage()].wait
  if (item.mark?.state === 'waiting' && item.status === 'overdue')
    return <StatusSign sign="waiting" late label={words.late} withWord={withWord} />
  return <StatusSign sign={item.status} withWord={withWord} />
}
