import type { Item } from '../../../shared/api/items.ts'
import { MarkForm } from './MarkForms.tsx'
import { marks as markMessages } from '../../../shared/i18n/marks.ts'
import { runs as runMessages } from '../../../shared/i18n/runs.ts'
import { item as messages } from '../../../shared/i18n/item.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { isPayday } from '../runs/payday.ts'
import { Whose } from './Whose.tsx'

export type Asked = { readonly what: 'skip' | 'move' | 'since' | 'give'; readonly items: readonly Item[] }
type Props = { readonly asked: Asked | undefined; readonly onMarked: () => void; readonly onClose: () => void }

/** Asks for what a mark needs beside itself: a reason, a day, a colleague. */
export function MarkDialog({ asked, onMarked, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const { wait, give } = markMessages[language]
  const count = asked?.items.length ?? 0
  const [first] = asked?.items ?? []
  // A payday takes its whole run along.
  const ofRun = asked?.what === 'move' && count === 1 && first !== undefined && isPayday(first)
  const titles = { skip: words.skip, move: words.move, since: wait, give }
  const titleOf = (what: Asked['what']) => (ofRun ? runMessages[language].payday.title : titles[what].title(count))
  return (
    <Dialog
      title={asked ? titleOf(asked.what) : ''}
      opened={asked !== undefined}
      onClose={onClose}
      size={ofRun ? 'md' : 'sm'}
    >
      {asked && !ofRun && <Whose items={asked.items} />}
      {asked && <MarkForm what={asked.what} items={asked.items} onMarked={onMarked} onClose={onClose} />}
    </Dialog>
  )
}
