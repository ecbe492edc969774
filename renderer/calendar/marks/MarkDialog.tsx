import type { Item } from '../../../shared/api/items.ts'
import { marks as markMessages } from '../../../shared/i18n/marks.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { later } from '../../ui/later.tsx'

const MarkForm = later(async () => (await import('./MarkForms.tsx')).MarkForm)

export type Asked = { readonly what: 'skip' | 'move' | 'since'; readonly items: readonly Item[] }
type Props = { readonly asked: Asked | undefined; readonly onMarked: () => void; readonly onClose: () => void }

/** Asks for the reason of skipping, or the new day and the reason of moving. */
export function MarkDialog({ asked, onMarked, onClose }: Props) {
  const words = messages[useLanguage()]
  const waiting = markMessages[useLanguage()].wait
  const count = asked?.items.length ?? 0
  const titleOf = (what: Asked['what']) => (what === 'since' ? waiting : words[what]).title(count)
  return (
    <Dialog title={asked ? titleOf(asked.what) : ''} opened={asked !== undefined} onClose={onClose} size="sm">
      {asked && <MarkForm what={asked.what} items={asked.items} onMarked={onMarked} onClose={onClose} />}
    </Dialog>
  )
}
