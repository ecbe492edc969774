import { Button, Group, Table, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import type { Draft } from '../../shared/api/drafts.ts'
import { drafts } from '../../shared/i18n/drafts.ts'
import { ask, useApi } from '../desk/api.tsx'
import { allKept, typedIn } from '../desk/drafts.ts'
import { useAsk, useSend } from '../desk/queries.ts'
import { resume } from '../desk/resume.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { clock, dayOf, listDay } from '../ui/dates.ts'
import { asidePlace, formPlace } from '../ui/drafts.ts'
import { Dialog } from '../ui/Dialog.tsx'

const kept = ({ title, address, values }: Draft & { readonly values: string }) => ({ title, address, values })

/** The forms that were left half filled: each goes on where it was, or is given up. */
export function DraftList({ onClose }: { readonly onClose: () => void }) {
  const { language, today } = useUi()
  const words = drafts[language]
  const { data } = useAsk('drafts.list', {})
  const router = useRouter()
  const api = useApi()
  const send = useSend()
  const fail = useFailures()
  /** One that was laid aside takes the place that its form looks in, and what stood there is laid aside for it. */
  const fetchBack = async (place: string, to: string) => {
    await allKept()
    const [mine, other] = [await ask(api, 'drafts.get', { place }), await ask(api, 'drafts.get', { place: to })]
    if (!mine) return
    if (other) await send('drafts.keep', { ...kept(other), place: asidePlace(to) })
    await send('drafts.keep', { ...kept(mine), place: to })
    await send('drafts.drop', { place })
  }
  const goOn = async ({ place: at, address }: Draft) => {
    const place = formPlace(at)
    if (place !== at) {
      const isBack = await fetchBack(at, place).then(() => true, fail)
      if (isBack !== true) return
    }
    const found = await ask(api, 'drafts.get', { place }).catch(() => null)
    onClose()
    resume(place, found && typedIn(found.values)?.asked)
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
          {data?.map((draft, at) => (
            <Table.Tr key={draft.place}>
              <Table.Th scope="row" fw={500}>
                {draft.title}
              </Table.Th>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
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
                  <Button
                    size="compact-sm"
                    data-autofocus={at === 0 || undefined}
                    aria-label={words.goOnWith(draft.title)}
                    onClick={() => void goOn(draft)}
                  >
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
