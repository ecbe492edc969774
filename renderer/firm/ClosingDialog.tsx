import { Button, Group } from '@mantine/core'
import type { OutputOf } from '../../shared/api/names.ts'
import { firm as messages } from '../../shared/i18n/firm.ts'
import { DifferenceLines } from '../rules/pieces.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'

type Props = {
  readonly found: OutputOf<'rules.previewDaysOff'>
  readonly onSave: () => void
  readonly onBack: () => void
}

/** What the firm's days off would do to its clients' dates, before they are saved. */
export function ClosingDialog({ found, onSave, onBack }: Props) {
  const { language, words } = useUi()
  const { closing } = messages[language].firm
  return (
    <Dialog title={closing.title} opened onClose={onBack} size="lg">
      <p>{closing.text}</p>
      <DifferenceLines found={found} />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onBack}>
          {words.cancel}
        </Button>
        <Button onClick={onSave} data-autofocus>
          {closing.save}
        </Button>
      </Group>
    </Dialog>
  )
}
