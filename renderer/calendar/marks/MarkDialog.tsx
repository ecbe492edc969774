import type { Item } from '../../../shared/api/items.ts'
import { marks as markMessages } from '../../../shared/i18n/marks.ts'
import { runs as runMessages } from '../../../shared/i18n/runs.ts'
import { today as messages } from '../../../shared/i18n/today.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { later } from '../../ui/later.tsx'
import { isPayday } from '../runs/payday.ts'

const MarkForm = later(async () => (await import('./MarkForms.tsx')).MarkForm)

export type Asked = { readonly what: 'skip' | 'move' | 'since'; readonly items: readonly Item[] }
type Props = { readonly asked: Asked | undefined; readonly onMarked: () => void; readonly onClose: () => void }

/** Asks for the reason of skipping, or the new day and the reason of moving. */
export function MarkDialog({ asked, onMarked, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const waiting = markMessages[language].wait
  const count = asked?.items.length ?? 0
  const [first] = asked?.items ?? []
  // A payday takes its whole run along.
  const ofRun = asked?.what === 'move' && count === 1 && first !== undefined && isPayday(first)
  const titleOf = (what: Asked['what']) =>
    ofRun ? runMessages[language].payday.title : (what === 'since' ? waiting : words[what]).title(count)
  return (
    <Dialog
      title={asked ? titleOf(asked.what) : ''}
      opened={asked !== undefined}
      onClose={onClose}
      size={ofRun ? 'md' : 'sm'}
    >
      {asked && <MarkForm what={asked.what} items={asked.items} onMarked={onMarked} onClose={onClose} />}
    </Dialog>
  )
}
