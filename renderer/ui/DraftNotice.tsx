import { Button, Group } from '@mantine/core'
import { useUi } from './context.tsx'
import { clock, dayOf, listDay } from './dates.ts'
import classes from './Form.module.css'

type Props = { readonly since: string; readonly onDiscard: () => void; readonly onAside: (() => void) | undefined }

/** Says above a form that what stands in it was typed before, and lets one begin anew. */
export function DraftNotice({ since, onDiscard, onAside }: Props) {
  const { language, today, words } = useUi()
  const day = dayOf(since)
  return (
    <div className={classes['draft']} role="status">
      <span>
        {words.drafts.resumed(`${day === today ? words.today : listDay(day, language, today)} ${clock(since)}`)}
      </span>
      <Group gap={4} justify="flex-end">
        {onAside && (
          <Button size="compact-sm" variant="subtle" onClick={onAside}>
            {words.drafts.aside}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
          {words.drafts.discard}
        </Button>
      </Group>
    </div>
  )
}
