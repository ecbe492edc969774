import { Button } from '@mantine/core'
import { IconMessageReport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Item } from '../../shared/api/items.ts'
import { matterIn } from '../../shared/domain/feedback/keys.ts'
import { occurrenceOf } from '../../shared/domain/calendar/clock/identity.ts'
import { reviewedOn, reviewKey } from '../../shared/domain/feedback/review.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { feedbackReview } from '../../shared/i18n/feedback-review.ts'
import { useUi } from '../ui/context.tsx'
import { openMatterLog } from './log.ts'

/** The way to the feedback or the review that something is due of; and of any other date, to feedback about it. */
export function OfItem({ item }: { readonly item: Item }) {
  const { language } = useUi()
  const words = feedbackCard[language]
  const navigate = useNavigate()
  const found = matterIn(item.rule)
  const review = item.rule === reviewKey ? occurrenceOf(item.key, item.due) : undefined
  const client = { id: item.client_id, name: item.client }
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconMessageReport size={14} aria-hidden />}
        onClick={() => {
          if (review) void navigate({ to: '/feedback/review', search: { month: reviewedOn(review.nominal) } })
          else if (found) void navigate({ to: '/feedback', search: { matter: found.matter, shown: 'all' } })
          else openMatterLog({ client, occurrence: { key: item.key, name: item.name } })
        }}
      >
        {review ? feedbackReview[language].openOf : found ? words.openMatter : words.fromItem}
      </Button>
    </div>
  )
}
