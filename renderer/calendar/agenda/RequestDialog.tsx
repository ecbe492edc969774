import { request as messages } from '../../../shared/i18n/request.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { later } from '../../ui/later.tsx'
import type { Drafted } from './use-request.ts'

const RequestForm = later(async () => (await import('./RequestForm.tsx')).RequestForm)

type Props = {
  readonly drafted: Drafted | undefined
  readonly onClose: () => void
}

/** The letters that were drafted, to be read and changed before they open in the mail program. */
export function RequestDialog({ drafted, onClose }: Props) {
  const words = messages[useLanguage()]
  return (
    <Dialog
      title={words.title(drafted?.letters.length ?? 1)}
      opened={drafted !== undefined}
      onClose={onClose}
      size="lg"
    >
      {drafted && <RequestForm drafted={drafted} onClose={onClose} />}
    </Dialog>
  )
}
