import { Button } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import type { Item } from '../../shared/api/items.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { openLog } from './log.ts'

/** The encounter in which a piece of one-off work was agreed; nothing for any other work. */
export function OfItem({ item: { client_id, rule } }: { readonly item: Item }) {
  const { language, today } = useUi()
  const words = encounters[language]
  const isOnce = rule.startsWith('task-')
  const { data } = useAsk('encounters.ofTask', { client: client_id, key: rule }, { enabled: isOnce })
  if (!isOnce || !data) return null
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconMessage size={14} aria-hidden />}
        onClick={() => openLog(data)}
      >
        {words.fromEncounter(words.kinds[data.kind], listDay(data.day, language, today))}
      </Button>
    </div>
  )
}
