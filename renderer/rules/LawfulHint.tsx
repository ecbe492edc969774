import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { lawfulGroup } from '../../shared/domain/calendar/rules/lawful-words.ts'
import { lawful } from '../../shared/i18n/lawful.ts'
import { useUi } from '../ui/context.tsx'
import { Key } from '../ui/Key.tsx'
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
      if (!event.altKey || event.ctrlKey || event.metaKey || event.key.toLowerCase() !== 'l') return
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
        rightSection={asks && <Key keys="Alt+L" />}
        aria-keyshortcuts={asks ? 'Alt+L' : undefined}
        onClick={() => put(isLaw ? 'firm' : 'statutory')}
      >
        {isLaw ? words.back : words.choose}
      </Button>
    </div>
  )
}
