import { Button, Checkbox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import { marks as messages } from '../../../shared/i18n/marks.ts'
import { newDeed } from '../../desk/deed.ts'
import { useSend } from '../../desk/queries.ts'
import { keepSaid } from '../../desk/said.ts'
import { deedName } from '../../desk/undo.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { useMarks } from './use-marks.ts'
import classes from './marks.module.css'
import { isSettled, missingOf } from './seen.ts'
import { entryOf } from '../../../shared/domain/words.ts'

type Props = {
  readonly item: Item
  /** Rises each time the list asks for the checklist: then the first step that is missing takes the focus. */
  readonly asked: number
}

/**
 * The steps of an item. Each tick is saved at once and can be undone; arrows walk from step to step, Space ticks. When all
 * are ticked the work can be marked done.
 */
export function Checklist({ item, asked }: Props) {
  const language = useLanguage()
  const words = messages[language].checklist
  const send = useSend()
  const fail = useFailures()
  const { mark } = useMarks()
  const box = useRef<HTMLFieldSetElement>(null)
  /** What was just pressed, until the answer comes round. */
  const [pressed, setPressed] = useState<Readonly<Record<string, boolean>>>({})
  const { client_id, key, checklist } = item
  const settled = isSettled(item)
  const missing = missingOf(item)
  const isOn = (step: string) => entryOf(pressed, step) ?? !missing.includes(step)
  const first = useRef(() => {
    const steps = [...(box.current?.querySelectorAll('input') ?? [])]
    ;(steps.find((step) => !step.checked) ?? steps[0])?.focus()
  })
  useEffect(() => {
    if (asked > 0) first.current()
  }, [asked])

  const tick = async (step: string, on: boolean) => {
    setPressed((now) => ({ ...now, [step]: on }))
    try {
      const deed = newDeed()
      await send('marks.tick', { client_id, key, step, on }, deed)
      keepSaid(deed, deedName('marks.tick', `${step}, ${item.client}`, language))
    } catch (error) {
      fail(error)
    } finally {
      setPressed(({ [step]: _, ...rest }) => rest)
    }
  }
  const finish = async () => {
    try {
      await mark([item], 'done', { tickAll: true })
    } catch (error) {
      fail(error)
    }
  }
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const steps = [...(box.current?.querySelectorAll('input') ?? [])]
    const at = steps.findIndex((step) => step === document.activeElement)
    const next = steps[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble here from the boxes
    <fieldset ref={box} className={classes['checklist']} onKeyDown={walk}>
      <legend className={classes['heading']}>
        {words.title} {words.count(checklist.length - missing.length, checklist.length)}
      </legend>
      {checklist.map((step) => (
        <Checkbox
          key={step}
          size="sm"
          label={step}
          checked={isOn(step)}
          disabled={settled}
          onChange={(event) => void tick(step, event.currentTarget.checked)}
        />
      ))}
      {settled ? (
        <p className={classes['quiet']}>{words.settled}</p>
      ) : (
        <Button
          size="compact-md"
          variant={missing.length === 0 ? 'filled' : 'default'}
          className={classes['finish'] ?? ''}
          onClick={() => void finish()}
        >
          {missing.length === 0 ? words.done : words.all}
        </Button>
      )}
    </fieldset>
  )
}
