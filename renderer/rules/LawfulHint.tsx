import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { lawfulGroup } from '../../shared/domain/calendar/rules/lawful-words.ts'
import { lawful } from '../../shared/i18n/lawful.ts'
import { isPressed } from '../desk/commands.ts'
import { keys } from '../desk/keys.ts'
import { KeyOf } from '../desk/KeyOf.tsx'
import { useUi } from '../ui/context.tsx'
import classes from './rules.module.css'

const OWN = 'own'

/**
 * Asks whether a day whose name sounds like a tax or another duty of the law is the law's; one key says yes. A day of one's
 * own moves off the firm's days off, and might land past what the law allows.
 */
export function LawfulHint() {
  const words = lawful[useUi().language]
  const { setValue } = useFormContext()
  const [name, calendar, category]: readonly unknown[] = useWatch({ name: ['name', 'calendar', 'category'] })
  const group = typeof name === 'string' ? lawfulGroup(name) : undefined
  const isLaw = calendar === 'statutory'
  const put = (to: 'statutory' | 'firm') => {
    setValue('calendar', to, { shouldDirty: true })
    // What is called a tax is of the taxes, unless somebody has said another group.
    if (to === 'statutory' && category === OWN && group !== undefined)
      setValue('category', group, { shouldDirty: true })
  }
  const latest = useRef(put)
  useEffect(() => {
    latest.current = put
  })
  const asks = group !== undefined && !isLaw
  useEffect(() => {
    if (!asks) return
    const listen = (event: KeyboardEvent) => {
      if (!isPressed(event, keys.lawful[0])) return
      event.preventDefault()
      latest.current('statutory')
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [asks])
  if (group === undefined) return null
  return (
    <div className={classes['lawful']} role="status">
      <span>{isLaw ? words.said : words.ask}</span>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={asks && <KeyOf of="lawful" />}
        aria-keyshortcuts={asks ? keys.lawful[0] : undefined}
        onClick={() => put(isLaw ? 'firm' : 'statutory')}
      >
        {isLaw ? words.back : words.choose}
      </Button>
    </div>
  )
}
