import { Button, Group, Table, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { Draft } from '../../shared/api/drafts.ts'
import { drafts } from '../../shared/i18n/drafts.ts'
import { ask, useApi } from '../desk/api.tsx'
import { typedIn } from '../desk/drafts.ts'
import { useAsk, useSend } from '../desk/queries.ts'
import { resume } from '../desk/resume.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { clock, dayOf, listDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'

/** The forms that were left half filled: each goes on where it was, or is given up. */
export function DraftList({ onClose }: { readonly onClose: () => void }) {
  const { language, today } = useUi()
  const words = drafts[language]
  const { data } = useAsk('drafts.list', {})
  const router = useRouter()
  const api = useApi()
  const send = useSend()
  const fail = useFailures()
  const goOn = async ({ place, address }: Draft) => {
    const kept = await ask(api, 'drafts.get', { place }).catch(() => null)
    onClose()
    resume(place, kept && typedIn(kept.values)?.asked)
    router.history.push(address)
  }
  const discard = ({ place }: Draft) => send('drafts.drop', { place }).catch(fail)
  return (
    <Dialog title={words.title} opened onClose={onClose} size="lg">
      <Text c="dimmed" mb="xs">
        {data?.length === 0 ? words.none : words.text}
      </Text>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {data?.map((draft) => (
            <Table.Tr key={draft.place}>
              <Table.Th scope="row" fw={500}>
                {draft.title}
              </Table.Th>
              <Table.Td>
                {listDay(dayOf(draft.updated), language, today)} {clock(draft.updated)}
              </Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={words.discardOf(draft.title)}
                    onClick={() => void discard(draft)}
                  >
                    {words.discard}
                  </Button>
                  <Button size="compact-sm" aria-label={words.goOnWith(draft.title)} onClick={() => void goOn(draft)}>
                    {words.goOn}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  )
}
