import { Button, Group, Text } from '@mantine/core'
import { useUi } from './context.tsx'
import { Dialog } from './Dialog.tsx'
import { useLeaving } from './leave.tsx'

/** The question itself. Stands once, around everything. */
export function LeaveDialog() {
  const { words } = useUi()
  const answer = useLeaving((state) => state.answer)
  return (
    <Dialog title={words.leave.title} opened={answer !== null} onClose={() => answer?.(false)}>
      <Text>{words.leave.text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => answer?.(true)}>
          {words.leave.discard}
        </Button>
        <Button data-autofocus onClick={() => answer?.(false)}>
          {words.leave.stay}
        </Button>
      </Group>
    </Dialog>
  )
}
