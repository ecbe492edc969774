import { Button } from '@mantine/core'
import { useUi } from './context.tsx'
import { clock, dayOf, listDay } from './dates.ts'
import classes from './Form.module.css'

type Props = { readonly since: string; readonly onDiscard: () => void }

/** Says above a form that what stands in it was typed before, and lets one begin anew. */
export function DraftNotice({ since, onDiscard }: Props) {
  const { language, today, words } = useUi()
  const day = dayOf(since)
  return (
    <div className={classes['draft']} role="status">
      <span>
        {words.drafts.resumed(`${day === today ? words.today : listDay(day, language, today)} ${clock(since)}`)}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
        {words.drafts.discard}
      </Button>
    </div>
  )
}
