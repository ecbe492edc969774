import { Badge, Button } from '@mantine/core'
import { IconArrowBackUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Deed } from '../../shared/api/history.ts'
import { history } from '../../shared/i18n/history.ts'
import { useSend } from '../desk/queries.ts'
import { useFailures, useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { clock } from '../ui/dates.ts'
import { Changes } from './Changes.tsx'
import classes from './history.module.css'
import { deedSentence, rowsInOrder } from './sentences.ts'
import type { Names } from './values.ts'

type Props = {
  readonly deed: Deed
  readonly others: readonly Deed[]
  readonly names: Names
  /** Whether deeds of several clients stand in the list: each says whose it was. */
  readonly withClient: boolean
}

/** One deed: what, who, when; its changes when opened; a button that turns it back. */
export function DeedRow({ deed, others, names, withClient }: Props) {
  const { language } = useUi()
  const words = history[language]
  const id = useId()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const send = useSend()
  const tell = useTell()
  const fail = useFailures()
  const sentence = deedSentence(deed, others, names)
  const rows = rowsInOrder(deed.rows, 30)
  const undo = async () => {
    setBusy(true)
    try {
      await send('history.undo', { commandId: deed.commandId })
      tell(words.ofUndo(sentence))
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <li className={classes['deed']} data-undone={deed.undone || undefined}>
      <div className={classes['line']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={open}
          aria-controls={id}
          disabled={rows.length === 0}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          <span className={classes['sentence']}>
            {withClient && deed.client !== '' && <span className={classes['client']}>{deed.client}</span>}
            {sentence}
          </span>
        </button>
        {deed.undone && <Badge>{words.undone}</Badge>}
        <span className={classes['by']}>{words.by(deed.person || words.program, clock(deed.at))}</span>
        {!deed.undone && deed.command !== 'storage.restore' && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={busy}
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            aria-label={words.undoDeed(sentence)}
            onClick={() => void undo()}
          >
            {words.undo}
          </Button>
        )}
      </div>
      {open && (
        <div id={id} className={classes['changes']}>
          <Changes rows={rows} names={names} />
          {deed.rows.length > rows.length && (
            <p className={classes['help']}>{words.others(deed.rows.length - rows.length)}</p>
          )}
        </div>
      )}
    </li>
  )
}
