import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Item } from '../../shared/api/items.ts'
import { meetingIn } from '../../shared/domain/meetings/meeting.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'

/** The meeting that dated work is, or in which it was agreed; nothing for any other work. */
export function OfItem({ item: { client_id, rule } }: { readonly item: Item }) {
  const { language, today } = useUi()
  const words = meetings[language]
  const isMeeting = meetingIn(rule) !== undefined
  const enabled = isMeeting || rule.startsWith('task-')
  const { data } = useAsk('meetings.ofWork', { client: client_id, key: rule }, { enabled })
  if (!enabled || !data) return null
  return (
    <div>
      <Button
        component={Link}
        to={`/meetings/${data.id}`}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconUsersGroup size={14} aria-hidden />}
      >
        {isMeeting
          ? words.isMeeting
          : words.fromMeeting(meetingWords[language].kinds[data.kind], listDay(data.day, language, today))}
      </Button>
    </div>
  )
}
