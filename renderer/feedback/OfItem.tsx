import { Button } from '@mantine/core'
import { IconMessageReport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Item } from '../../shared/api/items.ts'
import { matterIn } from '../../shared/domain/feedback/keys.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { useUi } from '../ui/context.tsx'
import { openMatterLog } from './log.ts'

/** The way to the feedback that something is due of; and of any other date, to feedback about it. */
export function OfItem({ item }: { readonly item: Item }) {
  const words = feedbackCard[useUi().language]
  const navigate = useNavigate()
  const found = matterIn(item.rule)
  const client = { id: item.client_id, name: item.client }
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconMessageReport size={14} aria-hidden />}
        onClick={() =>
          found
            ? void navigate({ to: '/feedback', search: { matter: found.matter, shown: 'all' } })
            : openMatterLog({ client, occurrence: { key: item.key, name: item.name } })
        }
      >
        {found ? words.openMatter : words.fromItem}
      </Button>
    </div>
  )
}
