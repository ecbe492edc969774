import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import { marks as messages } from '../../../shared/i18n/marks.ts'
import { useLanguage } from '../../desk/session.tsx'
import { Facts } from '../../ui/Panel.tsx'
import { DeviationForm } from './DeviationForm.tsx'
import classes from './marks.module.css'

/** The deviation in the detail panel: what was written down, and the form to write it. */
export function DeviationPart({ item }: { readonly item: Item }) {
  const words = messages[useLanguage()].deviation
  const [writing, setWriting] = useState(false)
  const known = item.mark?.deviation
  if (writing)
    return (
      <>
        <h3 className={classes['heading']}>{words.title}</h3>
        <DeviationForm items={[item]} onClose={() => setWriting(false)} />
      </>
    )
  if (!known)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes['quietButton'] ?? ''}
        onClick={() => setWriting(true)}
      >
        {words.add}
      </Button>
    )
  return (
    <>
      <h3 className={classes['heading']}>{words.title}</h3>
      <Facts
        rows={[
          [words.by, `${words[known.by]}, ${known.shown ? words.visible : words.hidden}`],
          [words.cause, known.cause],
          ...(known.measure === '' ? [] : [[words.measure, known.measure] as const]),
        ]}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes['quietButton'] ?? ''}
        onClick={() => setWriting(true)}
      >
        {words.edit}
      </Button>
    </>
  )
}
